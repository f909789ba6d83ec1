import {x} from 'xastscript'
import {severityOf} from '../base/severity.ts'
import {forgePath, reasonAndNote, spanOf, withoutMark} from './parts/place.ts'
import type {Reporter} from './parts/reporter.ts'
import {toDocument} from './parts/xml.ts'

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
