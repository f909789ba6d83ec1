import {digestOf, fingerprintsOf} from '../findings/fingerprint.ts'
import {severityOf} from '../base/severity.ts'
import {toList} from './parts/list.ts'
import {forgePath, reasonAndNote, spanOf} from './parts/place.ts'
import type {Reporter} from './parts/reporter.ts'

const severities = {error: 'major', warning: 'minor', info: 'info'}

/**
 * GitLab’s Code Quality report, which a merge request shows beside the changed lines.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlab: Reporter = {
  id: 'gitlab',
  summary: 'GitLab Code Quality',
  open(settings) {
    return toList({before: '[', after: ']'}, (file) => {
      const path = forgePath(file, settings)
      const fingerprints = fingerprintsOf(file)
      return file.messages.map((message, index) => {
        const {start, end} = spanOf(message) ?? {start: {line: 1}, end: {line: 1}}
        return {
          description: reasonAndNote(message),
          check_name: message.ruleId,
          // GitLab shows one finding a fingerprint, and two articles may say the same.
          fingerprint: digestOf(`${path}\0${fingerprints[index]}`),
          severity: severities[severityOf(message)],
          location: {path, lines: {begin: start.line, end: end.line}}
        }
      })
    })
  }
}
