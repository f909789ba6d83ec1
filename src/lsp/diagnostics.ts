import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver'
import type {Position as Place} from 'unist'
import type {VFileMessage} from 'vfile-message'
import {printable} from '../base/printable.ts'
import type {Proof} from './proof.ts'
import type {Positions, Span} from './positions.ts'

const severities = new Map<boolean | null | undefined, DiagnosticSeverity>([
  [true, DiagnosticSeverity.Error],
  [false, DiagnosticSeverity.Warning]
])

/** Where a place is, in UTF-16 units; of one that knows no offsets, the start of the text. */
export function spanOf({start, end}: Place): Span {
  return {start: start.offset ?? 0, end: end.offset ?? 0}
}

/** Where a message is. */
export function spanOfMessage({place}: VFileMessage): Span {
  return place && 'start' in place ? spanOf(place) : {start: 0, end: 0}
}

/** The messages that a stretch touches, as a cursor touches the word that it stands behind. */
export function messagesAt({file}: Proof, span: Span): VFileMessage[] {
  return file.messages.filter((message) => {
    const {start, end} = spanOfMessage(message)
    return start <= span.end && span.start <= end
  })
}

/** The messages of a proof as an editor shows them. */
export function toDiagnostics({file, document}: Proof, positions: Positions): Diagnostic[] {
  return file.messages.map((message) => toDiagnostic(message, document, positions))
}

/** One message as an editor shows it, with every other place that it rests on. */
export function toDiagnostic(
  message: VFileMessage,
  document: Proof['document'],
  positions: Positions
): Diagnostic {
  const {reason, note, ruleId, url, fatal, related = []} = message
  return {
    range: positions.range(document, spanOfMessage(message)),
    severity: severities.get(fatal) ?? DiagnosticSeverity.Information,
    source: 'copydesk',
    message: [reason, ...(note?.split('\n') ?? [])].map(printable).join('\n'),
    ...(ruleId && {code: ruleId}),
    ...(url && {codeDescription: {href: url}}),
    ...(related.length > 0 && {
      relatedInformation: related.map(({place, reason}) => ({
        location: {uri: document.uri, range: positions.range(document, spanOf(place))},
        message: printable(reason)
      }))
    })
  }
}
