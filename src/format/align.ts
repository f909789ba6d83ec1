import {decodeHTMLAttribute, decodeHTMLStrict} from 'entities'
import type {Notation, Run} from './run.ts'

const escaped = /[!-/:-@[-`{-~]/u
const strictReference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/uy
const looseReference = /&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z][a-zA-Z\d]*);?(?:[=\p{L}\d])?/uy
const lineEnd = /\r\n|\n|\r/u

/**
 * Where the text of a Markdown node stands in its source: escapes and references are decoded there,
 * and the prefixes of the lines (`> `, the indent of a list) are gone. A line end is a run of its
 * own that holds the prefix. Nothing if source and text do not tally.
 */
export function alignMarkdown(
  source: string,
  start: number,
  end: number,
  value: string,
  notation: Notation
): Run[] | undefined {
  const runs: Run[] = []
  const lines = value.split(lineEnd)
  let at = start
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      const lineBreak = lineEnd.exec(source.slice(at, end))
      if (!lineBreak) return undefined
      const before = at
      at += lineBreak.index + lineBreak[0].length
      const found = alignIndented(source, at, end, line, notation)
      if (!found) return undefined
      runs.push({value: '\n', start: before, end: found.from, notation}, ...found.runs)
      at = found.runs.at(-1)?.end ?? found.from
      continue
    }
    const found = alignLine(source, at, end, line, notation)
    if (!found) return undefined
    runs.push(...found)
    at = found.at(-1)?.end ?? at
  }
  return /^[ \t]*$/u.test(source.slice(at, end)) ? runs : undefined
}

/** Most of a prefix is skipped that leaves the line as it is read: `    > a` may be text. */
function alignIndented(source: string, at: number, end: number, line: string, notation: Notation) {
  const prefix = /^[ \t>]*/u.exec(source.slice(at, end))![0]
  for (let {length} = prefix; length >= 0; length--) {
    const runs = alignLine(source, at + length, end, line, notation)
    if (runs) return {from: at + length, runs}
  }
  return undefined
}

function alignLine(source: string, from: number, end: number, line: string, notation: Notation) {
  const runs: Run[] = []
  let exact = 0
  let at = from
  let seen = 0
  const flush = () => {
    if (exact > 0) {
      runs.push({value: line.slice(seen - exact, seen), start: at - exact, end: at, notation})
    }
    exact = 0
  }
  while (seen < line.length) {
    if (at >= end) return undefined
    const unit = line.charAt(seen)
    const found = source.charAt(at)
    const special = notation === 'html' ? undefined : decode(source, at, line, seen)
    if (special) {
      flush()
      runs.push({value: special.value, start: at, end: at + special.length, notation})
      at += special.length
      seen += special.value.length
    } else if (unit === found) {
      exact++
      at++
      seen++
    } else return undefined
  }
  flush()
  return runs
}

/** The escape or the reference at a place, as it is read. */
function decode(source: string, at: number, line: string, seen: number) {
  const next = source.charAt(at + 1)
  if (source.charAt(at) === '\\') {
    const isEscape = escaped.test(next) && line.charAt(seen) === next
    return isEscape ? {value: next, length: 2} : undefined
  }
  if (source.charAt(at) === '\0') return {value: '\uFFFD', length: 1}
  if (source.charAt(at) !== '&') return undefined
  strictReference.lastIndex = at
  const found = strictReference.exec(source)?.[0]
  if (!found) return undefined
  const value = decodeHTMLStrict(found)
  if (value !== found && line.startsWith(value, seen)) return {value, length: found.length}
  return line.charAt(seen) === '\uFFFD' ? {value: '\uFFFD', length: found.length} : undefined
}

/** The runs of an attribute’s value, `start` to `end` in the source between its quotation marks. */
export function alignAttribute(
  source: string,
  start: number,
  end: number,
  notation: Notation
): Run[] {
  const runs: Run[] = []
  let from = start
  for (let at = start; at < end;) {
    if (source.charAt(at) !== '&') {
      at++
      continue
    }
    looseReference.lastIndex = at
    const [found = '&'] = looseReference.exec(source.slice(0, end)) ?? []
    const decoded = decodeHTMLAttribute(found)
    // The character behind it says whether a reference without a semicolon is one.
    const behind = /[^;]$/u.test(found) && decoded.endsWith(found.at(-1)!) ? 1 : 0
    if (decoded === found) {
      at++
      continue
    }
    if (at > from) runs.push({value: source.slice(from, at), start: from, end: at, notation})
    const length = found.length - behind
    const value = behind ? decoded.slice(0, -1) : decoded
    runs.push({value, start: at, end: at + length, notation})
    at += length
    from = at
  }
  if (end > from) runs.push({value: source.slice(from, end), start: from, end, notation})
  return runs
}
