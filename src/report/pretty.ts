import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'

/** How the report for people looks. */
export interface PrettyOptions {
  readonly color: boolean
  /** Leave out files with nothing to report. */
  readonly quiet: boolean
}

/** The report for people: vfile-reporter’s, with the note below each message. */
export function toPretty(files: readonly VFile[], {color, quiet}: PrettyOptions): string {
  return reporter(files.map(forPeople), {color, quiet, verbose: true, defaultName: '<stdin>'})
}

/** A copy without what is for programs: the address of the rule’s page and the name of the tool. */
function forPeople({path, messages}: VFile): VFile {
  const shown = messages.map((message): VFileMessage =>
    Object.assign(Object.create(message), {url: undefined, source: undefined})
  )
  return Object.assign(new VFile({path}), {messages: shown})
}
