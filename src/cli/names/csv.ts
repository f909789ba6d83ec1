import type {HouseName} from '../../house-names.ts'
import {ConfigError} from '../../config.ts'
import {type Column, columnOf, columns, merge, type Refusal, type Roll, toHouseName} from './row.ts'

/** One line of a table, with its 1-based line. */
export interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/** The lines of a table; one that is no CSV is refused and the rest is read. */
export async function parseCsv(text: string): Promise<{lines: Line[]; refusals: Refusal[]}> {
  const {parse} = await import('csv-parse/sync')
  const refusals: Refusal[] = []
  const records = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (error) => {
      refusals.push({line: Number(error?.lines ?? 0), reason: 'its quotes do not match'})
      return undefined
    }
  }) as unknown as {record: string[]; info: {lines: number}}[]
  const lines = records.map(({record, info}) => ({
    // A cell may hold line ends; the record is told by the line on which it begins.
    line: info.lines - record.join('').split('\n').length + 1,
    cells: record
  }))
  return {lines, refusals}
}

/** Read a list of names from a table; as `readList`. */
export async function readCsv(text: string, file: string): Promise<Roll> {
  const {lines, refusals} = await parseCsv(text)
  const [header, ...body] = lines
  if (!header) return {rows: [], refusals}
  const order = readHeader(header.cells, file)
  const refused = [...refusals]
  const rows = body.flatMap(({line, cells}) => {
    try {
      if (cells.length > order.length) throw new Error(tooMany(cells.length, order.length))
      return [{line, house: toHouseName(toRecord(order, cells))}]
    } catch (error) {
      refused.push({line, reason: (error as Error).message})
      return []
    }
  })
  return {rows, refusals: refused}
}

function tooMany(found: number, expected: number): string {
  return `${found} cells, expected ${expected}; put one that holds a comma in quotation marks`
}

function readHeader(cells: readonly string[], file: string): Column[] {
  const order = cells.map((cell) => {
    const column = columnOf(cell)
    if (!column) {
      const known = columns.join(', ')
      throw new ConfigError(`${file}:1: unknown column \`${cell}\`; known are ${known}`)
    }
    return column
  })
  if (!order.includes('name')) throw new ConfigError(`${file}:1: no column \`name\``)
  return order
}

function toRecord(order: readonly Column[], cells: readonly string[]) {
  return Object.fromEntries(order.map((column, at) => [column, cells[at]])) as Partial<
    Record<Column, string>
  >
}

/** The text of a table with a name in it; other rows, good and bad, stay as they are. */
export async function updateCsv(text: string, file: string, house: HouseName): Promise<string> {
  const {stringify} = await import('csv-stringify/sync')
  const {lines, refusals} = await parseCsv(text)
  const [refusal] = refusals
  if (refusal) throw new ConfigError(`${file}:${refusal.line}: ${refusal.reason}`)
  const header = lines[0]?.cells ?? columns
  const order = readHeader(header, file)
  // A column that the table has not is put behind those that it has.
  const missing = columns.filter((column) => house[column] !== undefined && !order.includes(column))
  const all = [...order, ...missing]
  const at = order.indexOf('name')
  const body = lines.slice(1).map(({cells}) => [...cells])
  const row = body.findIndex((cells) => cells[at] === house.name)
  const written = (name: HouseName) => all.map((column) => toCell(name[column]))
  if (row < 0) body.push(written(house))
  else body[row] = written(merge(toHouseName(toRecord(order, body[row]!)), house))
  return stringify([[...header, ...missing], ...body])
}

function toCell(value: string | readonly string[] | undefined): string {
  return typeof value === 'object' ? value.join('|') : (value ?? '')
}
