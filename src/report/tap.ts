import {printable, toJsonLine} from '../base/printable.ts'
import {severityOf} from '../base/severity.ts'
import {forgePath, shortPlace, spanOf, withoutMark} from './parts/place.ts'
import {isFailure, type Reporter} from './parts/reporter.ts'

/**
 * The Test Anything Protocol, version 14: a test for each article, its findings below it in YAML.
 *
 * @see https://testanything.org/tap-version-14-specification.html
 */
export const tap: Reporter = {
  id: 'tap',
  summary: 'Test Anything Protocol',
  open(settings) {
    let count = 0
    const head = () => (count === 0 ? 'TAP version 14\n' : '')
    return {
      add(file) {
        const before = head()
        const state = file.messages.some((one) => isFailure(one, settings)) ? 'not ok' : 'ok'
        const line = `${state} ${++count} - ${escape(forgePath(file, settings))}\n`
        if (file.messages.length === 0) return before + line
        const findings = file.messages.map((message) => {
          const place = withoutMark(file, spanOf(message))
          return {
            severity: severityOf(message),
            rule: message.ruleId,
            ...(place && {at: shortPlace(place)}),
            message: message.reason,
            ...(message.note !== undefined && {note: message.note})
          }
        })
        // JSON is YAML, and needs no library to be written well.
        const lines = findings.map((finding) => `    - ${toJsonLine(finding)}\n`)
        return `${before}${line}  ---\n  findings:\n${lines.join('')}  ...\n`
      },
      end: () => `${head()}1..${count}${count === 0 ? ' # SKIP no articles' : ''}\n`
    }
  }
}

/** A description ends at a line end, and a directive begins with a number sign. */
function escape(text: string): string {
  return printable(text).replace(/[\\#]/gu, '\\$&')
}
