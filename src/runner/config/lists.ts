import {existsSync} from 'node:fs'
import path from 'node:path'
import type {HouseName} from '../../house/roster.ts'
import {readList} from './name-lists.ts'
import {readItem} from '../../house/lists/names/yaml.ts'
import type {Refusal} from '../../house/lists/names/row.ts'
import {readWords, toWordRow} from '../../house/lists/words.ts'
import {readText} from './document.ts'
import {ConfigError, inOneLine} from '../../base/user-error.ts'
import {type Layer, listed} from './layers.ts'
import {expectFewRows} from './rows.ts'
import {type Reading, reticently, withoutContent} from './reading.ts'
import {inWords, type Origin} from '../../config/origin.ts'

/** Something that a list holds, and where. */
export interface Listed<Value> {
  readonly value: Value
  readonly origin: Origin
}

/** What some lists hold, the files that were read for it, and their bad rows, told in one line each. */
export interface Lists<Value> {
  readonly entries: readonly Listed<Value>[]
  readonly files: readonly string[]
  readonly troubles: readonly string[]
}

/** Values of one origin, as a list holds them. */
export function asListed<Value>(values: readonly Value[] = [], origin: Origin): Listed<Value>[] {
  return values.map((value) => ({value, origin}))
}

/** The names of some lists. Throws a `ConfigError` if one cannot be read. */
export async function readNameLists(
  files: readonly string[],
  reading: Reading
): Promise<Lists<HouseName>> {
  const lists = []
  for (const file of files) {
    const name = reading.nameOf(file)
    const roll = await reticently(file, reading, () => readList(path.dirname(file), file, name))
    lists.push({
      entries: roll.rows.map(({line, house}) => ({value: house, origin: {name, line}})),
      troubles: troublesOf(roll.refusals, file, reading)
    })
  }
  return {
    entries: lists.flatMap(({entries}) => entries),
    files,
    troubles: lists.flatMap(({troubles}) => troubles)
  }
}

/** The words of some dictionaries. Throws a `ConfigError` if one cannot be read. */
export async function readWordLists(
  files: readonly string[],
  reading: Reading
): Promise<Lists<string>> {
  const lists = []
  for (const file of files) {
    const name = reading.nameOf(file)
    const text = await reticently(file, reading, () => readText(file, name))
    expectFewRows(text, name)
    const {rows, refusals} = readWords(text)
    lists.push({
      entries: rows.map(({line, entry}) => ({value: entry, origin: {name, line}})),
      troubles: troublesOf(refusals, file, reading)
    })
  }
  return {
    entries: lists.flatMap(({entries}) => entries),
    files,
    troubles: lists.flatMap(({troubles}) => troubles)
  }
}

/** What is wrong with rows of a file, in one line each. */
function troublesOf(refusals: readonly Refusal[], file: string, reading: Reading): string[] {
  const name = reading.nameOf(file)
  const isForeign = refusals.length > 0 && reading.standingOf(file) === 'foreign'
  return refusals.map(({line, reason}) => {
    const trouble = `${name}:${line}: ${reason}`
    return isForeign ? withoutContent(trouble, name) : trouble
  })
}

/** The names that a layer lists, itself and by files. Throws a `ConfigError` for a bad one. */
export async function namesOfLayer(layer: Layer, reading: Reading): Promise<Lists<HouseName>> {
  const {files, own} = itemsOf(layer, 'names', /\.(?:csv|ya?ml)$/iu)
  const read = await readNameLists(files, reading)
  return {...read, entries: [...read.entries, ...own.map((item) => readOwn(item, readItem))]}
}

/** The words that a layer lists, itself and by files. Throws a `ConfigError` for a bad one. */
export async function wordsOfLayer(layer: Layer, reading: Reading): Promise<Lists<string>> {
  const {files, own} = itemsOf(layer, 'words', dictionary)
  const read = await readWordLists(files, reading)
  const entries = own.map((item) => readOwn(item, (text) => toWordRow(text as string) && text))
  return {...read, entries: [...read.entries, ...(entries as Listed<string>[])]}
}

const dictionary = /\.txt$/iu

/** The dictionaries that a layer names, as paths. */
export function wordListsOf(layer: Layer): readonly string[] {
  return listed(layer.settings['words'])
    .filter((item) => dictionary.test(item))
    .map((item) => path.resolve(layer.folder, item))
}

function itemsOf({settings, folder, originOf}: Layer, key: 'names' | 'words', ending: RegExp) {
  const {[key]: value} = settings
  const items = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as unknown[]
  const own: Listed<unknown>[] = []
  const files: string[] = []
  items.forEach((item, index) => {
    const origin = originOf(Array.isArray(value) ? [key, index] : [key])
    if (typeof item !== 'string' || !ending.test(item)) own.push({value: item, origin})
    else if (existsSync(path.resolve(folder, item))) files.push(path.resolve(folder, item))
    else
      throw new ConfigError(`${inWords(origin)}: \`${key}\`: no such file \`${inOneLine(item)}\``)
  })
  return {own, files}
}

function readOwn<Value>(
  {value, origin}: Listed<unknown>,
  read: (value: unknown) => Value
): Listed<Value> {
  try {
    return {value: read(value), origin}
  } catch (error) {
    throw new ConfigError(`${inWords(origin)}: ${(error as Error).message}`)
  }
}
