import type {Nodes, ParagraphData, Root, Word} from 'nlcst'
import type {Node, Position} from 'unist'
import {toString} from 'nlcst-to-string'
import type {Field} from './fields.ts'

/**
 * One word or mark of an article, in reading order.
 *
 * `text` is what a reader of the newspaper sees, `space` the white space before it, `normal` the
 * form under which words are compared. `position` is that of the source (1-based lines and columns,
 * UTF-16 offsets), absent where the tree has none. `index` counts the tokens of the article;
 * `start` and `end` count UTF-16 units from the start of the paragraph's text.
 */
export interface Token {
  readonly node: Node
  readonly position: Position | undefined
  readonly kind: 'word' | 'punctuation' | 'symbol' | 'source'
  readonly text: string
  readonly normal: string
  space: string
  /** Where the white space stands. */
  gap: Position | undefined
  index: number
  start: number
  end: number
  /** An address, a handle, a file name, code: not prose, and no rule's business. */
  opaque: boolean
}

/** A token, with what the tree said of the place where it stands. */
export interface Leaf extends Token {
  readonly opens?: 'paragraph' | 'sentence' | undefined
  field?: Field | undefined
  isQuoted?: boolean
}

/** What a reader says of a word or a mark that its source writes otherwise than it is read. */
interface CharacterData {
  /** Where each UTF-16 unit of its text stands. */
  readonly characters?: readonly Position[]
}

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

/** Lower case, straight apostrophes, composed accents: the form under which words are compared. */
export function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'")
}

/** A word without its possessive: Russia’s → Russia, players’ → players. */
export function withoutPossessive(text: string): string {
  return !/['’]/u.test(text)
    ? text
    : text.replace(/(?<=[\p{L}\p{N}.])(?:['’][sS]|(?<=[sS])['’])$/u, '')
}

/** The word of a token without its possessive, in the form under which words are compared. */
export function wordOf({text, normal}: Token): string {
  const word = withoutPossessive(text)
  return word === text ? normal : normalise(word)
}

/**
 * The place in the source of a part of a token, `from` to `to` in UTF-16 units of its text.
 * Undefined where source and text differ and the tree does not say how, or where there is no place.
 */
export function within(token: Token, from: number, to: number): Position | undefined {
  const {start, end} = token.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  if (from === 0 && to === token.text.length) return token.position
  const {characters} = (token.node.data ?? {}) as CharacterData
  if (characters?.length === token.text.length) {
    return {start: characters[from]!.start, end: characters[to - 1]!.end}
  }
  if (end.offset - start.offset !== token.text.length) return undefined
  const {line, column, offset} = start
  const point = (by: number) => ({line, column: column + by, offset: offset + by})
  return {start: point(from), end: point(to)}
}

/** The part of a token that holds `text`, as something that stands somewhere: Mehmood of Mehmood’s. */
export function partOf(token: Token, text: string): {readonly position: Position | undefined} {
  const from = token.text.indexOf(text)
  return {position: from < 0 ? token.position : within(token, from, from + text.length)}
}

/** The white space before a token, as something that stands somewhere; without a place if unknown. */
export function spaceBefore({gap, space}: Token): {readonly position: Position | undefined} {
  return {position: /[\n\r]/u.test(space) ? undefined : gap}
}

/** The leaves of the paragraphs that readers take over from one tree to the next. */
const ofParagraphs = new WeakMap<Nodes, readonly Leaf[]>()

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
      leaves.push(...(leaf.kind === 'word' ? pieces(leaf, node as Word) : [leaf]))
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
    const {position} = node
    return {
      node,
      position,
      kind,
      text,
      normal: normalise(text),
      space,
      gap,
      index: 0,
      start: 0,
      end: 0,
      opaque: kind === 'source',
      opens,
      field: data?.field,
      isQuoted: data?.isQuoted ?? false
    }
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
 * What a word node really holds.
 *
 * parse-latin folds the last full stop of a paragraph into its last word when the next paragraph
 * starts in lower case, and reads two sentences with no space between them as one word.
 */
function pieces(leaf: Leaf, node: Word): Leaf[] {
  const {text} = leaf
  const last = node.children.at(-1)
  const folded = /^([\p{L}\p{N}'’-]*\p{Ll}{2})(\.)$/u.exec(text)
  if (folded && last?.type === 'PunctuationNode' && !abbreviations.has(folded[1]!.toLowerCase())) {
    return cut(leaf, [folded[1]!.length])
  }

  const halves = runTogether.exec(text)
  return halves ? cut(leaf, [halves[1]!.length, halves[1]!.length + 1]) : [leaf]
}

// What keeps its stop at the end of a line: “the firm of Hale and Co.”
const abbreviations = new Set(
  'co corp inc ltd jr sr st mr mrs ms dr prof etc vs no jan feb mar apr jun jul aug sept oct nov dec mt ft rs hon gov sen rep gen col capt lt sgt rev bros dept est ave blvd'.split(
    ' '
  )
)

function cut(leaf: Leaf, places: number[]): Leaf[] {
  return [0, ...places].map((from, index) => {
    const to = places[index] ?? leaf.text.length
    const text = leaf.text.slice(from, to)
    const {characters} = (leaf.node.data ?? {}) as CharacterData
    const data = characters && {characters: characters.slice(from, to)}
    const node: Node = {type: 'WordNode', ...(data && {data})}
    // Asked for anew each time: a paragraph that the next tree takes over moves.
    const place = {enumerable: true, get: () => within(leaf, from, to)}
    return {
      ...leaf,
      node: leaf.position ? Object.defineProperty(node, 'position', place) : node,
      get position() {
        return within(leaf, from, to)
      },
      kind: /\p{L}/u.test(text) ? 'word' : 'punctuation',
      text,
      normal: normalise(text),
      space: index ? '' : leaf.space,
      gap: index ? undefined : leaf.gap,
      opens: index === 0 ? leaf.opens : index === 2 ? 'sentence' : undefined
    }
  })
}
