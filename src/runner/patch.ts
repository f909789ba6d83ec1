import {styleText} from 'node:util'
import {formatPatch, structuredPatch} from 'diff'

/**
 * What fixing would change in a file, as a unified diff that `patch -p1` applies; the empty string
 * if nothing.
 */
export function toPatch(path: string, before: string, after: string, isColored: boolean): string {
  if (before === after) return ''
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, '', '', {context: 3})
  const text = formatPatch(patch).replace(/^=+\n/u, '')
  return isColored ? text.replace(/^.*$/gmu, color) : text
}

function color(line: string): string {
  const style = /^(?:---|\+\+\+)/u.test(line)
    ? ('bold' as const)
    : ({'@': 'cyan', '+': 'green', '-': 'red'} as const)[line.charAt(0)]
  return style ? styleText(style, line, {validateStream: false}) : line
}
