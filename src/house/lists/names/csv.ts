import type {HouseName} from '../../roster.ts'
import {UserError} from '../../../base/user-error.ts'
import {type Column, columnOf, columns, merge, type Refusal, type Roll, toHouseName} from './row.ts'

/** One line of a table, with its 1-based line. */
export interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/** The lines of a table; one that is no CSV is refused and the rest is read. */
export async function parseCsv(text: string): Promise<{lines: Line[]; refusals: Refusal[]}> {
  // Most lists need no library: a hundred thousand names are read in a tenth of the time.
  if (isPlain(text)) return {lines: readPlain(text).map(unescaped), refusals: []}
  const {lines, refusals} = await readQuoted(text)
  return {lines: lines.map(unescaped), refusals}
}

async function readQuoted(text: string): Promise<{lines: Line[]; refusals: Refusal[]}> {
  const {CsvError, parse} = await import('csv-parse/sync')
  const options = {bom: true, relax_column_count: true, skip_empty_lines: true, trim: true}
  const read = (some: string) =>
    parse(some, {...options, info: true}) as unknown as {record: string[]; info: {lines: number}}[]
  const toLines = (records: ReturnType<typeof read>, before: number): Line[] =>
    records.map(({record, info}) => ({
      // A cell may hold line ends; the record is told by the line on which it begins.
      line: before + info.lines - record.join('').split('\n').length + 1,
      cells: record
    }))
  const isCsvError = (error: unknown) => error instanceof CsvError
  const isOpen = (error: unknown) => isCsvError(error) && error.code === 'CSV_QUOTE_NOT_CLOSED'

  try {
    // To be told the lines takes as long again; where each record is one, they are known.
    const records = parse(text, options) as string[][]
    const written = linesOf(text)
    const isEachALine = records.length === written.length && !hasLoneReturn(text)
    const lines = isEachALine
      ? records.map((cells, index) => ({line: written[index]!.line, cells}))
      : toLines(read(text), 0)
    return {lines, refusals: []}
  } catch (error) {
    if (!isCsvError(error)) throw error
  }
  // A quote that is never closed would take with it all that follows: record by record, then.
  const physical = text.split(/\r?\n/u)
  const lines: Line[] = []
  const refusals: Refusal[] = []
  for (let from = 0; from < physical.length; from++) {
    for (let to = from + 1; ; to++) {
      try {
        lines.push(...toLines(read(physical.slice(from, to).join('\n')), from))
        from = to - 1
        break
      } catch (error) {
        if (isOpen(error) && to < physical.length && to - from < longestRecord) continue
        refusals.push({line: from + 1, reason: 'its quotes do not match'})
        break
      }
    }
  }
  return {lines, refusals}
}

/** Whether every line of a table is a record, whose cells end at the next comma. */
function isPlain(text: string): boolean {
  return !text.includes('"') && !hasLoneReturn(text)
}

function hasLoneReturn(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/u.test(text)
}

function readPlain(text: string): Line[] {
  return linesOf(text).map(({line, content}) => ({line, cells: content.split(',').map(trimmed)}))
}

/** The lines of a text that are not empty. */
function linesOf(text: string): {line: number; content: string}[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .flatMap((content, index) => (/^[\t\f ]*$/u.test(content) ? [] : [{line: index + 1, content}]))
}

/** A cell without the spaces about it, as the library has them. */
function trimmed(cell: string): string {
  return cell.trimEnd().replace(/^[\t\f ]+/u, '')
}

// What a spreadsheet would take for a formula.
const formula = /^'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u

/** A line without the marks that keep a spreadsheet from taking its cells for formulas. */
function unescaped(line: Line): Line {
  return line.cells.some((cell) => cell.startsWith("'"))
    ? {...line, cells: line.cells.map((cell) => cell.replace(formula, ''))}
    : line
}

// In lines: a note may run over a few.
const longestRecord = 20

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
      throw new UserError(`${file}:1: unknown column \`${cell}\`; known are ${known}`)
    }
    return column
  })
  if (!order.includes('name')) throw new UserError(`${file}:1: no column \`name\``)
  return order
}

function toRecord(order: readonly Column[], cells: readonly string[]) {
  const record: Partial<Record<Column, string | undefined>> = {}
  for (let at = 0; at < order.length; at++) record[order[at]!] = cells[at]
  return record
}

/** The text of a table with a name in it; other rows, good and bad, stay as they are. */
export async function updateCsv(text: string, file: string, house: HouseName): Promise<string> {
  const {stringify} = await import('csv-stringify/sync')
  const {lines, refusals} = await parseCsv(text)
  const [refusal] = refusals
  if (refusal) throw new UserError(`${file}:${refusal.line}: ${refusal.reason}`)
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
  return stringify([[...header, ...missing], ...body], {escape_formulas: true})
}

function toCell(value: string | readonly string[] | undefined): string {
  return typeof value === 'object' ? value.join('|') : (value ?? '')
}
