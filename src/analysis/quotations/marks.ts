import type {Position} from 'unist'
import {keptOf} from '../../base/kept.ts'
import {matchesOf} from '../../base/matches.ts'
import {type Paragraph, type Token, within} from '../../text/text.ts'

/**
 * One quotation mark, or what is typed for one; `character` is the mark that it stands for, `text`
 * what is typed, so that '' is a straight double mark. `start` and `end` count in its paragraph.
 */
export class Mark {
  readonly character: string
  readonly text: string
  readonly token: Token
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
  /** The character before and after it in its paragraph; empty at an end. */
  readonly before: string
  readonly after: string

  constructor(paragraph: Paragraph, token: Token, text: string, start: number) {
    this.character = typed[text] ?? text
    this.text = text
    this.token = token
    this.paragraph = paragraph
    this.start = start
    this.end = start + text.length
    this.before = paragraph.text.charAt(start - 1)
    this.after = paragraph.text.charAt(this.end)
  }

  /** Asked for anew each time: a paragraph that is taken over by the next tree moves. */
  get position(): Position | undefined {
    const {token, start, end} = this
    if (end <= token.end) return within(token, start - token.start, end - token.start)
    // The parser split it between two tokens.
    const {tokens} = this.paragraph
    const next = tokens[token.index - tokens[0]!.index + 1]
    const first = within(token, start - token.start, token.text.length)
    const last = next && within(next, 0, end - next.start)
    return first && last && {start: first.start, end: last.end}
  }
}

/** Which way a mark is drawn; a straight one is neither. */
export type Shape = 'closing' | 'either' | 'opening'

const typed: Record<string, string> = {
  "''": '"',
  '’’': '”',
  '‘‘': '“',
  '‘’': '“',
  '``': '“',
  ',,': '„'
}
const shapes: Record<string, Shape> = {
  '“': 'opening',
  '„': 'opening',
  '«': 'opening',
  '‘': 'opening',
  '”': 'closing',
  '»': 'closing',
  '’': 'closing',
  '″': 'closing'
}
// Three in a row are an inner and an outer mark, '''No'', and ‘’em’ opens with an apostrophe.
const pattern =
  /(?<![^\s(])'(?=''\p{L})|['‘](?=['’](?:em|n|t(?:is|was|il)|cause|\d\d)(?!\p{L}{2}))|''|’’|‘‘|‘’(?=\p{L})|``|(?<=^|\s),,(?=\p{L})|[“”"„«»″‘’']/gu
const hint = /[“”"„«»″‘’'`]|,,/u

/** Which way a mark is drawn. */
export function shapeOf({character}: Mark): Shape {
  return shapes[character] ?? 'either'
}

/** Which way a mark stands by the characters about it, and if they do not tell, by its shape. */
export function stanceOf(mark: Mark): Shape {
  const {before, after} = mark
  if (/^$|[\s([]/u.test(before) && /\S/u.test(after)) return 'opening'
  if (/\S/u.test(before) && /^$|[\s.,;:!?)\]]/u.test(after)) return 'closing'
  return shapeOf(mark)
}

/** Is it a double mark? */
export function isDouble({character}: Mark): boolean {
  return !/[‘’']/u.test(character)
}

/** Is it a straight mark, as a typewriter has it? */
export function isStraight({character}: Mark): boolean {
  return character === '"' || character === "'"
}

/** The words that lead to a mark in its paragraph, as far back as a rule may look. */
export function lead({start, paragraph}: Mark): string {
  return paragraph.text.slice(Math.max(0, start - 160), start)
}

/** The place of each of some marks among them. */
export const placesOf = keptOf(
  (marks: readonly Mark[]): ReadonlyMap<Mark, number> =>
    new Map(marks.map((mark, at) => [mark, at]))
)

/** The quotation marks of a paragraph, in order; an apostrophe within a word is none. */
export const marksOf = keptOf(toMarks)

function toMarks(paragraph: Paragraph): readonly Mark[] {
  const {text, tokens} = paragraph
  if (!hint.test(text)) return []
  const marks: Mark[] = []
  let at = 0
  for (const {0: found, index: start} of matchesOf(pattern, text)) {
    const end = start + found.length
    const isSingle = found === '’' || found === "'"
    if (isSingle && isLetter(text.charAt(start - 1)) && isLetter(text.charAt(end))) continue
    while (tokens[at] && tokens[at]!.end <= start) at++
    const token = tokens[at]
    // A mark that the parser split between two tokens has the first of them; white space has none.
    if (!token || token.start > start || token.opaque) continue
    marks.push(new Mark(paragraph, token, found, start))
  }
  return marks
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character)
}
