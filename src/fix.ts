import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** A text with the fixes applied, and how many there were. */
export interface Fixed {
  readonly text: string
  readonly count: number
}

/** A stretch of a text, in UTF-16 units, and what is to stand there. */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/**
 * Put right what is certain: the only `expected` of each message of a rule that is `safe`.
 * Where two would change the same letters, the first in the text is applied and the other left.
 */
export function applyFixes(file: VFile, isSafe: (ruleId: string) => boolean): Fixed {
  const source = String(file)
  const fixes = certainFixes(file, isSafe)
  let text = ''
  let done = 0
  for (const {start, end, replacement} of fixes) {
    text += source.slice(done, start) + replacement
    done = end
  }
  return {text: text + source.slice(done), count: fixes.length}
}

/** The fixes that `applyFixes` applies, in their order. */
export function certainFixes(file: VFile, isSafe: (ruleId: string) => boolean): Fix[] {
  const fixes = file.messages.flatMap((message) => {
    const {start, end} = span(message) ?? {}
    const [replacement, ...others] = message.expected ?? []
    if (start === undefined || end === undefined || replacement === undefined) return []
    return others.length === 0 && isSafe(message.ruleId ?? '') ? [{start, end, replacement}] : []
  })
  let done = 0
  return fixes
    .sort((a, b) => a.start - b.start)
    .filter(({start, end}) => start >= done && ((done = end), true))
}

function span({place}: VFileMessage): {start: number; end: number} | undefined {
  if (!place || !('start' in place)) return undefined
  const {start, end} = place
  return start.offset === undefined || end.offset === undefined
    ? undefined
    : {start: start.offset, end: end.offset}
}
