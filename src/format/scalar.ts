import type {Notation, Run} from './run.ts'

/** A text among the data above an article, and where it stands with its quotation marks, in offsets. */
export interface Scalar {
  readonly key: string
  readonly value: string
  readonly start: number
  readonly end: number
  readonly notation: Notation
  /** How many characters stand before the text itself: its mark, the head of a block. */
  readonly head: number
}

/** What stands above an article about it: all of it, and the texts at its top. */
export interface Mapping {
  readonly value: Record<string, unknown>
  readonly scalars: readonly Scalar[]
}

/** Why some front matter cannot be read, and where in it. */
export class FrontMatterError extends Error {
  readonly start: number
  readonly end: number

  constructor(reason: string, start: number, end: number) {
    super(reason)
    this.start = start
    this.end = end
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

/** Where the text of a scalar stands in the source, which it is `from` in; nothing if they do not tally. */
export function alignScalar(source: string, from: number, scalar: Scalar): Run[] | undefined {
  const {notation} = scalar
  const value = scalar.value.trim()
  const end = from + scalar.end
  let at = from + scalar.start + scalar.head
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
