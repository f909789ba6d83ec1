import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Reporter} from './reporter.ts'

/**
 * The report for programs: an array with one object a file, a line each, its messages in the order
 * of their places. Offsets are UTF-16 units from the start of the file; lines and columns start at 1.
 */
export const json: Reporter = {
  id: 'json',
  summary: 'an array with one object a file',
  open() {
    let isEmpty = true
    return {
      add(file) {
        const before = isEmpty ? '[\n' : ',\n'
        isEmpty = false
        return before + JSON.stringify(toRecord(file))
      },
      end: () => (isEmpty ? '[]\n' : '\n]\n')
    }
  }
}

/** The `json` report of some files, without a line end behind it. */
export function toJson(files: readonly VFile[]): string {
  const lines = files.map((file) => JSON.stringify(toRecord(file)))
  return lines.length > 0 ? `[\n${lines.join(',\n')}\n]` : '[]'
}

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

/** The severity of a message, as vfile’s `fatal` has it. */
export function severityOf({fatal}: Pick<VFileMessage, 'fatal'>) {
  return fatal ? 'error' : fatal === false ? 'warning' : 'info'
}
