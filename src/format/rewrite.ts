import {diffChars} from 'diff'
import type {Root} from 'nlcst'
import type {Position} from 'unist'
import {escapeIn} from './escape.ts'
import type {Block} from './paragraph.ts'
import {type Edit, readsBack} from './read-back.ts'
import {isVerbatim, type Run, toExtents} from './run.ts'

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
interface RunInBlock {
  readonly run: Run
  readonly block: Block
  readonly index: number
}

/**
 * The `Rewrite` of a source of which these blocks are read. Where the format takes letters for marks
 * by what stands about them, `read` reads what is written, and it is refused if it says other things.
 */
export function rewriteIn(
  source: string,
  blocks: readonly Block[],
  read?: (source: string) => Root
): Rewrite {
  let entries: readonly RunInBlock[] | undefined
  return ({start, end}, text) => {
    entries ??= blocks
      .flatMap((block) => block.runs.map((run, index) => ({run, block, index})))
      .sort((a, b) => a.run.start - b.run.start)
    const found = runsAt(entries, start.offset!, end.offset!)
    if (!found) return undefined
    return write(source, found.runs, start.offset!, end.offset!, text, (edit) => {
      const isMarkdown = found.runs.every(({notation}) => /^(?:cell|markdown)$/u.test(notation))
      return !read || !isMarkdown || readsBack(source, found.block.runs, edit, read)
    })
  }
}

/** The runs of one block from before a place to behind it. */
function runsAt(entries: readonly RunInBlock[], start: number, end: number) {
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
  const runs = block.runs.slice(Math.max(0, index - 1), last + 2)
  return {block, runs: runs.map((run) => clip(run, start - 1, end + 1))}
}

/** What of a run lies between two offsets, and at least the character of it that comes nearest. */
function clip(run: Run, start: number, end: number): Run {
  if (!isVerbatim(run)) return run
  const from = Math.min(Math.max(start, run.start), run.end - 1)
  const to = Math.max(Math.min(end, run.end), run.start + 1)
  return {...run, value: run.value.slice(from - run.start, to - run.start), start: from, end: to}
}

function write(
  source: string,
  runs: readonly Run[],
  start: number,
  end: number,
  text: string,
  isSound: (edit: Edit) => boolean
): string | undefined {
  const {starts, ends} = toExtents(runs)
  const owners = runs.flatMap((run) => Array<Run>(run.value.length).fill(run))
  const from = starts.findIndex((offset) => offset >= start)
  const behind = ends.findLastIndex((offset) => offset <= end) + 1
  if (from < 0 || behind < from) return undefined
  const seen = runs.map(({value}) => value).join('')
  // A place that holds half of a reference, or no text, is none that a rule gives.
  if (behind > from && (starts[from] !== start || ends[behind - 1] !== end)) return undefined

  const before = seen.slice(from, behind)
  for (const changes of readings(before, text)) {
    const written = apply(changes)
    if (written !== undefined && isSound({start, end, written, before, after: text})) return written
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
      if (a < b && (hidesSpace(a) || hidesSpace(b))) return undefined
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

  /** Is there white space in the mark-up before a unit, that is unseen only beside other white space? */
  function hidesSpace(at: number): boolean {
    const gap = source.slice(ends[at - 1] ?? start, starts[at] ?? end)
    return /\s/u.test(gap.replace(/<[^>]*>/gu, ''))
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
