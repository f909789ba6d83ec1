import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** What may be fixed: what is certain alone, or the first suggestion of every message too. */
export type Extent = (typeof extents)[number]

/** The extents to which an article can be put right. */
export const extents = ['certain', 'suggested'] as const

/** A stretch of a text, in UTF-16 units, and what is to stand there. */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** A text with the fixes applied, and how many there were. */
export interface Fixed {
  readonly text: string
  readonly count: number
}

/**
 * Put right what is certain: the only `expected` of each message of a rule that is `safe`, if it
 * changes no word of somebody else’s and no name. Of what is `suggested` besides, the first
 * `expected` of each message. Of two that would change the same letters the certain one is applied,
 * or the first in the text, and the other left.
 */
export function applyFixes(
  file: VFile,
  isSafe: (ruleId: string) => boolean,
  extent: Extent = 'certain'
): Fixed {
  const source = String(file)
  const fixes = fixesOf(file, isSafe, extent)
  let text = ''
  let done = 0
  for (const {start, end, replacement} of fixes) {
    text += source.slice(done, start) + replacement
    done = end
  }
  return {text: text + source.slice(done), count: fixes.length}
}

/** The fixes that `applyFixes` applies, in their order; none touches another’s letters. */
export function fixesOf(
  file: VFile,
  isSafe: (ruleId: string) => boolean,
  extent: Extent = 'certain'
): Fix[] {
  const source = String(file)
  const isCertain = ({ruleId, expected, guarded}: VFileMessage) =>
    expected?.length === 1 && guarded === undefined && isSafe(ruleId ?? '')
  const toFix = ({place, expected}: VFileMessage): Fix[] => {
    if (!place || !('start' in place) || expected?.[0] === undefined) return []
    const [start, end] = [place.start.offset, place.end.offset]
    if (start === undefined || end === undefined) return []
    return [keepLineEnd(source, {start, end, replacement: expected[0]})]
  }
  const certain = withoutClashes(file.messages.filter(isCertain).flatMap(toFix))
  if (extent === 'certain') return certain
  const others = file.messages.filter((message) => !isCertain(message)).flatMap(toFix)
  return between(certain, withoutClashes(others))
}

// A line end with the spaces about it, and the marks that begin the lines of a block quotation.
const lineEnd = /[ \t]*((?:\r\n|\n|\r)[ \t>]*)/gu

/**
 * A fix of a text that runs over the end of a line, so that the line still ends: between the same
 * words, or else where the space before or behind the place is. A line end that the replacement has
 * itself, or for which there is no space, is left as the replacement has it.
 */
export function keepLineEnd(source: string, fix: Fix): Fix {
  const {start, end, replacement} = fix
  const [gap, another] = [...source.slice(start, end).matchAll(lineEnd)]
  if (!gap || another || replacement === '' || /[\n\r]/u.test(replacement)) return fix
  const [, ending = ''] = gap
  const wordsBefore = source.slice(start, start + gap.index).split(/\s+/u).length
  const space = [...replacement.matchAll(/ /gu)][wordsBefore - 1]
  if (space) {
    const [before, behind] = [replacement.slice(0, space.index), replacement.slice(space.index + 1)]
    return {...fix, replacement: before + ending + behind}
  }
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  const said = line.trimEnd()
  // What has no word before it is a mark of the format, and must not stand alone.
  if (said !== line && /\p{L}/u.test(said) && !said.endsWith('\\')) {
    return {start: start - (line.length - said.length), end, replacement: ending + replacement}
  }
  const spaceBehind = /^[ \t]+(?=\S)/u.exec(source.slice(end, end + 20))
  return spaceBehind
    ? {start, end: end + spaceBehind[0].length, replacement: replacement + ending}
    : fix
}

function withoutClashes(fixes: readonly Fix[]): Fix[] {
  const kept: Fix[] = []
  for (const fix of fixes.toSorted(inOrder)) if (!clash(kept.at(-1), fix)) kept.push(fix)
  return kept
}

/** Some fixes, and of others those that fit between them. */
function between(fixes: readonly Fix[], others: readonly Fix[]): Fix[] {
  let at = 0
  const fitting = others.filter((other) => {
    while (fixes[at] && fixes[at]!.end < other.start) at++
    return !clash(fixes[at], other) && !clash(other, fixes[at]) && !clash(fixes[at + 1], other)
  })
  return [...fixes, ...fitting].sort(inOrder)
}

/** Would two fixes change the same letters, or put two things into one place? */
function clash(one: Fix | undefined, other: Fix | undefined): boolean {
  if (!one || !other) return false
  const isInsertion = one.start === one.end || other.start === other.end
  return isInsertion
    ? one.start <= other.end && other.start <= one.end
    : one.start < other.end && other.start < one.end
}

function inOrder(one: Fix, other: Fix): number {
  return one.start - other.start || one.end - other.end
}
