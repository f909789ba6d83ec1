import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'
import {printable, withoutCommands} from '../base/printable.ts'
import {excerptOf} from './parts/excerpt.ts'
import {severityOf} from '../base/severity.ts'
import {pathOf, relatedLines, spanOf, withoutMark} from './parts/place.ts'
import type {Reporter, ReportSettings} from './parts/reporter.ts'

/** The report for people: vfile-reporter’s, with the line, the note and the other places below. */
export const pretty: Reporter = {
  id: 'pretty',
  summary: 'for people',
  open(settings) {
    const {color, quiet} = settings
    const counts = {error: 0, warning: 0, info: 0}
    let wasMessage = false
    return {
      add(file) {
        if (quiet && file.messages.length === 0) return ''
        for (const message of file.messages) counts[severityOf(message)]++
        const before = wasMessage ? '\n' : ''
        wasMessage = file.messages.length > 0
        const text = reporter([forPeople(file, settings)], {color, defaultName: '<stdin>'})
        // It closes with a summary of its own, set off by a blank line.
        return `${before}${withoutCommands(text.replace(/\n\n[^\n]*$/u, ''))}\n`
      },
      end: () => summarise(counts, color)
    }
  }
}

/** A copy of a file whose messages say in further lines what vfile-reporter has no place for. */
function forPeople(file: VFile, settings: ReportSettings): VFile {
  const messages = file.messages.map((message): VFileMessage => {
    const span = withoutMark(file, spanOf(message))
    const lines = [
      ...excerptLines(file, message, settings),
      ...[...(message.note?.split('\n') ?? []), ...relatedLines(file, message)].map(printable)
    ]
    return Object.assign(Object.create(message), {
      place: span ?? message.place,
      message: [printable(message.reason), ...lines.map((line) => `    ${line}`)].join('\n'),
      url: undefined,
      note: undefined,
      source: undefined
    })
  })
  return Object.assign(new VFile({path: printable(pathOf(file))}), {messages})
}

const colors = {error: '\u001B[31m', warning: '\u001B[33m', info: '\u001B[33m'}
const plain = '\u001B[39m'

function excerptLines(
  file: VFile,
  message: VFileMessage,
  {color, width}: ReportSettings
): string[] {
  const span = spanOf(message)
  if (!span) return []
  const excerpt = excerptOf(file, span, Math.max(20, width - 5))
  const mark = '^'.repeat(excerpt.width)
  const shown = color ? colors[severityOf(message)] + mark + plain : mark
  return [excerpt.text, ' '.repeat(excerpt.indent) + shown]
}

/** What vfile-reporter says at its end, for all files. */
function summarise({error, warning, info}: Record<string, number>, color: boolean): string {
  const parts = [
    {count: error!, name: 'error', sign: '✖', start: colors.error},
    {count: warning!, name: 'warning', sign: '⚠', start: colors.warning}
  ].filter(({count}) => count > 0)
  if (parts.length === 0) return ''
  const total = error! + warning! + info!
  const said = parts.map(({count, name, sign, start}) => {
    const shown = color ? start + sign + plain : sign
    return `${shown} ${count} ${name}${count === 1 ? '' : 's'}`
  })
  return total === parts[0]!.count ? `\n${said[0]}\n` : `\n${total} messages (${said.join(', ')})\n`
}
