import type {Node, Position} from 'unist'
import {Leaf} from './leaf.ts'
import {type CharacterData, within} from './text.ts'

// A break that may be taken, one that may not, a byte order mark, and the two that join letters.
const zeroWidth = /^[\u200B\u2060\uFEFF\u200C\u200D]$/u

/** Whether a leaf may be joined with those about it: a character that nobody sees, or half a word. */
export function mayJoin(leaf: Leaf): boolean {
  return isZeroWidth(leaf) || isHalf(leaf)
}

function isZeroWidth({kind, text}: Leaf): boolean {
  return kind === 'symbol' && text.length === 1 && zeroWidth.test(text)
}

/** “govern-” at the end of a line. */
function isHalf({kind, text}: Leaf): boolean {
  return kind === 'word' && text.endsWith('-') && /^\p{L}{2,}-$/u.test(text)
}

/**
 * Leaves with the pieces of each word in one: those about a character that nobody sees, “go\u200Bvernment”,
 * and those that a line’s end has parted.
 */
export function joinPieces(leaves: readonly Leaf[]): Leaf[] {
  const whole: Leaf[] = []
  for (let at = 0; at < leaves.length; at++) {
    const [before, leaf, after] = [whole.at(-1), leaves[at]!, leaves[at + 1]]
    if (isHalf(leaf) && after && /[\n\r]/u.test(after.space) && /^\p{Ll}/u.test(after.text)) {
      whole.push(joined(leaf, after, leaf.text.length - 1))
      at++
    } else if (!isZeroWidth(leaf) || leaf.space !== '' || before?.kind !== 'word') {
      whole.push(leaf)
    } else if (after?.kind === 'word' && after.space === '') {
      whole[whole.length - 1] = joined(before, after, before.text.length)
      at++
      // An emoji may need what joins it.
    } else if (/^[\u200C\u200D]$/u.test(leaf.text)) whole.push(leaf)
  }
  return whole
}

/** One leaf for two pieces of a word, of the first of which so many UTF-16 units are its text. */
function joined(before: Leaf, after: Leaf, length: number): Leaf {
  const {space, gap, opens, field, isQuoted} = before
  const standing = {space, gap, opens, field, isQuoted}
  const text = before.text.slice(0, length) + after.text
  return new Leaf(new Joined(before, after, length), 'word', text, standing)
}

/** Two pieces of a word with something between them that is none of it, as one node. */
class Joined implements Node {
  readonly type = 'WordNode'
  readonly #before: Leaf
  readonly #after: Leaf
  readonly #length: number

  constructor(before: Leaf, after: Leaf, length: number) {
    this.#before = before
    this.#after = after
    this.#length = length
  }

  /** Asked for anew each time: a paragraph that the next tree takes over moves. */
  get position(): Position | undefined {
    const [start, end] = [this.#before.position?.start, this.#after.position?.end]
    return start && end && {start, end}
  }

  get data(): CharacterData {
    const [first, second] = [this.#before, this.#after]
    const characters = [...placesOf(first, this.#length), ...placesOf(second, second.text.length)]
    const isHalved = this.#length < first.text.length
    return {
      ...(characters.every((place) => place !== undefined) && {characters}),
      ...(isHalved && {halves: [first.text.slice(0, -1), second.text] as const})
    }
  }
}

function placesOf(leaf: Leaf, length: number): (Position | undefined)[] {
  return Array.from({length}, (_, at) => within(leaf, at, at + 1))
}
