import {toJsonLine} from '../base/printable.ts'
import {fingerprintsOf} from '../findings/fingerprint.ts'
import {toMessageRecord} from './parts/record.ts'
import type {Reporter} from './parts/reporter.ts'

/** A line of JSON for each finding: its file, its fingerprint and what the `json` report has of it. */
export const jsonl: Reporter = {
  id: 'jsonl',
  summary: 'a line of JSON for each finding',
  open: () => ({
    add(file) {
      const fingerprints = fingerprintsOf(file)
      return file.messages
        .map((message, index) => {
          const record = toMessageRecord(message)
          return `${toJsonLine({path: file.path, fingerprint: fingerprints[index], ...record})}\n`
        })
        .join('')
    },
    end: () => ''
  })
}
