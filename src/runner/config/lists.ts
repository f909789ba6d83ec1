import {existsSync} from 'node:fs'
import path from 'node:path'
import type {HouseName} from '../../house/roster.ts'
import {readList} from './name-lists.ts'
import {readItem} from '../../house/lists/names/yaml.ts'
import {readWords, toWordRow} from '../../house/lists/words.ts'
import {readText} from './document.ts'
import {ConfigError, inOneLine} from '../../base/user-error.ts'
import {type Layer, listed} from './layers.ts'
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

type ToName = (file: string) => string

/** The names of some lists. Throws a `ConfigError` if one cannot be read. */
export async function readNameLists(
  files: readonly string[],
  toName: ToName
): Promise<Lists<HouseName>> {
  const entries: Listed<HouseName>[] = []
  const troubles: string[] = []
  for (const file of files) {
    const name = toName(file)
    const {rows, refusals} = await readList(path.dirname(file), file, name)
    entries.push(...rows.map(({line, house}) => ({value: house, origin: {name, line}})))
    troubles.push(...refusals.map(({line, reason}) => `${name}:${line}: ${reason}`))
  }
  return {entries, files, troubles}
}

/** The words of some dictionaries. Throws a `ConfigError` if one cannot be read. */
export function readWordLists(files: readonly string[], toName: ToName): Lists<string> {
  const lists = files.map((file) => ({
    name: toName(file),
    ...readWords(readText(file, toName(file)))
  }))
  return {
    entries: lists.flatMap(({name, rows}) =>
      rows.map(({line, entry}) => ({value: entry, origin: {name, line}}))
    ),
    files,
    troubles: lists.flatMap(({name, refusals}) =>
      refusals.map(({line, reason}) => `${name}:${line}: ${reason}`)
    )
  }
}

/** The names that a layer lists, itself and by files. Throws a `ConfigError` for a bad one. */
export async function namesOfLayer(layer: Layer, toName: ToName): Promise<Lists<HouseName>> {
  const {files, own} = itemsOf(layer, 'names', /\.(?:csv|ya?ml)$/iu)
  const read = await readNameLists(files, toName)
  return {...read, entries: [...read.entries, ...own.map((item) => readOwn(item, readItem))]}
}

/** The words that a layer lists, itself and by files. Throws a `ConfigError` for a bad one. */
export function wordsOfLayer(layer: Layer, toName: ToName): Lists<string> {
  const {files, own} = itemsOf(layer, 'words', dictionary)
  const read = readWordLists(files, toName)
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
