import {toJsonLine} from '../../base/printable.ts'
import type {VFile} from 'vfile'
import type {Report} from './reporter.ts'

/**
 * A report in JSON that is one list with a line for each finding, `before` it and `after` it what
 * makes the document whole; `toItems` gives the findings of a file.
 */
export function toList(
  {before, after}: {readonly before: string; readonly after: string},
  toItems: (file: VFile) => readonly unknown[]
): Report {
  let isEmpty = true
  return {
    add: (file) =>
      toItems(file)
        .map((item) => {
          const lead = isEmpty ? `${before}\n` : ',\n'
          isEmpty = false
          return lead + toJsonLine(item)
        })
        .join(''),
    end: () => (isEmpty ? `${before}${after}\n` : `\n${after}\n`)
  }
}
