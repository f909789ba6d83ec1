import {existsSync} from 'node:fs'
import path from 'node:path'
import type {HouseName} from '../../house/roster.ts'
import {readCsv, updateCsv} from '../../house/lists/names/csv.ts'
import {type Roll, withoutContradictions} from '../../house/lists/names/row.ts'
import {readYaml, updateYaml} from '../../house/lists/names/yaml.ts'
import {ConfigError} from '../../base/user-error.ts'
import {mostOf} from '../files/read-bounded.ts'
import {readText as read} from './document.ts'
import {expectFewRows} from './rows.ts'

/** The lists that are read without being asked for, in the nearest folder upward that has one. */
export const listNames = ['names.csv', 'names.yaml', 'names.yml']

/** The lists of names of a folder. */
export function findLists(cwd: string): string[] {
  return listNames.filter((file) => existsSync(path.join(cwd, file)))
}

/**
 * Read a list of names, a table (`.csv`) or YAML; `name` stands in errors. A bad row is refused with
 * its line and the rest is taken. Throws a `ConfigError` if there is no such file, or no list in it.
 */
export async function readList(cwd: string, file: string, name = file): Promise<Roll> {
  const text = readText(cwd, file, name)
  expectFewRows(text, name)
  return withoutContradictions(await (isYaml(file) ? readYaml : readCsv)(text, name))
}

/** The text of a list with a name added, or what is new said of one that it holds. */
export async function updateList(text: string, file: string, house: HouseName): Promise<string> {
  return (isYaml(file) ? updateYaml : updateCsv)(text, file, house)
}

/** The text of a list; throws a `ConfigError` if it cannot be read. */
export function readText(cwd: string, file: string, name = file): string {
  const full = path.resolve(cwd, file)
  if (!isYaml(file)) return read(full, name)
  try {
    return read(full, name, mostOf.settings)
  } catch (error) {
    if (!(error as Error).message.includes('larger than')) throw error
    throw new ConfigError(`${(error as Error).message}; a table (.csv) may be`)
  }
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/iu.test(file)
}
