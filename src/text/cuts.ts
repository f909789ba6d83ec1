import type {Word} from 'nlcst'
import type {Node, Position} from 'unist'
import {Leaf} from './leaf.ts'
import {type CharacterData, within} from './text.ts'
import {ofType} from './word-types.ts'

// Two sentences run together, as when a space is lost in the make-up: “…on Monday.The minister…”
const runTogether = /^(\p{L}*\p{Ll}{2})([.?!])(\p{Lu}\p{L}+)$/u

/**
 * Where a word node is to be cut.
 *
 * parse-latin folds the last full stop of a paragraph into its last word when the next paragraph
 * starts in lower case, and reads two sentences with no space between them as one word.
 */
export function cutsOf({type}: Leaf, {children}: Word): readonly number[] | undefined {
  const {stop, halves} = jointsOf(type)
  if (stop > 0 && children.at(-1)?.type === 'PunctuationNode') return [stop]
  return halves > 0 ? [halves, halves + 1] : undefined
}

/** The joints of a word: before a stop at its end, and between two sentences; 0 for none. */
const jointsOf = ofType(({text}) => {
  const folded = folding.exec(text)?.[1] ?? ''
  const stop = abbreviations.has(folded.toLowerCase()) ? 0 : folded.length
  return {stop, halves: runTogether.exec(text)?.[1]!.length ?? 0}
})

const folding = /^([\p{L}\p{N}'’-]*\p{Ll}{2})\.$/u

// What keeps its stop at the end of a line: “the firm of Hale and Co.”
const abbreviations = new Set(
  'co corp inc ltd jr sr st mr mrs ms dr prof etc vs no jan feb mar apr jun jul aug sept oct nov dec mt ft rs hon gov sen rep gen col capt lt sgt rev bros dept est ave blvd'.split(
    ' '
  )
)

/** The leaves that one is cut into at some places, in UTF-16 units of its text. */
export function cut(leaf: Leaf, places: readonly number[]): Leaf[] {
  return [0, ...places].map((from, index) => {
    const to = places[index] ?? leaf.text.length
    const text = leaf.text.slice(from, to)
    const {characters} = (leaf.node.data ?? {}) as CharacterData
    const data = characters && {characters: characters.slice(from, to)}
    const {field, isQuoted} = leaf
    return new Leaf(
      new Piece(leaf, from, to, data),
      /\p{L}/u.test(text) ? 'word' : 'punctuation',
      text,
      {
        space: index ? '' : leaf.space,
        gap: index ? undefined : leaf.gap,
        opens: index === 0 ? leaf.opens : index === 2 ? 'sentence' : undefined,
        field,
        isQuoted
      }
    )
  })
}

/** A part of the node of a leaf, which has none of its own in the tree. */
class Piece implements Node {
  readonly type = 'WordNode'
  readonly data: CharacterData | undefined
  readonly #leaf: Leaf
  readonly #from: number
  readonly #to: number

  constructor(leaf: Leaf, from: number, to: number, data: CharacterData | undefined) {
    this.data = data
    this.#leaf = leaf
    this.#from = from
    this.#to = to
  }

  /** Asked for anew each time: a paragraph that the next tree takes over moves. */
  get position(): Position | undefined {
    return within(this.#leaf, this.#from, this.#to)
  }
}
