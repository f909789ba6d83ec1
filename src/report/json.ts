import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/**
 * The report for programs: an array with one object a file, a line each, its messages in the order
 * of their places. Offsets are UTF-16 units from the start of the file; lines and columns start at 1.
 */
export function toJson(files: readonly VFile[]): string {
  const lines = files.map((file) =>
    JSON.stringify({path: file.path, messages: file.messages.map(toObject)})
  )
  return lines.length > 0 ? `[\n${lines.join(',\n')}\n]` : '[]'
}

function toObject(message: VFileMessage) {
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
