import {readFileSync} from 'node:fs'
import {activeRules, type Config, ConfigError} from '../config.ts'
import {reasonOf} from './inputs.ts'

/**
 * Read a configuration from a file of YAML or JSON (which is YAML too); `name` stands in errors.
 * Throws a `ConfigError` if there is no such file, or what it holds is no configuration.
 */
export async function readConfigFile(file: string, name: string): Promise<Config> {
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
  return checked(config as Config, name)
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
