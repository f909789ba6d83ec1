import {readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {VFile} from 'vfile'
import {formats} from '../format/index.ts'
import {isMissing, reasonOf} from '../trouble.ts'

/** An article to read, and whether it is one that can be written back. */
export interface Article {
  readonly file: VFile
  readonly isOnDisk: boolean
}

/** An article to read, or why it cannot be read, in one line. */
export type Input = Article | {readonly path: string; readonly trouble: string}

/** Where texts come from; a test gives its own. */
export interface Source {
  readonly cwd: string
  /** All of standard input. */
  readStdin(): Promise<Uint8Array>
}

/** The endings of the articles that a folder is searched for. */
export const articleGlob = `**/*.{${formats.flatMap(({endings}) => endings).join(',')}}`
const searching = {ignore: ['**/node_modules/**', '**/.git/**'], expandDirectories: false}

/** It takes longer to load than an article to read, and one article needs none of it. */
const loadGlobby = () => import('globby')

/**
 * The articles that arguments name, in their order and each once: a file, every readable article of
 * a folder, those that a glob matches, or `-` for standard input, which is called `stdinPath`.
 * What cannot be read is told in its place; nothing is thrown for it.
 */
export async function* readInputs(
  args: readonly string[],
  source: Source,
  stdinPath: string
): AsyncGenerator<Input> {
  const seen = new Set<string>()
  for (const arg of args) {
    if (arg === '-') {
      yield decode(stdinPath, await source.readStdin(), false)
      continue
    }
    const found = await expand(arg, source.cwd)
    if ('trouble' in found) yield {path: arg, trouble: found.trouble}
    else {
      for (const file of found.paths) {
        if (seen.has(path.resolve(source.cwd, file))) continue
        seen.add(path.resolve(source.cwd, file))
        yield await read(file, source.cwd)
      }
    }
  }
}

async function expand(arg: string, cwd: string): Promise<{paths: string[]} | {trouble: string}> {
  try {
    const stats = await stat(path.resolve(cwd, arg))
    if (!stats.isDirectory()) return {paths: [arg]}
    const {globby} = await loadGlobby()
    const inside = await globby(articleGlob, {cwd: path.resolve(cwd, arg), ...searching})
    if (inside.length === 0) return {trouble: `no articles (${articleGlob}) in this folder`}
    return {paths: inside.sort().map((file) => path.join(arg, file))}
  } catch (error) {
    if (!isMissing(error)) return {trouble: reasonOf(error)}
    const {globby, isDynamicPattern} = await loadGlobby()
    if (!isDynamicPattern(arg)) return {trouble: 'no such file or folder'}
    const paths = await globby(arg, {cwd, ...searching})
    return paths.length > 0 ? {paths: paths.sort()} : {trouble: 'no file matches'}
  }
}

async function read(file: string, cwd: string): Promise<Input> {
  try {
    return decode(file, await readFile(path.resolve(cwd, file)), true)
  } catch (error) {
    return {path: file, trouble: reasonOf(error)}
  }
}

/** Text is UTF-8; the byte order mark is kept, so that offsets are those of the file. */
function decode(path: string, bytes: Uint8Array, isOnDisk: boolean): Input {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {path, trouble: 'text in UTF-16, save it as UTF-8'}
  }
  if (bytes.includes(0)) return {path, trouble: 'binary file, expected text'}
  try {
    const value = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
    return {file: new VFile({path, value}), isOnDisk}
  } catch {
    return {path, trouble: 'invalid UTF-8, save it as UTF-8'}
  }
}
