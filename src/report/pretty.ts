import type {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'

/** How the report for people looks. */
export interface PrettyOptions {
  readonly color: boolean
  /** Leave out files with nothing to report. */
  readonly quiet: boolean
}

/** The report for people: vfile-reporter’s, with the note below each message. */
export function toPretty(files: readonly VFile[], {color, quiet}: PrettyOptions): string {
  return reporter([...files], {color, quiet, verbose: true, defaultName: '<stdin>'})
}
