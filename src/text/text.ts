import type {Node, Position} from 'unist'
import type {Field} from './fields.ts'
import type {WordType} from './word-types.ts'

/**
 * One word or mark of an article, in reading order.
 *
 * `text` is what a reader of the newspaper sees, `type` what is true of that text wherever it stands,
 * `space` the white space before it, `normal` the form under which words are compared. `position` is that of the source (1-based lines and columns,
 * UTF-16 offsets), absent where the tree has none. `index` counts the tokens of the article;
 * `start` and `end` count UTF-16 units from the start of the paragraph's text.
 */
export interface Token {
  readonly node: Node
  readonly position: Position | undefined
  readonly kind: 'word' | 'punctuation' | 'symbol' | 'source'
  readonly type: WordType
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

/** The words and marks of one sentence. */
export interface Sentence {
  readonly tokens: readonly Token[]
  readonly paragraph: Paragraph
}

/** One paragraph or line of an article; `text` is what a reader sees of it. */
export interface Paragraph {
  readonly index: number
  readonly field: Field
  /** Somebody else’s words, set off by their form and not by marks. */
  readonly isQuoted: boolean
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Every word capitalised, or all in capitals: capitals say nothing about names here. */
  readonly isDisplay: boolean
}

/** What a reader says of a word or a mark that its source writes otherwise than it is read. */
export interface CharacterData {
  /** Where each UTF-16 unit of its text stands. */
  readonly characters?: readonly Position[]
  /** The halves of a word that a line’s end has parted, without the hyphen. */
  readonly halves?: readonly [string, string]
}

/** The word of a token without its possessive, in the form under which words are compared. */
export function wordOf({type}: Token): string {
  return type.word
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

/** The halves of a word that a line’s end has parted, without the hyphen: well and known, or govern and ment. */
export function halvesOf({node}: Token): readonly [string, string] | undefined {
  return ((node.data ?? {}) as CharacterData).halves
}
