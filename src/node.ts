// The library as a program on Node imports it: the material of the installed package is at hand, and
// settings can be read from disk.
import './runner/installed-material.ts'
import type {VFile} from 'vfile'
import type {Config} from './config/index.ts'
import {isExpired} from './house/roster.ts'
import {type ProofreadOptions as Options, proofread as proofreadAnywhere} from './index.ts'
import {withDictionaries} from './runner/config/dictionary.ts'
import {systemDay} from './runner/config/today.ts'

export * from './index.ts'
export {configNames} from './runner/config/find.ts'
export {ConfigResolver, type Resolved, type ResolverOptions} from './runner/config/resolver.ts'

const resolved = new WeakMap<Config, {readonly day: string; readonly config: Config}>()
const usual: Config = {}

/** What else an article is proofread by. */
export interface ProofreadOptions extends Options {
  /** The day, as `2027-12-31`, on which names must hold; that of the system unless given. */
  readonly day?: string
}

/**
 * Proofread one article, in the format that its path ends with (Markdown, HTML) or as plain text: its
 * messages are those of the file that comes back, in the order of their places. Bytes are decoded as the
 * format has them, and the file then holds their text. A Hunspell dictionary that the configuration names
 * is sought from the working directory; names that no longer hold are left out. Throws a `ConfigError`
 * for a configuration that does not hold, and a `DecodingError` for bytes that cannot be decoded.
 */
export async function proofread<Own extends string = never>(
  source: VFile | string,
  config: Config<NoInfer<Own>> = usual as Config<Own>,
  {day = systemDay(), ...options}: ProofreadOptions = {}
): Promise<VFile> {
  let own = resolved.get(config)
  if (own?.day !== day) resolved.set(config, (own = {day, config: resolve(config, day)}))
  return proofreadAnywhere(source, own.config, options)
}

function resolve(config: Config, day: string): Config {
  const originOf = () => ({name: 'the configuration'})
  const settings = config as Record<string, unknown>
  const found = withDictionaries({settings, folder: process.cwd(), originOf}).settings as Config
  const {names} = found
  return names?.some((name) => isExpired(name, day))
    ? {...found, names: names.filter((name) => !isExpired(name, day))}
    : found
}
