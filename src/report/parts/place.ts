import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {keepLineEnd} from '../../findings/fix.ts'
import type {ReportSettings} from './reporter.ts'

/** A point that knows its offset, in UTF-16 units. */
export interface OffsetPoint {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** From where to where something stands. */
export interface Span {
  readonly start: OffsetPoint
  readonly end: OffsetPoint
}

/** Where a message stands; undefined if it is about the file as a whole. */
export function spanOf({place}: Pick<VFileMessage, 'place'>): Span | undefined {
  if (!place) return undefined
  const {start, end}: Position = 'start' in place ? place : {start: place, end: place}
  return start.offset === undefined || end.offset === undefined ? undefined : ({start, end} as Span)
}

/**
 * A place as editors and forges count it: a byte order mark is no column and no character. (In the
 * JSON report it is one, for there offsets are those of the file.)
 */
export function withoutMark<At extends Span | undefined>(file: VFile, place: At): At {
  if (!place || !String(file).startsWith('\uFEFF')) return place
  const move = ({line, column, offset}: OffsetPoint) => ({
    line,
    column: line === 1 ? Math.max(1, column - 1) : column,
    offset: Math.max(0, offset - 1)
  })
  return {start: move(place.start), end: move(place.end)} as At
}

/** `line:column` of a place. */
export function shortPlace({start}: Span): string {
  return `${start.line}:${start.column}`
}

/** The path of a file as it was given; a text without one came in by standard input. */
export function pathOf({path}: VFile): string {
  // vfile types it as always there.
  return (path as string | undefined) ?? '<stdin>'
}

/** The path of a file as a forge knows it. */
export function forgePath(file: VFile, {toForgePath}: Pick<ReportSettings, 'toForgePath'>): string {
  return toForgePath(pathOf(file))
}

/** What is wrong and why, in one paragraph. */
export function reasonAndNote({reason, note}: Pick<VFileMessage, 'reason' | 'note'>): string {
  return note === undefined ? reason : `${reason}. ${note}`
}

/** What could stand at the place of a message instead; that it may stay as it is, is no change. */
export function replacementsOf({actual, expected = []}: VFileMessage): string[] {
  return expected.filter((text) => text !== actual)
}

/** A change to a text: what is to stand at a place. */
export interface Change {
  readonly span: Span
  readonly text: string
}

/** The replacements of a message as changes to its file; a line that ends within one still ends. */
export function changesOf(file: VFile, message: VFileMessage): Change[] {
  const span = spanOf(message)
  if (!span) return []
  const {start, end} = span
  const move = (place: OffsetPoint, offset: number) => ({
    ...place,
    column: place.column + offset - place.offset,
    offset
  })
  return replacementsOf(message).map((replacement) => {
    const whole = {start: start.offset, end: end.offset, replacement}
    const fix = keepLineEnd(String(file), whole)
    return {
      span: {start: move(start, fix.start), end: move(end, fix.end)},
      text: fix.replacement
    }
  })
}

/** Most other places with one reason that are listed; the note says more. */
const mostPlaces = 8

/** The other places that a message rests on, those with one reason in one line. */
export function relatedLines(file: VFile, {related = []}: VFileMessage): string[] {
  const byReason = new Map<string, string[]>()
  for (const {place, reason} of related) {
    const places = byReason.get(reason) ?? []
    byReason.set(reason, places)
    places.push(shortPlace(withoutMark(file, place as Span)))
  }
  return [...byReason].map(([reason, places]) => {
    const more = places.length - mostPlaces
    const rest = more > 0 ? ` and ${more} more` : ''
    return `${reason}: ${places.slice(0, mostPlaces).join(', ')}${rest}`
  })
}
