/**
 * How new text is written where a run stands: what must be escaped, and how. Text in `fixed` stands
 * for a mark-up and cannot be written anew.
 */
export type Notation =
  | 'cell'
  | 'double-quoted'
  | 'fixed'
  | 'html'
  | 'literal'
  | 'markdown'
  | 'quoted-attribute'
  | 'single-quoted'
  | 'unquoted'
  | 'unquoted-attribute'

/**
 * Text that a reader sees without a break, and where it stands in the source, in UTF-16 offsets.
 *
 * Where `value` is as long as its source it is its source; else it is one thing, as a character
 * reference is, that no place may cut. What is opaque is no prose: code, another language.
 */
export interface Run {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly notation: Notation
  readonly isOpaque?: boolean
}

/** Is a run written in the source as it is read? */
export function isVerbatim({value, start, end, isOpaque}: Run): boolean {
  return value.length === end - start && !isOpaque
}

/** Where each UTF-16 unit of the text of some runs starts and ends in the source. */
export interface Extents {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The place in the source of each unit of the text that runs make up together. */
export function toExtents(runs: readonly Run[]): Extents {
  const starts: number[] = []
  const ends: number[] = []
  for (const run of runs) {
    const isExact = isVerbatim(run)
    for (let at = 0; at < run.value.length; at++) {
      starts.push(isExact ? run.start + at : run.start)
      ends.push(isExact ? run.start + at + 1 : run.end)
    }
  }
  return {starts, ends}
}
