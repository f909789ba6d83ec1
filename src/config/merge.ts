import type {Config, RuleSetting} from '../config.ts'
import type {Severity} from '../rule.ts'
import type {Path} from './check.ts'
import type {Origin} from './layers.ts'

/** One thing that is set: its key (`house`, `rules.spelling`, `rules.spelling.words`) and its origin. */
export interface Setting {
  readonly key: string
  readonly value: unknown
  readonly origin: Origin
}

/** Settings, and where each of them stands. */
interface Source {
  readonly settings: Readonly<Record<string, unknown>>
  originOf(path: Path): Origin
}

type Rules = NonNullable<Config['rules']>

/**
 * Several settings as one: the last wins, rule by rule and option by option. A severity alone leaves
 * the options that were set before. Names and words are read elsewhere.
 */
export function mergeSettings(sources: readonly Source[]): {config: Config; settings: Setting[]} {
  const found = new Map<string, Setting>()
  const set = (key: string, value: unknown, origin: Origin) => found.set(key, {key, value, origin})
  for (const {settings, originOf} of sources) {
    for (const key of ['house', 'dialect']) {
      if (settings[key] !== undefined) set(key, settings[key], originOf([key]))
    }
    for (const [key, value] of Object.entries((settings['stet'] ?? {}) as object)) {
      set(`stet.${key}`, value, originOf(['stet', key]))
    }
    for (const [id, setting] of Object.entries((settings['rules'] ?? {}) as Rules)) {
      if (setting === undefined) continue
      const [severity, options = {}] = toPair(setting)
      const way = ['rules', id, ...(Array.isArray(setting) ? [0] : [])]
      set(`rules.${id}`, severity, originOf(way))
      for (const [key, value] of Object.entries(options)) {
        set(`rules.${id}.${key}`, value, originOf(['rules', id, 1, key]))
      }
    }
  }
  const settings = [...found.values()]
  return {config: toConfig(settings), settings}
}

function toPair(setting: RuleSetting): readonly [Severity | 'off', Record<string, unknown>?] {
  if (Array.isArray(setting)) return setting as [Severity, Record<string, unknown>?]
  return [(setting || 'off') as Severity]
}

function toConfig(settings: readonly Setting[]): Config {
  const config: Record<string, unknown> = {}
  const rules: Record<string, [unknown, Record<string, unknown>]> = {}
  const stet: Record<string, unknown> = {}
  for (const {key, value} of settings) {
    const [kind, id, option] = key.split('.')
    if (kind === 'stet') stet[id!] = value
    else if (kind !== 'rules') config[kind!] = value
    else if (option === undefined) rules[id!] = [value, rules[id!]?.[1] ?? {}]
    else rules[id!]![1][option] = value
  }
  return {
    ...config,
    ...(Object.keys(rules).length > 0 && {rules}),
    ...(Object.keys(stet).length > 0 && {stet})
  } as Config
}
