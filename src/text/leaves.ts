import type {Nodes, ParagraphData, Root, Word} from 'nlcst'
import type {Node, Position} from 'unist'
import {toString} from 'nlcst-to-string'
import type {Field} from './fields.ts'
import {Keep} from '../base/kept.ts'
import {type CharacterData, type Paragraph, type Token, within} from './text.ts'
import {typeOf, ofType, type WordType} from './word-types.ts'

/**
 * A token, with what the tree said of the place where it stands. All are of one class with all its
 * fields from the start, as what reads them is then fast.
 */
export class Leaf implements Token {
  readonly node: Node
  readonly kind: Token['kind']
  readonly type: WordType
  readonly text: string
  readonly normal: string
  space: string
  gap: Position | undefined
  index = 0
  start = 0
  end = 0
  opaque: boolean
  readonly opens: 'paragraph' | 'sentence' | undefined
  field: Field | undefined
  isQuoted: boolean
  /** The paragraph that began with it when it was last read. */
  begun: Paragraph | undefined = undefined

  constructor(
    node: Node,
    kind: Token['kind'],
    text: string,
    {space, gap, opens, field, isQuoted}: Standing
  ) {
    this.node = node
    this.kind = kind
    this.type = typeOf(text)
    this.text = text
    this.normal = this.type.normal
    this.space = space
    this.gap = gap
    this.opaque = kind === 'source'
    this.opens = opens
    this.field = field
    this.isQuoted = isQuoted
  }

  get position(): Position | undefined {
    return this.node.position
  }
}

/** What stands before a token, what begins with it, and what its paragraph is known to be. */
type Standing = Pick<Leaf, 'space' | 'gap' | 'opens' | 'field' | 'isQuoted'>

declare module 'nlcst' {
  interface PunctuationData extends CharacterData {}
  interface SymbolData extends CharacterData {}
  interface TextData extends CharacterData {}
  interface WordData extends CharacterData {}
}

const kinds = {
  WordNode: 'word',
  PunctuationNode: 'punctuation',
  SymbolNode: 'symbol',
  SourceNode: 'source'
} as const

/** The leaves of the paragraphs that readers take over from one tree to the next. */
const ofParagraphs = new Keep<Nodes, readonly Leaf[]>()

/**
 * The words and marks of a tree in reading order, with the parser's slips in them mended. Those of a
 * paragraph that was in an earlier tree are the same objects, where it now stands.
 */
export function flatten(tree: Root): Leaf[] {
  const leaves: Leaf[] = []
  let space = ''
  let opens: Leaf['opens']
  let gap: Position | undefined
  let data: ParagraphData | undefined

  visit(tree)
  return leaves

  function visit(node: Nodes): void {
    if (node.type === 'WhiteSpaceNode') {
      space += node.value
      const {position = gap} = node
      gap = position && {start: (gap ?? position).start, end: position.end}
    } else if (node.type in kinds) {
      const leaf = create(node, kinds[node.type as keyof typeof kinds], toText(node))
      const places = leaf.kind === 'word' ? cutsOf(leaf, node as Word) : undefined
      if (places) leaves.push(...cut(leaf, places))
      else leaves.push(leaf)
      space = ''
      gap = undefined
      opens = undefined
      data = undefined
    } else if ('children' in node) {
      if (node.type === 'ParagraphNode') {
        opens = 'paragraph'
        data = node.data
      } else if (node.type === 'SentenceNode') {
        opens ??= 'sentence'
      }
      const known = ofParagraphs.get(node)
      if (known) takeOver(known)
      else {
        const start = leaves.length
        for (const child of node.children) visit(child)
        if (node.type === 'ParagraphNode') ofParagraphs.set(node, leaves.slice(start))
      }
    }
  }

  function takeOver(known: readonly Leaf[]): void {
    const [first] = known
    if (first) {
      const {field, isQuoted = false} = data ?? {}
      Object.assign(first, {space, gap, field, isQuoted})
      space = ''
      gap = undefined
      opens = undefined
      data = undefined
    }
    for (const leaf of known) leaves.push(leaf)
  }

  function create(node: Nodes, kind: Token['kind'], text: string): Leaf {
    const {field, isQuoted = false} = data ?? {}
    return new Leaf(node, kind, text, {space, gap, opens, field, isQuoted})
  }
}

function toText(node: Nodes): string {
  if ('value' in node) return seen(node.value)
  const only = node.children.length === 1 ? node.children[0] : undefined
  return seen(only && 'value' in only ? only.value : toString(node))
}

/** What a reader sees of a text: a soft hyphen is none but at the end of a line. */
function seen(text: string): string {
  return text.includes('\u00AD') ? text.replaceAll('\u00AD', '') : text
}

// Two sentences run together, as when a space is lost in the make-up: “…on Monday.The minister…”
const runTogether = /^(\p{L}*\p{Ll}{2})([.?!])(\p{Lu}\p{L}+)$/u

/**
 * Where a word node is to be cut.
 *
 * parse-latin folds the last full stop of a paragraph into its last word when the next paragraph
 * starts in lower case, and reads two sentences with no space between them as one word.
 */
function cutsOf({type}: Leaf, {children}: Word): readonly number[] | undefined {
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

function cut(leaf: Leaf, places: readonly number[]): Leaf[] {
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
