import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** A message as plain data: what it says, without what the file that it is in says already. */
export type MessageRecord = Pick<VFileMessage, 'reason' | 'place'> &
  Readonly<Record<string, unknown>>

/** What a proof has written to a file, as plain data that can be kept and sent to another thread. */
export interface ProofRecord {
  readonly messages: readonly MessageRecord[]
  readonly notices?: readonly string[]
}

const ofFile = new Set(['ancestors', 'cause', 'column', 'file', 'line', 'message', 'name', 'stack'])

/** The record of a file that has been proofread. */
export function toRecord({messages, data: {notices}}: VFile): ProofRecord {
  const records = messages.map(
    (message) =>
      Object.fromEntries(
        Object.entries(message).filter(([key]) => !ofFile.has(key))
      ) as MessageRecord
  )
  return {messages: records, ...(notices && {notices})}
}

/** Give a file what its record has. */
export function addRecord(file: VFile, {messages, notices}: ProofRecord): void {
  for (const {reason, place, ...rest} of messages) {
    // To be of no severity, as an info is, is one of the things that a message may be.
    Object.assign(file.message(reason, {place: place!}), {fatal: undefined}, rest)
  }
  if (notices) file.data.notices = notices
}
