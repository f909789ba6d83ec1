import {x} from 'xastscript'
import {severityOf} from './json.ts'
import {forgePath, reasonAndNote, spanOf, withoutMark} from './place.ts'
import type {Reporter} from './reporter.ts'
import {toDocument} from './xml.ts'

/** Checkstyle’s XML, which many programs that gather reports read. */
export const checkstyle: Reporter = {
  id: 'checkstyle',
  summary: 'XML of Checkstyle',
  open: (settings) =>
    toDocument('checkstyle', 'version="4.3"', (file) => {
      const errors = file.messages.map((message) => {
        const place = withoutMark(file, spanOf(message))
        return x('error', {
          line: place?.start.line ?? 1,
          column: place?.start.column,
          severity: severityOf(message),
          message: reasonAndNote(message),
          source: `copydesk.${message.ruleId}`
        })
      })
      return x('file', {name: forgePath(file, settings)}, errors)
    })
}
