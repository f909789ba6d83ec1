import path from 'node:path'
import {addNames, nameFrom, nameListOf, type NameCells} from '../runner/add-name.ts'
import {isExpired} from '../house/roster.ts'
import {UserError} from '../base/user-error.ts'
import {type ExitCode, tell, type Terminal} from '../runner/terminal.ts'
import {parseCsv, readCsv} from '../house/lists/names/csv.ts'
import {expectNoLinkOut} from '../runner/config/reading.ts'
import {findLists, readList, readText} from '../runner/config/name-lists.ts'
import {type Refusal, type Roll, withoutContradictions} from '../house/lists/names/row.ts'
import {fromTyperighter, typerighterColumns} from '../house/lists/names/typerighter.ts'

/** `copydesk names add`: put a name into the list, or say more of one that it holds. */
export async function addName(
  cells: NameCells,
  list: string | undefined,
  terminal: Terminal
): Promise<ExitCode> {
  const file = list ?? nameListOf(terminal.cwd)
  const house = nameFrom(cells)
  const isNew = await addNames([house], file, terminal.cwd)
  terminal.out(`${file}: ${isNew ? 'added' : 'updated'} ${house.name}\n`)
  return 0
}

/** `copydesk names import`: put every name of a table, or of rules of Typerighter, into the list. */
export async function importNames(
  from: string,
  list: string | undefined,
  terminal: Terminal
): Promise<ExitCode> {
  const file = list ?? nameListOf(terminal.cwd)
  const {rows, refusals} = withoutContradictions(await readForeign(from, terminal))
  const added = await addNames(
    rows.map(({house}) => house),
    file,
    terminal.cwd
  )
  tellRefusals(from, refusals, terminal)
  const updated = rows.length - added
  terminal.out(`${file}: ${added} added, ${updated} updated, ${refusals.length} refused\n`)
  return refusals.length > 0 ? 1 : 0
}

async function readForeign(from: string, {cwd}: Terminal): Promise<Roll> {
  expectNoLinkOut(path.resolve(cwd, from), from, cwd)
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
  if (files.length === 0) throw new UserError('no names.csv or names.yaml here; name a file')
  let isSound = true
  for (const file of files) {
    expectNoLinkOut(path.resolve(terminal.cwd, file), file, terminal.cwd)
    const {rows, refusals} = await readList(terminal.cwd, file)
    tellRefusals(file, refusals, terminal)
    const expired = rows.filter(({house}) => isExpired(house, terminal.today()))
    for (const {line, house} of expired) {
      terminal.out(`${file}:${line}: ${house.name} held until ${house.until}, not used\n`)
    }
    const used = rows.length - expired.length
    terminal.out(`${file}: ${used} used, ${expired.length} expired, ${refusals.length} refused\n`)
    isSound &&= refusals.length === 0
  }
  return isSound ? 0 : 1
}

function tellRefusals(file: string, refusals: readonly Refusal[], terminal: Terminal): void {
  for (const {line, reason} of refusals) tell(terminal, `${file}:${line}: ${reason}`)
}
