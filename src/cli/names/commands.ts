import path from 'node:path'
import {type HouseName, isExpired} from '../../house-names.ts'
import {ConfigError} from '../../config.ts'
import {replace} from '../replace.ts'
import {reasonOf} from '../../trouble.ts'
import type {ExitCode, Terminal} from '../run.ts'
import {parseCsv, readCsv} from '../../lists/names/csv.ts'
import {findLists, readList, readText, updateList} from '../../lists/names/file.ts'
import {
  contradictionOf,
  type Refusal,
  type Roll,
  toHouseName,
  withoutContradictions
} from '../../lists/names/row.ts'
import {fromTyperighter, typerighterColumns} from './typerighter.ts'

/** `copydesk names add`: put a name into the list, or say more of one that it holds. */
export async function addName(
  cells: Parameters<typeof toHouseName>[0],
  list: string | undefined,
  terminal: Terminal
): Promise<ExitCode> {
  const file = listOf(list, terminal)
  const house = check(() => toHouseName(cells))
  const isNew = await write(file, [house], terminal)
  terminal.out(`${file}: ${isNew ? 'added' : 'updated'} ${house.name}\n`)
  return 0
}

/** `copydesk names import`: put every name of a table, or of rules of Typerighter, into the list. */
export async function importNames(
  from: string,
  list: string | undefined,
  terminal: Terminal
): Promise<ExitCode> {
  const file = listOf(list, terminal)
  const {rows, refusals} = withoutContradictions(await readForeign(from, terminal))
  const added = await write(
    file,
    rows.map(({house}) => house),
    terminal
  )
  tell(from, refusals, terminal)
  const updated = rows.length - added
  terminal.out(`${file}: ${added} added, ${updated} updated, ${refusals.length} refused\n`)
  return refusals.length > 0 ? 1 : 0
}

async function readForeign(from: string, {cwd}: Terminal): Promise<Roll> {
  const text = readText(cwd, from)
  const {lines, refusals} = await parseCsv(text)
  const header = lines[0]?.cells.map((cell) => cell.toLowerCase()) ?? []
  const [pattern, replacement] = typerighterColumns
  if (!header.includes(pattern) || !header.includes(replacement)) return readCsv(text, from)
  const roll = await fromTyperighter(lines)
  return {...roll, refusals: [...refusals, ...roll.refusals]}
}

/** `copydesk names check`: say which rows of the lists are refused, and which hold no longer. */
export async function checkNames(lists: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const files = lists.length > 0 ? lists : findLists(terminal.cwd)
  if (files.length === 0) throw new ConfigError('no names.csv or names.yaml here; name a file')
  let isSound = true
  for (const file of files) {
    const {rows, refusals} = await readList(terminal.cwd, file)
    tell(file, refusals, terminal)
    const expired = rows.filter(({house}) => isExpired(house))
    for (const {line, house} of expired) {
      terminal.out(`${file}:${line}: ${house.name} held until ${house.until}, not used\n`)
    }
    const used = rows.length - expired.length
    terminal.out(`${file}: ${used} used, ${expired.length} expired, ${refusals.length} refused\n`)
    isSound &&= refusals.length === 0
  }
  return isSound ? 0 : 1
}

/** The names of the lists given, or of those in the folder; bad rows are told. */
export async function namesOf(
  lists: readonly string[] | undefined,
  terminal: Terminal
): Promise<HouseName[]> {
  const all: HouseName[] = []
  for (const file of lists ?? findLists(terminal.cwd)) {
    const {rows, refusals} = await readList(terminal.cwd, file)
    tell(file, refusals, terminal)
    all.push(...rows.map(({house}) => house))
  }
  return all
}

function tell(file: string, refusals: readonly Refusal[], terminal: Terminal): void {
  for (const {line, reason} of refusals) terminal.err(`copydesk: ${file}:${line}: ${reason}\n`)
}

function listOf(list: string | undefined, {cwd}: Terminal): string {
  return list ?? findLists(cwd)[0] ?? 'names.csv'
}

/** Write names into a list, all or none; gives how many it did not hold before. */
async function write(
  file: string,
  names: readonly HouseName[],
  terminal: Terminal
): Promise<number> {
  const isThere = findLists(terminal.cwd).includes(file) || (await exists(file, terminal))
  let text = isThere ? readText(terminal.cwd, file) : ''
  const before = isThere ? await readList(terminal.cwd, file) : {rows: []}
  const known = new Set(before.rows.map(({house}) => house.name))
  for (const house of names) {
    for (const {line, house: other} of before.rows) {
      const reason = contradictionOf(house, other)
      if (reason) throw new ConfigError(`${file}:${line}: ${reason}`)
    }
    text = await updateList(text, file, house)
  }
  try {
    await replace(path.resolve(terminal.cwd, file), text)
  } catch (error) {
    throw new ConfigError(`${file}: cannot be written: ${reasonOf(error)}`)
  }
  return names.filter(({name}) => !known.has(name)).length
}

async function exists(file: string, {cwd}: Terminal): Promise<boolean> {
  const {access} = await import('node:fs/promises')
  return access(path.resolve(cwd, file)).then(
    () => true,
    () => false
  )
}

/** What is wrong with an argument is told as what is wrong with a setting. */
function check<Value>(make: () => Value): Value {
  try {
    return make()
  } catch (error) {
    throw new ConfigError((error as Error).message)
  }
}
