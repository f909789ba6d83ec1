import {houses} from '../lexicon/houses.ts'
import type {Config, RuleSetting} from './index.ts'
import type {Severity} from '../base/severity.ts'
import type {Path} from './check.ts'
import type {Origin} from './origin.ts'

/** One thing that is set: its key (`house`, `rules.spelling`, `rules.spelling.words`) and its origin. */
export interface Setting {
  readonly key: string
  readonly value: unknown
  readonly origin: Origin
}

/** Settings, and where each of them stands. */
interface SettingsSource {
  readonly settings: Readonly<Record<string, unknown>>
  originOf(path: Path): Origin
}

type Rules = NonNullable<Config['rules']>

/** A setting that no longer holds, and what it gave way to. */
export interface SetAside extends Setting {
  readonly by: Setting
}

/** Settings of several origins as one. */
export interface Merged {
  readonly config: Config
  readonly settings: Setting[]
  /** What a later house style or dialect has set aside. */
  readonly setAside: SetAside[]
}

/**
 * Several settings as one: the last wins, rule by rule and option by option. A severity alone leaves
 * the options that were set before; a house style sets aside what was said before of all that it
 * sets, and a dialect what was said of that of a rule. Names and words are read elsewhere.
 */
export function mergeSettings(sources: readonly SettingsSource[]): Merged {
  const found = new Map<string, Setting>()
  const setAside = new Map<string, SetAside>()
  const set = (key: string, value: unknown, origin: Origin) => {
    found.set(key, {key, value, origin})
    setAside.delete(key)
  }
  for (const {settings, originOf} of sources) {
    for (const key of ['house', 'dialect']) {
      if (settings[key] === undefined) continue
      const by = {key, value: settings[key], origin: originOf([key])}
      for (const gone of [...found.keys()].filter((other) => overrules(by, other))) {
        setAside.set(gone, {...found.get(gone)!, by})
        found.delete(gone)
      }
      set(key, by.value, by.origin)
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
  return {config: toConfig(settings), settings, setAside: [...setAside.values()]}
}

/** Whether a house style or a dialect has a say on another setting. */
function overrules({key, value}: Setting, other: string): boolean {
  const [kind, rule, option] = other.split('.')
  if (key === 'dialect') return kind === 'rules' && option === 'dialect'
  return (houses().get(String(value)) ?? []).some((row) =>
    row.rule === '*'
      ? row.option === (kind === 'rules' ? option : kind)
      : row.rule === rule && row.option === option
  )
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
