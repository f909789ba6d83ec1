import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {reportPaths} from '../../src/runner/report-settings.ts'
import {printedParagraphs} from '../../src/runner/printed.ts'
import {proofread} from '../../src/index.ts'
import type {Reporter, ReportSettings} from '../../src/report/parts/reporter.ts'

/** Settings for a report, those given and for the rest plain ones. */
export function settings(given: Partial<ReportSettings> = {}): ReportSettings {
  return {
    color: false,
    quiet: false,
    failOn: 'warning',
    ...reportPaths('/desk'),
    width: 80,
    tool: {name: 'Copydesk', version: '1.2.3', homepage: 'https://example.org/copydesk'},
    rules: [
      {
        id: 'repeated-word',
        summary: 'A word is typed twice in a row.',
        why: 'The eye skips it.',
        severity: 'warning',
        url: 'https://example.org/repeated-word'
      }
    ],
    read: printedParagraphs,
    ...given
  }
}

/** A report of some files, whole. */
export async function reportOf(
  reporter: Reporter,
  files: readonly VFile[],
  given: Partial<ReportSettings> = {}
): Promise<string> {
  const report = reporter.open(settings(given))
  const pieces = []
  for (const file of files) pieces.push(await report.add(file))
  return pieces.join('') + (await report.end())
}

/** Texts that break what is written without care, each with slips that are found in it. */
export const oddTexts: Readonly<Record<string, string>> = {
  'emoji and letters beyond the first plane': '🚂🚂 𐐀 The clerk of the the 👩‍👩‍👧 town saw a hour.\n',
  'CRLF and a byte order mark': '\uFEFFThe clerk of the the town.\r\n\r\nIt was a hour.\r\n',
  'the end of CDATA, and tags': 'So ]]> said <b>the the</b> & </script><!-- clerk -->.\n',
  'commands of a workflow': '::error file=a,line=1::No %0A of of ::it,\n\n::endgroup::\n',
  'what a terminal obeys': 'The \u001B[31mclerk\u0007 of the the town\u202E.\n',
  'half a pair and a control character': 'The \uD83D clerk\u0000\uFFFF of the the town.\n',
  'a line of sixty thousand letters': `${'It rained on the town. '.repeat(1300)}The the clerk left. ${'So it went on. '.repeat(2000)}\n`
}

/** The odd texts, proofread, under paths that are odd as well. */
export async function oddFiles(): Promise<VFile[]> {
  const files = []
  for (const [name, value] of Object.entries(oddTexts)) {
    files.push(await proofread(new VFile({path: `desk: ${name}, 100%/"a" & <b>.txt`, value})))
  }
  return files
}

/** A file with a message made by hand, over the first place of `actual`. */
export function fileWith(value: string, actual: string, given: Partial<VFileMessage>): VFile {
  const offset = value.indexOf(actual)
  const file = new VFile({path: 'a.txt', value})
  const message = new VFileMessage(given.reason ?? 'Unexpected text', {
    place: {start: pointAt(value, offset), end: pointAt(value, offset + actual.length)}
  })
  Object.assign(message, {ruleId: 'repeated-word', source: 'copydesk', actual, fatal: false}, given)
  file.messages.push(message)
  return file
}

/** The point of an offset, with lines that end in a line feed. */
export function pointAt(value: string, offset: number) {
  const lines = value.slice(0, offset).split('\n')
  return {line: lines.length, column: lines.at(-1)!.length + 1, offset}
}
