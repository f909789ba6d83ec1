import {printable, withoutCommands} from '../base/printable.ts'
import {severityOf} from '../base/severity.ts'
import {forgePath, reasonAndNote, spanOf, withoutMark} from './parts/place.ts'
import type {Reporter} from './parts/reporter.ts'

const commands = {error: 'error', warning: 'warning', info: 'notice'}

/**
 * Workflow commands of GitHub Actions, which shows them beside the changed lines.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Reporter = {
  id: 'github',
  summary: 'annotations for GitHub Actions',
  open: (settings) => ({
    add(file) {
      const path = forgePath(file, settings)
      return file.messages
        .map((message) => {
          const place = withoutMark(file, spanOf(message))
          const properties = {
            file: path,
            ...(place && {line: place.start.line, endLine: place.end.line}),
            // GitHub knows columns only within one line.
            ...(place?.start.line === place?.end.line && {
              col: place?.start.column,
              endColumn: place?.end.column
            }),
            title: `${settings.tool.name}: ${message.ruleId ?? 'problem'}`
          }
          const list = Object.entries(properties)
            .filter(([, value]) => value !== undefined)
            .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
          const command = commands[severityOf(message)]
          return `::${command} ${list.join(',')}::${escapeData(reasonAndNote(message))}\n`
        })
        .join('')
    },
    end: () => ''
  })
}

function escapeData(text: string): string {
  return withoutCommands(text)
    .split(/([\n\r])/u)
    .map((part, at) => (at % 2 === 0 ? printable(part).replaceAll('%', '%25') : ends[part]))
    .join('')
}

const ends: Record<string, string> = {'\n': '%0A', '\r': '%0D'}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
