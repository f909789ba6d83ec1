import type {Position} from 'unist'
import {keptOf} from '../kept.ts'
import type {Paragraph} from '../paragraphs.ts'
import {type Token, within} from '../tokens.ts'

/**
 * One quotation mark, or what is typed for one; `character` is the mark that it stands for, `text`
 * what is typed, so that '' is a straight double mark. `start` and `end` count in its paragraph.
 */
export interface Mark {
  readonly character: string
  readonly text: string
  readonly token: Token
  readonly paragraph: Paragraph
  readonly position: Position | undefined
  readonly start: number
  readonly end: number
  /** The character before and after it in its paragraph; empty at an end. */
  readonly before: string
  readonly after: string
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

/** The quotation marks of a paragraph, in order; an apostrophe within a word is none. */
export const marksOf = keptOf(toMarks)

function toMarks(paragraph: Paragraph): readonly Mark[] {
  const {text, tokens} = paragraph
  if (!hint.test(text)) return []
  const marks: Mark[] = []
  let at = 0
  for (const {0: found, index: start} of text.matchAll(pattern)) {
    const end = start + found.length
    const [before, after] = [text.charAt(start - 1), text.charAt(end)]
    const character = typed[found] ?? found
    if (/^[’']$/u.test(found) && isLetter(before) && isLetter(after)) continue
    while (tokens[at] && tokens[at]!.end <= start) at++
    const token = tokens[at]
    // A mark that the parser split between two tokens has the first of them; white space has none.
    if (!token || token.start > start || token.opaque) continue
    const first = at
    marks.push({
      ...{character, text: found, token, paragraph, start, end, before, after},
      // Asked for anew each time: a paragraph that is taken over by the next tree moves.
      get position() {
        return positionOf(tokens, first, start, end)
      }
    })
  }
  return marks
}

function positionOf(tokens: readonly Token[], at: number, start: number, end: number) {
  const token = tokens[at]!
  if (end <= token.end) return within(token, start - token.start, end - token.start)
  const first = within(token, start - token.start, token.text.length)
  const last = tokens[at + 1] && within(tokens[at + 1]!, 0, end - tokens[at + 1]!.start)
  return first && last && {start: first.start, end: last.end}
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character)
}
