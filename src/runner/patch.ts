import {styleText} from 'node:util'
import {formatPatch, structuredPatch} from 'diff'
import {printableLines} from '../base/printable.ts'
import type {Terminal} from './terminal.ts'

/**
 * What fixing would change in a file, as a unified diff that `patch -p1` applies; the empty string
 * if nothing. Where it is shown, what a terminal or a forge would obey is replaced, and lines with it no
 * longer apply.
 */
export function toPatch(
  path: string,
  before: string,
  after: string,
  {isColored, isShown = false}: Pick<Terminal, 'isColored' | 'isShown'>
): string {
  if (before === after) return ''
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, '', '', {context: 3})
  const whole = formatPatch(patch).replace(/^=+\n/u, '')
  const text = isShown ? printableLines(whole) : whole
  return isColored ? text.replace(/^.*$/gmu, color) : text
}

function color(line: string): string {
  const style = /^(?:---|\+\+\+)/u.test(line)
    ? ('bold' as const)
    : ({'@': 'cyan', '+': 'green', '-': 'red'} as const)[line.charAt(0)]
  return style ? styleText(style, line, {validateStream: false}) : line
}
