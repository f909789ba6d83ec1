import {existsSync} from 'node:fs'
import path from 'node:path'
import {reasonOf} from '../base/file-error.ts'
import {UserError} from '../base/user-error.ts'
import {contradictionOf, toHouseName} from '../house/lists/names/row.ts'
import type {HouseName} from '../house/roster.ts'
import {expectNoLinkOut} from './config/reading.ts'
import {findLists, readList, readText, updateList} from './config/name-lists.ts'
import {replace} from './files/replace.ts'
import {treeOf} from './files/tree.ts'

/**
 * Write names into a list of the house, all or none: what is new is put in, and more is said of what the
 * list has. `file` is a path from `cwd`; it is made if it is not there. Gives how many names the list did
 * not hold before. Throws a `UserError` if the list cannot be read or written, or says otherwise.
 */
export async function addNames(
  names: readonly HouseName[],
  file: string,
  cwd: string
): Promise<number> {
  const full = path.resolve(cwd, file)
  expectNoLinkOut(full, file, cwd)
  const isThere = existsSync(full)
  let text = isThere ? readText(cwd, file) : ''
  const before = isThere ? await readList(cwd, file) : {rows: []}
  const known = new Set(before.rows.map(({house}) => house.name))
  for (const house of names) {
    for (const {line, house: other} of before.rows) {
      const reason = contradictionOf(house, other)
      if (reason) throw new UserError(`${file}:${line}: ${reason}`)
    }
    text = await updateList(text, file, house)
  }
  try {
    await replace(full, text, {within: treeOf(full, cwd)})
  } catch (error) {
    throw new UserError(`${file}: cannot be written: ${reasonOf(error)}`)
  }
  return names.filter(({name}) => !known.has(name)).length
}

/** The list that a folder has its names in, as a path from there: the one to be made if it has none. */
export function nameListOf(folder: string): string {
  return findLists(folder)[0] ?? 'names.csv'
}

/** The cells of a row of a list of names, by its columns. */
export type NameCells = Parameters<typeof toHouseName>[0]

/** The name that some cells stand for. Throws a `UserError` that says what is wrong with them. */
export function nameFrom(cells: NameCells): HouseName {
  try {
    return toHouseName(cells)
  } catch (error) {
    throw new UserError((error as Error).message)
  }
}
