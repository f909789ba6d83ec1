import {x} from 'xastscript'
import {severityOf} from './json.ts'
import {forgePath, reasonAndNote, spanOf, withoutMark} from './place.ts'
import type {Reporter} from './reporter.ts'
import {declaration, toLine} from './xml.ts'

/** Checkstyle’s XML, which many programs that gather reports read. */
export const checkstyle: Reporter = {
  id: 'checkstyle',
  summary: 'XML of Checkstyle',
  open(settings) {
    let before = `${declaration}<checkstyle version="4.3">\n`
    const head = () => {
      const text = before
      before = ''
      return text
    }
    return {
      add(file) {
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
        return head() + toLine(x('file', {name: forgePath(file, settings)}, errors))
      },
      end: () => `${head()}</checkstyle>\n`
    }
  }
}
