import type {Node, Position} from 'unist'
import {Leaf} from './leaf.ts'
import {type CharacterData, within} from './text.ts'

// A break that may be taken, one that may not, a byte order mark, and the two that join letters.
const zeroWidth = /^[\u200B\u2060\uFEFF\u200C\u200D]$/u

/** Whether a leaf is a character that nobody sees, which the parser takes for a symbol. */
export function isZeroWidth({kind, text}: Leaf): boolean {
  return kind === 'symbol' && text.length === 1 && zeroWidth.test(text)
}

/** Leaves without characters that nobody sees: the word about one is whole, “go\u200Bvernment”. */
export function withoutZeroWidth(leaves: readonly Leaf[]): Leaf[] {
  const seen: Leaf[] = []
  for (let at = 0; at < leaves.length; at++) {
    const [before, leaf, after] = [seen.at(-1), leaves[at]!, leaves[at + 1]]
    const isBehindWord = isZeroWidth(leaf) && leaf.space === '' && before?.kind === 'word'
    if (!isBehindWord) seen.push(leaf)
    else if (after?.kind === 'word' && after.space === '') {
      seen[seen.length - 1] = joined(before, after)
      at++
      // An emoji may need what joins it.
    } else if (/^[\u200C\u200D]$/u.test(leaf.text)) seen.push(leaf)
  }
  return seen
}

function joined(before: Leaf, after: Leaf): Leaf {
  const {space, gap, opens, field, isQuoted} = before
  const standing = {space, gap, opens, field, isQuoted}
  return new Leaf(new Joined(before, after), 'word', before.text + after.text, standing)
}

/** Two pieces of a word with something unseen between them, as one node. */
class Joined implements Node {
  readonly type = 'WordNode'
  readonly #before: Leaf
  readonly #after: Leaf

  constructor(before: Leaf, after: Leaf) {
    this.#before = before
    this.#after = after
  }

  /** Asked for anew each time: a paragraph that the next tree takes over moves. */
  get position(): Position | undefined {
    const [start, end] = [this.#before.position?.start, this.#after.position?.end]
    return start && end && {start, end}
  }

  get data(): CharacterData {
    const characters = [this.#before, this.#after].flatMap((leaf) =>
      Array.from({length: leaf.text.length}, (_, at) => within(leaf, at, at + 1))
    )
    return characters.every((place) => place !== undefined) ? {characters} : {}
  }
}
