import {severityOf} from '../base/severity.ts'
import {toList} from './parts/list.ts'
import {
  forgePath,
  reasonAndNote,
  changesOf,
  type Span,
  spanOf,
  type OffsetPoint
} from './parts/place.ts'
import type {Reporter} from './parts/reporter.ts'

/**
 * Reviewdog’s format, with what to put in each place. Its columns are bytes of UTF-8, from 1.
 *
 * @see https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
export const rdjson: Reporter = {
  id: 'rdjson',
  summary: 'reviewdog',
  open(settings) {
    const {name, homepage} = settings.tool
    const source = JSON.stringify({name: name.toLowerCase(), url: homepage})
    return toList({before: `{"source":${source},"diagnostics":[`, after: ']}'}, (file) => {
      const path = forgePath(file, settings)
      const toRange = rangesIn(String(file))
      return file.messages.map((message) => {
        const {ruleId, url, related = []} = message
        const span = spanOf(message)
        const range = span && toRange(span)
        return {
          message: reasonAndNote(message),
          location: {path, range},
          severity: severityOf(message).toUpperCase(),
          code: {value: ruleId, url},
          ...(range && {
            suggestions: changesOf(file, message).map(({span, text}) => ({
              range: toRange(span),
              text
            }))
          }),
          relatedLocations: related.map(({place, reason}) => ({
            message: reason,
            location: {path, range: toRange(place as Span)}
          }))
        }
      })
    })
  }
}

function rangesIn(text: string): (span: Span) => {start: object; end: object} {
  const point = ({line, column, offset}: OffsetPoint) => {
    const start = offset - (column - 1)
    return {line, column: new TextEncoder().encode(text.slice(start, offset)).length + 1}
  }
  return ({start, end}) => ({start: point(start), end: point(end)})
}
