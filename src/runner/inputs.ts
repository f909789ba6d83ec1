import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs'
import {stat} from 'node:fs/promises'
import {Socket} from 'node:net'
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import {VFile} from 'vfile'
import type {ConfigResolver} from './config/resolver.ts'
import {decode, DecodingError, formats, type DecodedFile} from '../format/index.ts'
import {isMissing, reasonOf} from '../base/file-error.ts'
import {isPage, isProofs} from './report-pages.ts'

/** An article to read, whether it is one that can be written back, and how. */
export interface OpenedFile extends Pick<DecodedFile, 'encode'> {
  readonly file: VFile
  readonly isOnDisk: boolean
}

/** An article to read, or why it cannot be read, in one line. */
export type Input = OpenedFile | {readonly path: string; readonly trouble: string}

/** Where texts come from; a test gives its own. */
export interface InputSource {
  readonly cwd: string
  /** All of standard input. */
  readStdin(): Promise<Uint8Array>
}

/** How articles are searched for. */
export interface Search {
  /** What standard input is called. */
  readonly stdinPath: string
  /** Knows what is left out of a search; without it, nothing is. */
  readonly settings?: ConfigResolver
  /** The reports of the run: what goes to a file is no article. */
  readonly reports?: readonly {readonly to?: string}[]
}

/** The endings of the articles that a folder is searched for. */
export const articleGlob = `**/*.{${formats.flatMap(({endings}) => endings).join(',')}}`
// A link leads to what is found where it lies, or to what is none of the folder’s; or in a circle.
const searching = {
  ignore: ['**/node_modules/**', '**/.git/**'],
  expandDirectories: false,
  followSymbolicLinks: false
}

/** It takes longer to load than an article to read, and one article needs none of it. */
const loadGlobby = () => import('globby')

/**
 * The articles that arguments name, in their order and each once: a file, every readable article of
 * a folder, those that a glob matches, or `-` for standard input, which is called `stdinPath`.
 * A folder and a glob leave out what the project ignores. What cannot be read is told in its place;
 * nothing is thrown for it. `tellTotal` is told how many there are, as far as is known, whenever more
 * is.
 */
export async function* readInputs(
  args: readonly string[],
  source: InputSource,
  search: Search,
  tellTotal: (total: number) => void = () => undefined
): AsyncGenerator<Input> {
  const seen = new Set<string>()
  let total = args.length
  tellTotal(total)
  for (const arg of args) {
    if (arg === '-') {
      if (seen.has(arg)) continue
      seen.add(arg)
      yield await toInput(search.stdinPath, await source.readStdin(), false)
      continue
    }
    if (arg === '') {
      yield {path: "''", trouble: 'names no file or folder'}
      continue
    }
    const found = await find(arg, source.cwd, search)
    if ('trouble' in found) yield {path: arg, trouble: found.trouble}
    else {
      tellTotal((total += found.paths.length - 1))
      for (const file of found.paths) {
        if (seen.has(path.resolve(source.cwd, file))) continue
        seen.add(path.resolve(source.cwd, file))
        const input = await read(file, source.cwd)
        const isOurs = 'file' in input && isPage(input.file) && isProofs(String(input.file))
        if (found.isSearched && isOurs) tellTotal(--total)
        else yield input
      }
    }
  }
}

/** What an argument stands for; what was found by a search may be left out of it. */
export type FoundFiles =
  {readonly paths: string[]; readonly isSearched: boolean} | {readonly trouble: string}

/** The articles that one argument names, by the alphabet, or why there are none. */
export async function find(
  arg: string,
  cwd: string,
  {settings, reports = []}: Omit<Search, 'stdinPath'>
): Promise<FoundFiles> {
  const found = await expand(arg, cwd)
  if ('trouble' in found || !found.isSearched || !settings) return found
  const ours = new Set(reports.flatMap(({to}) => (to === undefined ? [] : path.resolve(cwd, to))))
  const paths: string[] = []
  for (const file of found.paths) {
    const full = path.resolve(cwd, file)
    // A configuration that is refused is told when the article is read.
    const isOut = ours.has(full) || (await settings.isIgnored(full).catch(() => false))
    if (!isOut) paths.push(file)
  }
  return paths.length > 0
    ? {...found, paths}
    : {trouble: 'every article here is ignored (.gitignore, .copydeskignore, or `ignore`)'}
}

async function expand(arg: string, cwd: string): Promise<FoundFiles> {
  try {
    const stats = await stat(path.resolve(cwd, arg))
    if (!stats.isDirectory()) return {paths: [arg], isSearched: false}
    const {globby} = await loadGlobby()
    const inside = await globby(articleGlob, {cwd: path.resolve(cwd, arg), ...searching})
    if (inside.length === 0) return {trouble: `no articles (${articleGlob}) in this folder`}
    return {paths: inside.sort().map((file) => path.join(arg, file)), isSearched: true}
  } catch (error) {
    if (!isMissing(error)) return {trouble: reasonOf(error)}
    const {globby, isDynamicPattern} = await loadGlobby()
    if (!isDynamicPattern(arg)) return {trouble: 'no such file or folder'}
    const paths = await globby(arg, {cwd, ...searching})
    return paths.length > 0 ? {paths: paths.sort(), isSearched: true} : {trouble: 'no file matches'}
  }
}

async function read(file: string, cwd: string): Promise<Input> {
  let opened: number | undefined
  try {
    opened = openSync(path.resolve(cwd, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    if (!fstatSync(opened).isFIFO()) return await toInput(file, readFileSync(opened), true)
    // Who waits for what a program writes must still be able to be stopped; the socket closes it.
    const pipe = new Socket({fd: opened, readable: true, writable: false})
    opened = undefined
    return await toInput(file, await buffer(pipe), false)
  } catch (error) {
    return {path: file, trouble: reasonOf(error)}
  } finally {
    if (opened !== undefined) closeSync(opened)
  }
}

async function toInput(path: string, bytes: Uint8Array, isOnDisk: boolean): Promise<Input> {
  try {
    const {text, format, encode} = await decode({path}, bytes)
    return {file: new VFile({path, value: text, data: {format}}), isOnDisk, encode}
  } catch (error) {
    if (!(error instanceof DecodingError)) throw error
    return {path, trouble: error.message}
  }
}
