import {Flow} from './flow.ts'
import {isVerbatim, type Run} from './run.ts'

const separator = /\s+(?:[|–—·•»:/~-]+|::)\s+|\s*\|\s*/gu

/**
 * What of the title of a page is the headline of its story, which stands on the page itself as
 * `headline` if that is known: the title has the name of the site beside it.
 */
export function titleRuns(title: readonly Run[], headline: string | undefined): readonly Run[] {
  const flow = new Flow()
  for (const run of title) flow.text(run)
  const runs = flow.finish()
  const [from, to] = headlineIn(runs.map(({value}) => value).join(''), headline)
  let at = 0
  return runs.flatMap((run) => {
    const [start, end] = [Math.max(0, from - at), Math.min(run.value.length, to - at)]
    at += run.value.length
    if (end <= start) return []
    const isWhole = start === 0 && end === run.value.length
    return isWhole || !isVerbatim(run) ? [run] : [part(run, start, end)]
  })
}

function part(run: Run, from: number, to: number): Run {
  return {
    ...run,
    value: run.value.slice(from, to),
    start: run.start + from,
    end: run.start + to
  }
}

/** Where the headline stands in a title: as it is known, or the longest of the parts. */
function headlineIn(title: string, headline: string | undefined): readonly [number, number] {
  const known = headline === undefined ? -1 : title.indexOf(headline)
  if (headline && known >= 0) return [known, known + headline.length]
  const ends = [...title.matchAll(separator)].map(({index, 0: {length}}) => [index, index + length])
  const starts = [0, ...ends.map(([, end]) => end!)]
  const parts = starts.map((start, at) => [start, ends[at]?.[0] ?? title.length] as const)
  const longest = parts.reduce((best, one) => (one[1] - one[0] > best[1] - best[0] ? one : best))
  const isOther = headline !== undefined && !isAlike(title.slice(...longest), headline)
  return isOther ? [0, 0] : longest
}

/** Do two headlines share a word? A title that has none of the headline’s is that of the whole site. */
function isAlike(one: string, other: string): boolean {
  const words = new Set(wordsOf(other))
  return wordsOf(one).some((word) => words.has(word))
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
}
