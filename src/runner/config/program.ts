import {pathToFileURL} from 'node:url'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {ConfigError, inOneLine} from '../../base/user-error.ts'

/**
 * Run a configuration that is a program (JavaScript or TypeScript, either kind of module) and give
 * what it exports by default. The loader is itself loaded here, since few configurations need it.
 * Throws a `ConfigError`, in which `name` stands, if it cannot be run or has no default export.
 */
export async function loadProgram(file: string, name: string): Promise<unknown> {
  if (!existsSync(file)) throw new ConfigError(`${name}: no such file or folder`)
  const {createJiti} = await import('jiti')
  // Nothing is kept, so that an editor sees a change, and nothing is written beside the project.
  const jiti = createJiti(pathToFileURL(path.dirname(file) + path.sep).href, {
    fsCache: false,
    moduleCache: false
  })
  let exported: {default?: unknown}
  try {
    const source = readFileSync(file, 'utf8')
    const options = {filename: file, async: true, forceTranspile: true}
    exported = (await jiti.evalModule(source, options)) as typeof exported
    if ('default' in exported) return await exported.default
    // What a program gives as `module.exports = …` is the configuration itself.
    if (!/^\s*export\b/mu.test(source)) return exported
  } catch (error) {
    throw new ConfigError(describe(error, file, name))
  }
  throw new ConfigError(`${name}: expected a default export`)
}

/** What a program that fails says, in one line, with the place where it does not parse. */
function describe(error: unknown, file: string, name: string): string {
  const text = error instanceof Error ? error.message : `throws ${String(error)}`
  const [first, ...rest] = text.replaceAll(file, path.basename(file)).split('\n')
  const [, line, column] = /:(\d+):(\d+)\s*$/mu.exec(rest.join('\n')) ?? []
  const place = line === undefined ? '' : `:${line}:${column}`
  return `${name}${place}: ${inOneLine(first!.replace(/^ParseError: /u, ''), 160)}`
}
