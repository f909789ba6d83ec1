import {materialText} from '../base/material.ts'

/** One row of a lexicon: its cells by the names of their columns, and its 1-based line. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>> & {
  readonly line: number
}

/**
 * Read a lexicon: tab-separated, `#` lines are comments, the first other line names the columns.
 *
 * Throws an error that names the file and the line if a row has not as many cells as there are
 * columns, a cell has white space about it, or a column that is asked for is missing.
 */
export function readTable<Column extends string>(
  name: string,
  columns: Column[]
): TableRow<Column>[] {
  return parseTable(materialText(`lexicon/${name}.tsv`), `${name}.tsv`, columns)
}

/** The rows of a lexicon’s text; `name` stands in errors. As `readTable`, without the file. */
export function parseTable<Column extends string>(
  text: string,
  name: string,
  columns: readonly Column[]
): TableRow<Column>[] {
  const fail = (line: number, what: string) => new Error(`${name}:${line}: ${what}`)
  let header: string[] | undefined
  const rows: TableRow<Column>[] = []
  text.split(/\r?\n/u).forEach((content, index) => {
    const line = index + 1
    if (!content || content.startsWith('#')) return
    const cells = content.split('\t')
    if (!header) {
      header = cells
      const missing = columns.find((column) => !cells.includes(column))
      if (missing) throw fail(line, `no column \`${missing}\``)
      return
    }
    if (cells.length !== header.length) {
      throw fail(line, `${cells.length} cells, expected ${header.length}`)
    }
    if (mayBePadded.test(content)) {
      const padded = cells.find((cell) => cell !== cell.trim())
      if (padded !== undefined) throw fail(line, `white space about \`${padded.trim()}\``)
    }
    const row: Record<string, string | number> = {line}
    for (let at = 0; at < header.length; at++) row[header[at]!] = cells[at]!
    rows.push(row as TableRow<Column>)
  })
  return rows
}

// White space at either end of a line or beside a tab.
const mayBePadded = /^[^\S\t]|[^\S\t](?:\t|$)|\t[^\S\t]/u

/** The parts of a cell that holds several, best first. */
export function parts(cell: string): string[] {
  return cell ? cell.split('|') : []
}
