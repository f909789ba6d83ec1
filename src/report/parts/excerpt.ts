import stringWidth from 'string-width'
import type {VFile} from 'vfile'
import type {Span} from './place.ts'

/** A line of an article about a place, and the columns of a terminal that the place takes in it. */
export interface Excerpt {
  readonly text: string
  /** Columns before the place. */
  readonly indent: number
  /** Columns of the place; 1 for a place between two letters. */
  readonly width: number
}

const graphemes = new Intl.Segmenter('en')

/**
 * The line that a place begins in, cut to `width` columns with the place in view. Nothing in it moves
 * the cursor or colours the terminal. Of a place of several lines, the first is shown.
 */
export function excerptOf(file: VFile, {start, end}: Span, width: number): Excerpt {
  const source = String(file)
  // A paragraph may be a line of any length: no more of it is read than can be shown.
  const reach = width * 2
  const before = source
    .slice(Math.max(0, start.offset - reach), start.offset)
    .split(/[\n\r]/u)
    .at(-1)!
  const [at = ''] = source
    .slice(start.offset, Math.min(end.offset, start.offset + reach))
    .split(/[\n\r]/u, 1)
  const [after = ''] = source
    .slice(start.offset + at.length, start.offset + at.length + reach)
    .split(/[\n\r]/u, 1)

  const shownAt = fit(split(at), width - 2)
  const left = width - widthOf(shownAt)
  const all = {before: split(before).reverse(), after: split(after)}
  // What one side does not need is the other’s.
  const needed = {before: widthOf(all.before), after: widthOf(all.after)}
  const half = Math.floor(left / 2)
  const room = {
    before: Math.max(half, left - needed.after),
    after: Math.max(left - half, left - needed.before)
  }
  const lead = ellipsed(all.before, room.before).reverse()
  const tail = ellipsed(all.after, room.after).join('')
  return {
    text: (lead.join('') + shownAt.join('') + tail).trimEnd(),
    indent: widthOf(lead),
    width: Math.max(1, widthOf(shownAt))
  }
}

/** Letters as a reader sees them, those that would disturb a terminal replaced. */
function split(text: string): string[] {
  const shown = text
    .replace(/^[\uDC00-\uDFFF]|^\uFEFF/u, '')
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '\uFFFD')
  // Splitting takes its time, and these letters are all of one unit and one column.
  return narrow.test(shown)
    ? shown.split('')
    : [...graphemes.segment(shown)].map(({segment}) => segment)
}

const narrow = /^[\u0020-\u00AC\u00AE-\u02FF\u2010-\u2027]*$/u

function columnsOf(letter: string): number {
  return narrow.test(letter) ? 1 : stringWidth(letter)
}

function widthOf(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + columnsOf(letter), 0)
}

/** As many letters as have room. */
function fit(letters: readonly string[], room: number): string[] {
  let used = 0
  const end = letters.findIndex((letter) => (used += columnsOf(letter)) > room)
  return letters.slice(0, end < 0 ? undefined : end)
}

/** As many whole words as have room, and `…` for the rest. */
function ellipsed(letters: readonly string[], room: number): string[] {
  const kept = fit(letters, room)
  if (kept.length === letters.length) return kept
  const cut = fit(letters, Math.max(0, room - 2))
  const space = cut.lastIndexOf(' ')
  return [...(space > 0 ? cut.slice(0, space + 1) : cut), '…']
}
