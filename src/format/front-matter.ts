import {isMap, isScalar, parseDocument, type Scalar} from 'yaml'
import type {Field} from '../text/fields.ts'
import type {ArticleBuilder} from './builder.ts'
import type {Notation, Run} from './run.ts'

const fenced =
  /^(?<mark>\uFEFF?)(?<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?<text>[^]*?(?:\r\n|\n|\r)|)\k<fence>[ \t]*(?=\r\n|\n|\r|$)/u
const fields: Record<string, Field> = {
  author: 'byline',
  byline: 'byline',
  dek: 'standfirst',
  description: 'standfirst',
  excerpt: 'standfirst',
  headline: 'headline',
  standfirst: 'standfirst',
  subtitle: 'standfirst',
  summary: 'standfirst',
  title: 'headline'
}

/**
 * Read the front matter of a source into an article: what YAML says is kept, its headline and
 * standfirst are text like any. Gives the offset behind it, where the text begins; TOML is left out.
 */
export function readFrontMatter(source: string, article: ArticleBuilder): number {
  const found = fenced.exec(source)
  if (!found) return source.startsWith('\uFEFF') ? 1 : 0
  const {mark, fence, text} = found.groups as Record<'fence' | 'mark' | 'text', string>
  const end = found[0].length
  if (fence === '---') {
    const from = end - text.length - /[^\n\r]*$/u.exec(found[0])![0].length
    readYaml(source, from, text, article, [mark.length, end])
  }
  return end
}

function readYaml(
  source: string,
  from: number,
  text: string,
  article: ArticleBuilder,
  [start, end]: readonly [number, number]
): void {
  const document = parseDocument(text, {prettyErrors: false})
  const [error] = document.errors
  if (error) {
    const [at, to] = error.pos
    article.trouble(
      `Unexpected front matter that is no YAML: ${inOneLine(error.message)}`,
      Math.min(from + at, end),
      Math.min(from + Math.max(to, at + 1), end)
    )
    return
  }
  const {contents} = document
  if (contents !== null && !isMap(contents)) {
    article.trouble('Unexpected front matter without keys, expected `key: value`', start, end)
    return
  }
  article.frontMatter(
    valueOf(() => document.toJS() as Record<string, unknown> | null),
    start,
    end
  )
  for (const {key, value} of contents?.items ?? []) {
    const field = isScalar(key) ? fields[String(key.value).toLowerCase()] : undefined
    if (!field || !isScalar(value) || typeof value.value !== 'string' || !value.range) continue
    const runs = alignScalar(source, from, value as Scalar<string>)
    if (runs) article.apart(field, runs)
  }
}

/** Aliases may be too many to follow: then nothing is known of the article. */
function valueOf(read: () => Record<string, unknown> | null): Record<string, unknown> {
  try {
    return read() ?? {}
  } catch {
    return {}
  }
}

const escapes: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1B',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029'
}
const notations: Record<string, Notation> = {
  QUOTE_DOUBLE: 'double-quoted',
  QUOTE_SINGLE: 'single-quoted'
}

/** Where the text of a scalar stands in the source; nothing if they do not tally. */
function alignScalar(source: string, from: number, scalar: Scalar<string>): Run[] | undefined {
  const notation = notations[scalar.type ?? ''] ?? 'unquoted'
  const value = scalar.value.trim()
  const end = from + scalar.range![1]
  let at = from + scalar.range![0]
  if (notation !== 'unquoted') at++
  else if (/BLOCK/u.test(scalar.type ?? '')) at += /^.*/u.exec(source.slice(at, end))![0].length
  at += /^\s*/u.exec(source.slice(at, end))![0].length
  const runs: Run[] = []
  for (let seen = 0; seen < value.length;) {
    const [folded] = /^(?:[ \t]*(?:\\?(?:\r\n|\n|\r))\s*\\?)/u.exec(source.slice(at, end)) ?? ['']
    const found = folded
      ? {value: /^\s*/u.exec(value.slice(seen))![0], length: folded.length}
      : decode(source, at, notation)
    if (at + found.length > end || !value.startsWith(found.value, seen)) return undefined
    if (found.value) {
      const shown = folded ? ' ' : found.value
      const last = runs.at(-1)
      const isExact =
        found.length === 1 && last?.value.length === (last?.end ?? 0) - (last?.start ?? 0)
      if (last && isExact && last.end === at && !folded) {
        runs[runs.length - 1] = {...last, value: last.value + shown, end: at + 1}
      } else runs.push({value: shown, start: at, end: at + found.length, notation})
    }
    at += found.length
    seen += found.value.length
  }
  return runs
}

/** One character of a scalar, as it is read. */
function decode(source: string, at: number, notation: Notation): {value: string; length: number} {
  const two = source.slice(at, at + 2)
  if (notation === 'single-quoted' && two === "''") return {value: "'", length: 2}
  if (notation !== 'double-quoted' || !two.startsWith('\\')) {
    return {value: two.charAt(0), length: 1}
  }
  const digits = /^\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/iu.exec(source.slice(at, at + 10))?.[0]
  return digits
    ? {value: String.fromCodePoint(Number.parseInt(digits.slice(2), 16)), length: digits.length}
    : {value: escapes[two.charAt(1)] ?? two.charAt(1), length: 2}
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
