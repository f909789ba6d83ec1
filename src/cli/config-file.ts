import {readFileSync} from 'node:fs'
import path from 'node:path'
import {activeRules, type Config, ConfigError} from '../config.ts'
import {reasonOf} from './inputs.ts'
import {namesOf} from './names/commands.ts'
import {readItem} from './names/yaml.ts'
import type {Terminal} from './run.ts'

/**
 * Read a configuration from a file of YAML or JSON (which is YAML too); `name` stands in errors.
 * Throws a `ConfigError` if there is no such file, or what it holds is no configuration.
 */
export async function readConfigFile(
  file: string,
  name: string,
  terminal: Terminal
): Promise<Config> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError(`${name}: ${reasonOf(error)}`)
  }
  const {parseDocument} = await import('yaml')
  const document = parseDocument(text, {prettyErrors: true})
  const [error] = document.errors
  if (error) {
    const {line = 1, col = 1} = error.linePos?.[0] ?? {}
    throw new ConfigError(`${name}:${line}:${col}: ${error.message.split(/ at line|\n/u, 1)[0]}`)
  }
  const config: unknown = document.toJS()
  if (config === null) return {}
  if (typeof config !== 'object' || Array.isArray(config)) {
    throw new ConfigError(`${name}: expected a mapping of options`)
  }
  return checked(
    await withNames(config as Config, {...terminal, cwd: path.dirname(file)}, name),
    name
  )
}

/** `names` may hold names, and files of names beside the configuration. */
async function withNames(config: Config, terminal: Terminal, name: string): Promise<Config> {
  if (config.names === undefined) return config
  const items: readonly unknown[] = Array.isArray(config.names) ? config.names : [config.names]
  const isFile = (item: unknown) => typeof item === 'string' && /\.(?:csv|ya?ml)$/iu.test(item)
  const names = await namesOf(items.filter(isFile) as string[], terminal)
  for (const item of items) {
    if (isFile(item)) continue
    try {
      names.push(readItem(item))
    } catch (error) {
      throw new ConfigError(`${name}: \`names\`: ${(error as Error).message}`)
    }
  }
  return {...config, names}
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
