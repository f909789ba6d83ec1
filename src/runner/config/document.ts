import path from 'node:path'
import type {Document, LineCounter, Node, ParsedNode} from 'yaml'
import {reasonOf} from '../../base/file-error.ts'
import {expectShallow} from '../../base/nesting.ts'
import type {Path} from '../../config/check.ts'
import {ConfigError, inOneLine} from '../../base/user-error.ts'
import {mostOf, readBounded} from '../files/read-bounded.ts'
import {loadProgram} from './program.ts'

/** What a file of settings holds, and the 1-based line of each value, where the file has lines. */
export interface SettingsFile {
  readonly value: unknown
  lineOf(path: Path): number | undefined
}

/** The key of package.json under which a configuration may stand. */
export const packageKey = 'copydesk'

/**
 * Read a file of settings: YAML, JSON (which is YAML too), a program, or the key of a package.json.
 * `name` stands in errors. Gives nothing if a package.json has no such key. Throws a `ConfigError`
 * if the file cannot be read or is not what its ending says.
 */
export async function readSettings(file: string, name: string): Promise<SettingsFile | undefined> {
  const text = readText(file, name, mostOf.settings)
  if (isProgram(file)) {
    return {value: await loadProgram(file, text, name), lineOf: () => undefined}
  }
  if (path.basename(file) !== 'package.json') return parse(text, name)
  if (!text.includes(`"${packageKey}"`)) return undefined
  const {value, lineOf} = await parse(text, name)
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, packageKey)) {
    return undefined
  }
  return {
    value: (value as Record<string, unknown>)[packageKey],
    lineOf: (path) => lineOf([packageKey, ...path])
  }
}

/** Whether a file of settings is a program, which is run to read it. */
export function isProgram(file: string): boolean {
  return /\.[cm]?[jt]s$/iu.test(file)
}

/**
 * The text of a file; throws a `ConfigError` if it cannot be read, is longer than it may be or is no
 * UTF-8.
 */
export function readText(file: string, name: string, most: number = mostOf.list): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(readBounded(file, most))
  } catch (error) {
    const reason = error instanceof TypeError ? 'invalid UTF-8, save it as UTF-8' : reasonOf(error)
    throw new ConfigError(`${name}: ${reason}`)
  }
}

async function parse(text: string, name: string): Promise<SettingsFile> {
  if (text.includes('\0')) throw new ConfigError(`${name}: binary file, expected text`)
  const {Lexer, LineCounter, parseDocument, Parser} = await import('yaml')
  expectShallow(text, name, {Lexer, Parser})
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, logLevel: 'error'})
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const {line = 1, col = 1} = error.linePos?.[0] ?? {}
    const reason =
      error.code === 'MULTIPLE_DOCS'
        ? 'a second document begins here, expected one'
        : inOneLine(error.message.split(/ at line|\n/u, 1)[0]!, 160)
    throw new ConfigError(`${name}:${line}:${col}: ${reason}`)
  }
  return {value: toValue(document, name), lineOf: (path) => lineOf(document, lines, path)}
}

function toValue(document: Document.Parsed, name: string): unknown {
  try {
    const value: unknown = document.toJS({maxAliasCount: 100})
    // An anchor that holds itself is a circle, which nothing can be made of.
    JSON.stringify(value)
    return value
  } catch (error) {
    const {message} = error as Error
    const reason = message.includes('circular') ? 'an anchor holds itself' : message
    throw new ConfigError(`${name}: ${inOneLine(reason, 160)}`)
  }
}

/** The line of a value, or of what it stands in if it is not there: a wrong key is where it is. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: Path): number | undefined {
  let node: ParsedNode | null = document.contents
  let start = node?.range?.[0] ?? 0
  for (const part of path) {
    const pair: {key: Node | null; value: Node | null} | undefined =
      node && 'items' in node ? pairOf(node.items, part) : undefined
    if (!pair) break
    start = (pair.key ?? pair.value)?.range?.[0] ?? start
    node = pair.value as ParsedNode | null
  }
  return lines.linePos(start).line
}

function pairOf(items: readonly unknown[], part: number | string) {
  if (typeof part === 'number') return {key: null, value: (items[part] ?? null) as Node | null}
  return items.find(
    (item): item is {key: Node; value: Node | null} =>
      String((item as {key?: {value?: unknown}}).key?.value) === part
  )
}
