import {readFileSync} from 'node:fs'
import path from 'node:path'
import {activeRules, type Config, ConfigError} from '../config.ts'
import {reasonOf} from '../trouble.ts'
import {namesOf} from './names/commands.ts'
import {readItem} from '../lists/names/yaml.ts'
import type {Terminal} from './run.ts'

/** A configuration, and the lists of names that it is made from, as paths. */
export interface ConfigFile {
  readonly config: Config
  readonly lists: readonly string[]
}

/**
 * Read a configuration from a file of YAML or JSON (which is YAML too); `name` stands in errors.
 * Throws a `ConfigError` if there is no such file, or what it holds is no configuration.
 */
export async function readConfigFile(
  file: string,
  name: string,
  terminal: Terminal
): Promise<ConfigFile> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError(`${name}: ${reasonOf(error)}`)
  }
  const {isSeq, LineCounter, parseDocument} = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: true})
  const [error] = document.errors
  if (error) {
    const {line = 1, col = 1} = error.linePos?.[0] ?? {}
    throw new ConfigError(`${name}:${line}:${col}: ${error.message.split(/ at line|\n/u, 1)[0]}`)
  }
  const config: unknown = document.toJS()
  if (config === null) return {config: {}, lists: []}
  if (typeof config !== 'object' || Array.isArray(config)) {
    throw new ConfigError(`${name}: expected a mapping of options`)
  }
  const node = document.get('names', true)
  const lineOf = (index: number): number => {
    const item = (isSeq(node) ? node.items[index] : node) as {range?: [number, number, number]}
    return lines.linePos(item?.range?.[0] ?? 0).line
  }
  const read = await withNames(config as Config, lineOf, path.dirname(file), name, terminal)
  return {...read, config: checked(read.config, name)}
}

/** `names` may hold names, and files of names beside the configuration; a bad name is told. */
async function withNames(
  config: Config,
  lineOf: (index: number) => number,
  folder: string,
  name: string,
  terminal: Terminal
): Promise<ConfigFile> {
  if (config.names === undefined) return {config, lists: []}
  const items: readonly unknown[] = Array.isArray(config.names) ? config.names : [config.names]
  const isFile = (item: unknown): item is string =>
    typeof item === 'string' && /\.(?:csv|ya?ml)$/iu.test(item)
  const lists = items.filter(isFile)
  const names = await namesOf(lists, {...terminal, cwd: folder})
  items.forEach((item, index) => {
    if (isFile(item)) return
    try {
      names.push(readItem(item))
    } catch (error) {
      const reason = (error as Error).message
      terminal.err(`copydesk: ${name}:${lineOf(index)}: \`names\`: ${reason}\n`)
    }
  })
  return {config: {...config, names}, lists: lists.map((list) => path.resolve(folder, list))}
}

/** Check it here, where the file’s name is known. */
function checked(config: Config, name: string): Config {
  try {
    activeRules(config)
    return config
  } catch (error) {
    throw error instanceof ConfigError ? new ConfigError(`${name}: ${error.message}`) : error
  }
}
