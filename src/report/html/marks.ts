import type {PrintedParagraph, PrintedText} from '../parts/reporter.ts'

/** A finding in a paragraph: its number in the article, and its offsets in the source. */
export interface Marked {
  readonly number: number
  readonly start: number
  readonly end: number
}

/** A run of printed text, the numbers of the findings that it belongs to, and of those that end with it. */
export interface Segment {
  readonly text: string
  readonly marks: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Cut the texts of a paragraph where findings begin and end. A text that a format has decoded is
 * marked whole. A finding between two letters belongs to no text, and ends with the text before it.
 */
export function segmentsOf({texts}: PrintedParagraph, findings: readonly Marked[]): Segment[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start)
  const segments: Segment[] = []
  const open = new Set<Marked>()
  let next = 0
  for (const text of texts) {
    while (sorted[next] && sorted[next]!.start < text.end) open.add(sorted[next++]!)
    for (const {start, end, value} of cut(text, open)) {
      const here = [...open].filter((one) => one.start < end && one.end > start)
      segments.push({text: value, marks: here.map(({number}) => number), ends: []})
      for (const one of [...open]) {
        if (one.end > end) continue
        open.delete(one)
        close(segments, one)
      }
    }
  }
  // What stands behind the last text, or in a mark of the format that is not printed.
  for (const one of [...open, ...sorted.slice(next)]) {
    if (segments.length === 0) segments.push({text: '', marks: [], ends: []})
    close(segments, one)
  }
  return segments
}

function close(segments: Segment[], {number}: Marked): void {
  const last = segments.at(-1)!
  segments[segments.length - 1] = {...last, ends: [...last.ends, number]}
}

function cut(text: PrintedText, open: ReadonlySet<Marked>) {
  if (text.text.length !== text.end - text.start) {
    return [{start: text.start, end: text.end, value: text.text}]
  }
  const inside = [...open]
    .flatMap(({start, end}) => [start, end])
    .filter((offset) => offset > text.start && offset < text.end)
  const offsets = [...new Set([text.start, ...inside, text.end])].sort((a, b) => a - b)
  return offsets.slice(0, -1).map((start, index) => {
    const end = offsets[index + 1]!
    return {start, end, value: text.text.slice(start - text.start, end - text.start)}
  })
}
