import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'
import type {Reporter} from './reporter.ts'

/** The report for people: vfile-reporter’s, with the note below each message. */
export const pretty: Reporter = {
  id: 'pretty',
  summary: 'for people',
  open({color, quiet}) {
    const files: VFile[] = []
    return {
      add(file) {
        files.push(forPeople(file))
        return ''
      },
      end() {
        const text = reporter(files, {color, quiet, verbose: true, defaultName: '<stdin>'})
        return text && `${text}\n`
      }
    }
  }
}

/** A copy without what is for programs: the address of the rule’s page and the name of the tool. */
function forPeople({path, messages}: VFile): VFile {
  const shown = messages.map((message): VFileMessage =>
    Object.assign(Object.create(message), {url: undefined, source: undefined})
  )
  return Object.assign(new VFile({path}), {messages: shown})
}
