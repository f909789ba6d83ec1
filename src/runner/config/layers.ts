import {inWords, type Origin} from '../../config/origin.ts'
import {existsSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {houses} from '../../lexicon/houses.ts'
import {configSchema} from '../../config/index.ts'
import {firstProblem, isMapping, type Path} from '../../config/check.ts'
import {isProgram, packageKey, readSettings} from './document.ts'
import {configIn, foldersUp} from './find.ts'
import {type Reading, reticently} from './reading.ts'
import {ConfigError, inOneLine, nearestOf} from '../../base/user-error.ts'
import type {RuleBook} from '../../rule/book.ts'

/** Settings as one mapping of one file holds them, and the articles that they are for. */
export interface Layer {
  readonly settings: Readonly<Record<string, unknown>>
  /** Globs from the folder of the configuration; absent for all articles. */
  readonly files?: readonly string[]
  /** The folder that files named in the settings are sought from. */
  readonly folder: string
  originOf(path: Path): Origin
}

/** A configuration as it is read: its layers, the last wins, and the files that they are from. */
export interface Layers {
  readonly layers: readonly Layer[]
  readonly files: readonly string[]
}

/**
 * Read a configuration of the rules of a book, and what it extends. Throws a `ConfigError`, with file
 * and line, for what cannot be read, is code that nobody asked for, is refused by the schema, is
 * extended and not there, or extends itself.
 */
export function readLayers(file: string, reading: Reading, book: RuleBook): Promise<Layers> {
  return readLayersOn([file], reading, book)
}

/** The last of some files, each of which extends the next. */
function readLayersOn(way: readonly string[], reading: Reading, book: RuleBook): Promise<Layers> {
  return reticently(way.at(-1)!, reading, () => readFile(way, reading, book))
}

async function readFile(way: readonly string[], reading: Reading, book: RuleBook): Promise<Layers> {
  const file = way.at(-1)!
  const name = reading.nameOf(file)
  if (isProgram(file) && !reading.mayRun) {
    throw new ConfigError(`${name}: is code, which is not run unasked; ${reading.howToTrust}`)
  }
  const read = await readSettings(file, name)
  if (!read) throw new ConfigError(`${name}: no key \`${packageKey}\``)
  const {value, lineOf} = read
  const originOf = (path: Path): Origin => {
    const line = lineOf(path)
    return {name, ...(line !== undefined && {line})}
  }
  const refuse = (path: Path, reason: string) =>
    new ConfigError(`${inWords(originOf(path))}: ${reason}`)

  if (value === null || value === undefined) return {layers: [], files: [file]}
  if (!isMapping(value)) {
    throw new ConfigError(`${name}: expected a mapping of options, as \`house: ap\``)
  }
  const problem = firstProblem(value, configSchema(book))
  if (problem) throw refuse(problem.path, problem.reason)

  const below: Layers[] = []
  for (const [index, base] of listed(value['extends']).entries()) {
    const at = Array.isArray(value['extends']) ? ['extends', index] : ['extends']
    const found = findBase(base, file)
    if (found === undefined) throw refuse(at, missing(base))
    if ('house' in found) {
      const layer = {settings: {house: base}, folder: '', originOf: () => originOf(at)}
      below.push({layers: [layer], files: []})
      continue
    }
    if (way.includes(found.file)) {
      const circle = [...way.slice(way.indexOf(found.file)), found.file]
      const names = circle.map((each) => reading.nameOf(each))
      throw refuse(at, `\`extends\` runs in a circle: ${names.join(' → ')}`)
    }
    below.push(await readLayersOn([...way, found.file], reading, book))
  }

  const folder = path.dirname(file)
  const {extends: _, overrides = [], $schema: __, ...settings} = value
  const own: Layer = {settings, folder, originOf}
  const special = (overrides as Record<string, unknown>[]).map(
    ({files, ...settings}, index): Layer => ({
      settings,
      files: listed(files),
      folder,
      originOf: (path) => originOf(['overrides', index, ...path])
    })
  )
  return {
    layers: [...below.flatMap(({layers}) => layers), own, ...special],
    files: [file, ...below.flatMap(({files}) => files)]
  }
}

/** One text, or a list of them, as a list. */
export function listed(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String)
}

/** What `extends` names: a file beside it, a house style, or a package that can be found from there. */
function findBase(base: string, from: string): {file: string} | {house: string} | undefined {
  const beside = path.resolve(path.dirname(from), base)
  if (isPath(base)) return existsSync(beside) ? {file: beside} : undefined
  if (houses().has(base)) return {house: base}
  if (/\.(?:ya?ml|json|[cm]?[jt]s)$/u.test(base) && existsSync(beside)) return {file: beside}
  return findPackage(base, from)
}

function findPackage(base: string, from: string): {file: string} | undefined {
  for (const above of foldersUp(path.dirname(from))) {
    const found = path.join(above, 'node_modules', base)
    if (!existsSync(found)) continue
    if (statSync(found).isFile()) return {file: found}
    const file = configIn(found)
    if (file) return {file}
  }
  try {
    return {file: createRequire(from).resolve(base)}
  } catch {
    // A package without a configuration and without a main file is none that can be extended.
    return undefined
  }
}

function missing(base: string): string {
  const name = inOneLine(base)
  if (isPath(base)) return `\`extends\`: no such file \`${name}\``
  const nearest = nearestOf(base, [...houses().keys()])
  const hint = nearest ? `; did you mean \`${nearest}\`?` : ''
  return `\`extends\`: no house style, package or file \`${name}\`${hint}`
}

function isPath(base: string): boolean {
  return /^\.{0,2}[\\/]/u.test(base) || path.isAbsolute(base)
}
