import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {x} from 'xastscript'
import {severityOf} from '../base/severity.ts'
import {forgePath, reasonAndNote, shortPlace, spanOf, withoutMark} from './parts/place.ts'
import {isFailure, type Reporter, type ReportSettings} from './parts/reporter.ts'
import {toDocument} from './parts/xml.ts'

/**
 * JUnit’s XML: a suite for each article, a case for each finding, and one that passes for an article
 * without any. What is below `--fail-on` passes, and says what was found.
 */
export const junit: Reporter = {
  id: 'junit',
  summary: 'XML of JUnit',
  open: (settings) => toDocument('testsuites', 'name="copydesk"', (file) => toSuite(file, settings))
}

function toSuite(file: VFile, settings: ReportSettings) {
  const name = forgePath(file, settings)
  const {messages} = file
  const failures = messages.filter((message) => isFailure(message, settings)).length
  const counts = {tests: Math.max(1, messages.length), failures, errors: 0, skipped: 0}
  const cases = messages.map((message) => toCase(file, name, message, settings))
  const passed = x('testcase', {classname: name, name: 'no findings', time: 0})
  return x('testsuite', {name, ...counts, time: 0}, cases.length > 0 ? cases : [passed])
}

function toCase(file: VFile, path: string, message: VFileMessage, settings: ReportSettings) {
  const place = withoutMark(file, spanOf(message))
  const {ruleId = 'problem', reason} = message
  const where = place ? `${path}:${shortPlace(place)}` : path
  const text = `${where}: ${severityOf(message)}: ${reasonAndNote(message)}`
  return x(
    'testcase',
    {
      classname: path,
      name: place ? `${ruleId} ${shortPlace(place)}` : ruleId,
      file: path,
      line: place?.start.line,
      time: 0
    },
    isFailure(message, settings)
      ? x('failure', {type: ruleId, message: reason}, text)
      : x('system-out', text)
  )
}
