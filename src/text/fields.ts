import {remembered} from '../base/remembered.ts'

/** What a paragraph of an article is. */
export type Field =
  | 'alt'
  | 'body'
  | 'byline'
  | 'caption'
  | 'crosshead'
  | 'dateline'
  | 'headline'
  | 'list'
  | 'standfirst'
  | 'table'

declare module 'nlcst' {
  interface ParagraphData {
    /** What the reader of a format knows this paragraph to be. */
    field?: Field
    /** Somebody else’s words, set off by their form: a direct quotation without marks. */
    isQuoted?: boolean
  }
}

const words = (line: string) => line.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part))
const lengthOf = remembered((line) => words(line).length, 2000)
// Read backwards from the end, for a line may be all marks.
const stopped = /$(?<=[.!?…:;,][^\p{L}\p{N}]*)/u
const exclaimed = /$(?<=[!?][^\p{L}\p{N}]*)/u
const bylines =
  /^(?:by|from|words|text|report(?:ed)?(?: by)?|edited by|written by|photo(?:graph)?s? by)[ :]+\p{Lu}/iu
const desks =
  /^(?:(?:our|a|the) )?(?:staff|special|own|news|web|city|sports|business|foreign|political)?\s*(?:desk|reporter|correspondent|writer|report|bureau|editor|agencies|monitoring)s?\s*:?$/iu
const agencies = /^\(?(?:AFP|AP|Reuters|PTI|APP|ANI|IANS|UNI|BSS|UNB|PA|AAP)\b[^.]{0,30}\)?:?$/u
const captions =
  /^(?:\(?(?:file|stock|handout) (?:photo|picture|image)|photo(?:graph)?s?\s*[:/]|image\s*[:/]|picture\s*[:/]|caption\s*:|\[(?:photo|image|picture))/iu
const dates =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)\b[^a-z]{0,16}(?:[\d:. ]*(?:am|pm|a\.m\.|p\.m\.|[A-Z]{2,4})?)?$/iu

/** Is every word of some length in a line without a stop capitalised, as in American headlines? */
export function isTitleCase(line: string): boolean {
  if (isStopped(line)) return false
  const long = words(line).filter((word) => /\p{L}{4}/u.test(word))
  return long.length > 2 && long.every((word) => /^\P{L}*\p{Lu}/u.test(word))
}

/** Has a line no small letter, or nearly none? */
export function isAllCapitals(line: string): boolean {
  const capitals = line.match(/\p{Lu}/gu)?.length ?? 0
  if (capitals < 4) return false
  let small = 0
  for (const _ of line.matchAll(/\p{Ll}/gu)) if (++small * 8 >= capitals) return false
  return true
}

/**
 * What each line of a plain text is, by its shape and place.
 *
 * A headline opens the text, is short and has no stop; what follows it before the first full
 * paragraph may be a byline or a date; a short line without a stop further on is a crosshead.
 */
export function fieldsByShape(lines: readonly string[]): Field[] {
  let seenBody = false
  return lines.map((line, index) => {
    const field = shape(line.trim(), index, lines.length, seenBody)
    if (field === 'body') seenBody = true
    return field
  })
}

function shape(line: string, index: number, count: number, seenBody: boolean): Field {
  const length = lengthOf(line)
  if (captions.test(line)) return 'caption'
  if (/^(?:[•●▪‣*–—-]|\(?\d{1,2}[.)])\s+\S/u.test(line)) return 'list'
  if (line.split('\t').length > 2 || / \| .+ \| /u.test(line)) return 'table'
  if (length <= 12) {
    if (bylines.test(line) && !/[.!?]$/u.test(line)) return 'byline'
    if (desks.test(line) || agencies.test(line)) return 'byline'
    if (dates.test(line)) return 'dateline'
  }
  if (index === 0) return count > 1 && length <= 22 && !isStopped(line) ? 'headline' : 'body'
  if (!seenBody && length <= 22 && !isStopped(line) && count > 2) return 'headline'
  return length <= 9 && length > 0 && !isStopped(line) && !/^["“‘']/u.test(line)
    ? 'crosshead'
    : 'body'
}

function isStopped(line: string): boolean {
  return stopped.test(line) && !exclaimed.test(line)
}

/**
 * Is a text wrapped at a fixed width, so that a single line end means nothing?
 * Known by lines that go on in small letters below a line that has no stop. A blank line is ''.
 */
export function isWrapped(lines: readonly string[]): boolean {
  let breaks = 0
  let running = 0
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (!line || !before) return
    breaks++
    if (/^[\p{Ll}\p{N}]/u.test(line) && /[\p{L}\p{N},]$/u.test(before)) running++
  })
  return running > 2 && running * 3 > breaks
}
