import type {Root} from 'nlcst'
import {toString} from 'nlcst-to-string'
import type {Run} from './run.ts'

/** A change to a source: what is to stand from `start` to `end`, and how that is read before and after. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly written: string
  readonly before: string
  readonly after: string
}

// Letters among letters make no mark-up, wherever they stand within a line.
const harmless = /^[\p{L}\p{M}’“”‘,; ]*$/u
// More is no paragraph of an article, and to read it again for each finding would take its time.
const longest = 20_000

/**
 * Whether an edit within a block of Markdown is read as it is meant, and changes nothing else: what
 * is a mark there depends on what stands about it, so the lines of the block are read again.
 */
export function readsBack(
  source: string,
  runs: readonly Run[],
  edit: Edit,
  read: (source: string) => Root
): boolean {
  const {start, end, written} = edit
  const about = source.slice(Math.max(0, start - 1), end + 1)
  const isWithinLine = /[^\s>]/u.test(source.slice(lineStart(source, start), start))
  if (isWithinLine && harmless.test(about) && harmless.test(written)) return true
  const [from, to] = extentOf(source, runs)
  if (to - from > longest) return false
  const unchanged = show(read(source.slice(from, to)))
  const changed = show(read(source.slice(from, start) + written + source.slice(end, to)))
  return isEdited(unchanged, changed, edit)
}

/** The lines of a block; of a cell what stands between its bars. */
function extentOf(source: string, runs: readonly Run[]): [number, number] {
  const [first, last] = [runs[0]!, runs.at(-1)!]
  if (first.notation !== 'cell') {
    const [rest] = /^[^\n\r]*/u.exec(source.slice(last.end))!
    return [lineStart(source, first.start), last.end + rest.length]
  }
  const from = Math.max(lineStart(source, first.start), source.lastIndexOf('|', first.start) + 1)
  const [rest] = /^(?:\\.|[^\\|\n\r])*/u.exec(source.slice(last.end))!
  return [from, last.end + rest.length]
}

function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1
}

/** All that a reader sees, with a mark between the paragraphs. */
function show({children}: Root): string {
  return inOneLine(
    children.map((node) => (node.type === 'ParagraphNode' ? toString(node) : '\u2029')).join('')
  )
}

/** Is a text another one with an edit, at whichever of its places that may be? */
function isEdited(text: string, edited: string, {before, after}: Edit): boolean {
  const seen = inOneLine(before)
  for (let at = text.indexOf(seen); at >= 0; at = text.indexOf(seen, at + 1)) {
    if (!edited.startsWith(text.slice(0, at).trimEnd())) return false
    const meant = text.slice(0, at) + after + text.slice(at + seen.length)
    if (inOneLine(meant) === edited) return true
  }
  return false
}

function inOneLine(text: string): string {
  return text.replace(/[ \n]+/gu, ' ').trim()
}
