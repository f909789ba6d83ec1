import {toJsonLine} from '../base/printable.ts'
import {toRecord} from './parts/record.ts'
import type {VFile} from 'vfile'
import type {Reporter} from './parts/reporter.ts'

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
        return before + toJsonLine(toRecord(file))
      },
      end: () => (isEmpty ? '[]\n' : '\n]\n')
    }
  }
}

/** The `json` report of some files, without a line end behind it. */
export function toJson(files: readonly VFile[]): string {
  const lines = files.map((file) => toJsonLine(toRecord(file)))
  return lines.length > 0 ? `[\n${lines.join(',\n')}\n]` : '[]'
}
