import {severityOf} from '../base/severity.ts'
import type {Reporter} from './parts/reporter.ts'

const severities = ['error', 'warning', 'info'] as const

/** How often each rule spoke, and in how many articles, the most frequent first. */
export const stats: Reporter = {
  id: 'stats',
  summary: 'how often each rule spoke',
  open() {
    const rules = new Map<string, {error: number; warning: number; info: number; files: number}>()
    let files = 0
    return {
      add(file) {
        files++
        const here = new Set<string>()
        for (const message of file.messages) {
          const id = message.ruleId ?? '-'
          const counts = rules.get(id) ?? {error: 0, warning: 0, info: 0, files: 0}
          rules.set(id, counts)
          counts[severityOf(message)]++
          if (!here.has(id)) counts.files++
          here.add(id)
        }
        return ''
      },
      end() {
        const rows = [...rules]
          .map(([id, counts]) => ({id, ...counts, sum: sum(severities.map((key) => counts[key]))}))
          .sort((a, b) => b.sum - a.sum || (a.id < b.id ? -1 : 1))
        const total = (key: (typeof severities)[number]) => sum(rows.map((row) => row[key]))
        return toTable([
          ['rule', ...severities, 'articles'],
          ...rows.map((row) => [row.id, ...severities.map((key) => row[key]), row.files]),
          ['all', ...severities.map(total), files]
        ])
      }
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Columns with two spaces between them, the numbers to the right. */
function toTable(rows: readonly (readonly (string | number)[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)))
  return rows
    .map((row) => {
      const cells = row.map((cell, at) =>
        at === 0 ? String(cell).padEnd(widths[at]!) : String(cell).padStart(widths[at]!)
      )
      return `${cells.join('  ')}\n`
    })
    .join('')
}
