import type {HouseName} from '../../roster.ts'

/** A row of a list of names that is refused, and why. */
export interface Refusal {
  /** 1-based. */
  readonly line: number
  readonly reason: string
}

/** A row that is taken, and where it stands. */
export interface NameRow {
  readonly line: number
  readonly house: HouseName
}

/** What a list of names is read as. */
export interface Roll {
  readonly rows: readonly NameRow[]
  readonly refusals: readonly Refusal[]
}

/** The columns of a list of names, in the order in which they are written. */
export const columns = ['name', 'variants', 'never', 'role', 'source', 'note', 'until'] as const

export type Column = (typeof columns)[number]

const aliases: Readonly<Record<string, Column>> = {
  canonical: 'name',
  variant: 'variants',
  'never join': 'never',
  'must never join': 'never',
  'valid until': 'until'
}

/** The column that a header means, or nothing if there is none of that name. */
export function columnOf(header: string): Column | undefined {
  const text = header.trim().toLowerCase().replace(/[-_]/gu, ' ')
  return columns.find((column) => column === text) ?? aliases[text]
}

/** The parts of a cell that holds several, between bars. */
export function partsOfCell(cell: string): string[] {
  if (cell === '') return []
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean)
}

/** What a row says of a name; throws an error that says in a few words what is wrong with it. */
export function toHouseName(cells: Readonly<Partial<Record<Column, unknown>>>): HouseName {
  const name = textOf('name', cells.name)
  if (!name) throw new Error('no name')
  if (!/\p{L}/u.test(name)) throw new Error(`\`${name}\` is no name`)
  const variants = listOf('variants', cells.variants)
  const never = listOf('never', cells.never)
  const until = textOf('until', cells.until)
  if (variants.includes(name)) throw new Error(`\`${name}\` is a variant of itself`)
  const both = variants.find((variant) => never.includes(variant))
  if (both) throw new Error(`\`${both}\` is a variant, and never to be joined`)
  if (never.includes(name)) throw new Error(`\`${name}\` is never to be joined with itself`)
  if (until && !isDate(until)) throw new Error(`\`${until}\` is no date like 2027-12-31`)
  const [role, source, note] = [
    textOf('role', cells.role),
    textOf('source', cells.source),
    textOf('note', cells.note)
  ]
  return {
    name,
    ...(variants.length > 0 && {variants}),
    ...(never.length > 0 && {never}),
    ...(role && {role}),
    ...(source && {source}),
    ...(note && {note}),
    ...(until && {until})
  }
}

function textOf(column: Column, value: unknown): string {
  if (value === undefined || value === null) return ''
  // YAML reads a date without quotes as one.
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object') throw new Error(`\`${column}\` must be a text`)
  const text = String(value).trim()
  return /[^\S ]|  /u.test(text) ? text.replace(/\s+/gu, ' ') : text
}

function listOf(column: Column, value: unknown): string[] {
  if (!Array.isArray(value)) return partsOfCell(textOf(column, value))
  return value.map((part) => textOf(column, part)).filter(Boolean)
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && new Date(text).toJSON()?.startsWith(text) === true
}

/** Why a name cannot be put into a list that has another: what one has as wrong, the other has. */
export function contradictionOf(name: HouseName, listed: HouseName): string | undefined {
  const isNever = (house: HouseName, variant: string) => house.never?.includes(variant) ?? false
  const variants = name.variants ?? []
  if (variants.includes(listed.name)) return `\`${listed.name}\` is listed as a name`
  if (listed.variants?.includes(name.name)) {
    return `\`${name.name}\` is listed as a variant of \`${listed.name}\``
  }
  const other =
    variants.find((variant) => isNever(listed, variant)) ??
    listed.variants?.find((variant) => isNever(name, variant))
  return other && `\`${other}\` is never to be joined with \`${listed.name}\``
}

/** The rows that can stand beside one another; of two that contradict, the later is refused. */
export function withoutContradictions({rows, refusals}: Roll): Roll {
  const names = new Map<string, number>()
  const variants = new Map<string, string>()
  const taken: NameRow[] = []
  const refused = [...refusals]
  for (const row of rows) {
    const {name, variants: wrong = []} = row.house
    const contradiction = wrong.find((variant) => names.has(variant))
    const refuse = (reason: string) => refused.push({line: row.line, reason})
    if (names.has(name)) refuse(`\`${name}\` stands on line ${names.get(name)} already`)
    else if (variants.has(name)) {
      refuse(`\`${name}\` is listed as a variant of \`${variants.get(name)}\``)
    } else if (contradiction) {
      refuse(`\`${contradiction}\` is listed as a name, on line ${names.get(contradiction)}`)
    } else {
      names.set(name, row.line)
      for (const variant of wrong) variants.set(variant, name)
      taken.push(row)
    }
  }
  return {rows: taken, refusals: refused.sort((a, b) => a.line - b.line)}
}

/** Two rows of one name as one: the lists of both, and what the later says where it says anything. */
export function merge(before: HouseName, after: HouseName): HouseName {
  const both = (one: readonly string[] = [], other: readonly string[] = []) => [
    ...new Set([...one, ...other])
  ]
  return toHouseName({
    ...before,
    ...after,
    variants: both(before.variants, after.variants),
    never: both(before.never, after.never)
  })
}
