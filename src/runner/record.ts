import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** A message as plain data: what it says, without what the file that it is in says already. */
export type MessageRecord = Pick<VFileMessage, 'reason' | 'place'> &
  Readonly<Record<string, unknown>>

const ofFile = new Set(['ancestors', 'cause', 'column', 'file', 'line', 'message', 'name', 'stack'])

/** The messages of a file as plain data, which can be kept and sent to another thread. */
export function toRecords({messages}: Pick<VFile, 'messages'>): MessageRecord[] {
  return messages.map(
    (message) =>
      Object.fromEntries(
        Object.entries(message).filter(([key]) => !ofFile.has(key))
      ) as MessageRecord
  )
}

/** Give a file the messages of `toRecords`. */
export function addRecords(file: VFile, records: readonly MessageRecord[]): void {
  for (const {reason, place, ...rest} of records) {
    // To be of no severity, as an info is, is one of the things that a message may be.
    Object.assign(file.message(reason, {place: place!}), {fatal: undefined}, rest)
  }
}
