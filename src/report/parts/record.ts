import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {severityOf} from '../../base/severity.ts'

/** A file as the reports for programs give it. */
export function toRecord({path, messages}: VFile) {
  return {path, messages: messages.map(toMessageRecord)}
}

/** A message as the reports for programs give it. */
export function toMessageRecord(message: VFileMessage) {
  const {ruleId, source, reason, actual, expected, note, url, place, related} = message
  return {
    ruleId,
    source,
    severity: severityOf(message),
    reason,
    actual,
    expected,
    note,
    url,
    place,
    related: related ?? []
  }
}
