import {diffChars} from 'diff'
import type {Position} from 'unist'
import {escapeIn} from './escape.ts'
import type {Block} from './paragraph.ts'
import {type Run, toExtents} from './run.ts'

/**
 * How the source of a place must be written to be read as another text: escaped as the format asks,
 * with all that stays written as it was and the mark-up within it left alone. Undefined where that
 * cannot be, because the change would cut through mark-up or empty it.
 */
export type Rewrite = (place: Position, text: string) => string | undefined

/** A part of a text to put in the place of another, `from` to `to` in UTF-16 units. */
interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A run, and the block that shows it. */
interface Entry {
  readonly run: Run
  readonly block: Block
  readonly index: number
}

/** The `Rewrite` of a source of which these blocks are read. */
export function rewriteIn(source: string, blocks: readonly Block[]): Rewrite {
  let entries: readonly Entry[] | undefined
  return ({start, end}, text) => {
    entries ??= blocks
      .flatMap((block) => block.runs.map((run, index) => ({run, block, index})))
      .sort((a, b) => a.run.start - b.run.start)
    const runs = runsAt(entries, start.offset!, end.offset!)
    return runs && write(source, runs, start.offset!, end.offset!, text)
  }
}

/** The runs of one block from before a place to behind it. */
function runsAt(entries: readonly Entry[], start: number, end: number): Run[] | undefined {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.run.start <= start) low = middle + 1
    else high = middle
  }
  const entry = entries[low - 1]
  if (!entry) return undefined
  const {block, index} = entry
  let last = index
  while (block.runs[last + 1] && block.runs[last]!.end < end) last++
  return block.runs.slice(Math.max(0, index - 1), last + 2)
}

function write(source: string, runs: readonly Run[], start: number, end: number, text: string) {
  const {starts, ends} = toExtents(runs)
  const owners = runs.flatMap((run) => Array<Run>(run.value.length).fill(run))
  const from = starts.findIndex((offset) => offset >= start)
  const behind = ends.findLastIndex((offset) => offset <= end) + 1
  if (from < 0 || behind < from) return undefined
  const seen = runs.map(({value}) => value).join('')
  // A place that holds half of a reference, or no text, is none that a rule gives.
  if (behind > from && (starts[from] !== start || ends[behind - 1] !== end)) return undefined

  for (const changes of readings(seen.slice(from, behind), text)) {
    const written = apply(changes)
    if (written !== undefined) return written
  }
  return undefined

  function apply(changes: readonly Change[]): string | undefined {
    let result = ''
    let done = start
    for (const {from: first, to: last, text} of changes) {
      const [a, b] = [from + first, from + last]
      const place = placeOf(a, b)
      const run = owners[a < b ? a : a > from ? a - 1 : a]
      if (!place || !run || owners.slice(a, b).some(isSet)) return undefined
      if (text === '' && isAlone(a, b)) return undefined
      const added = escapeIn(run.notation, text)
      if (added === undefined) return undefined
      result += source.slice(done, place.start) + added
      done = place.end
    }
    return result + source.slice(done, end)
  }

  /** Where units stand in the source, if no mark-up is between them. */
  function placeOf(a: number, b: number): {start: number; end: number} | undefined {
    if (a === b) {
      const offset = a > from ? ends[a - 1]! : (starts[a] ?? start)
      return {start: offset, end: offset}
    }
    for (let at = a; at + 1 < b; at++) {
      if (ends[at] !== starts[at + 1] && starts[at] !== starts[at + 1]) return undefined
    }
    return {start: starts[a]!, end: ends[b - 1]!}
  }

  /** Is there mark-up on both sides, which would stand about nothing? */
  function isAlone(a: number, b: number): boolean {
    return (a === 0 || ends[a - 1] !== starts[a]) && ends[b - 1] !== starts[b]
  }
}

function isSet({notation, isOpaque}: Run): boolean {
  return notation === 'fixed' || isOpaque === true
}

/** The ways to make one text of another, the simplest first: the letters that both share stay. */
function* readings(before: string, after: string): Generator<Change[]> {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charAt(head) === after.charAt(head)) head++
  let tail = 0
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const between = (head: number, tail: number): Change[] => [
    {from: head, to: before.length - tail, text: after.slice(head, after.length - tail)}
  ]
  if (before === after) yield []
  yield between(head, Math.min(tail, most - head))
  yield between(Math.min(head, most - tail), tail)

  const changes: Change[] = []
  let at = 0
  for (const {value, added, removed} of diffChars(before, after)) {
    const last = changes.at(-1)
    if (added) {
      if (last?.to === at) changes[changes.length - 1] = {...last, text: last.text + value}
      else changes.push({from: at, to: at, text: value})
      continue
    }
    if (removed) {
      if (last?.to === at) changes[changes.length - 1] = {...last, to: at + value.length}
      else changes.push({from: at, to: at + value.length, text: ''})
    }
    at += value.length
  }
  yield changes
}
