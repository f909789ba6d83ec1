import {houses} from '../lexicon/houses.ts'
import {rules} from '../rules/index.ts'
import {type Dialect, dialects as englishes} from './analysis/dialect.ts'
import {distance} from './analysis/names/distance.ts'
import {settingsOfHouse} from './house-settings.ts'
import type {HouseName} from './house-names.ts'
import {type Rule, severities, type Severity} from './rule.ts'

/** What a rule is set to: off, how severe, or that and its options. */
export type RuleSetting =
  Severity | 'off' | false | readonly [Severity, Readonly<Record<string, unknown>>]

/** What a house or a project wants of Copydesk. */
export interface Config {
  /** A house style by name, or `auto`: each rule’s own defaults. */
  readonly house?: string
  /** The dialect of the house, or `auto`: taken from each article. Absent, that of the house style. */
  readonly dialect?: Dialect | 'auto'
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** The names of the house: how each is written, never to be questioned. */
  readonly names?: readonly HouseName[]
}

/** A rule that is on, and what it is set to. */
export interface ActiveRule {
  readonly rule: Rule
  readonly settings: Readonly<Record<string, unknown>>
}

/** A mistake in what a user set, told in one line. */
export class ConfigError extends Error {}

export const dialects = ['auto', ...englishes] as const

const keys = ['house', 'dialect', 'names', 'rules']

/**
 * The rules that are on under a configuration, by the alphabet.
 *
 * The rules’ own defaults come first, then the house, then the dialect, then `rules`.
 * Throws a `ConfigError` for a name that is not known, with the nearest that is, or a wrong value.
 */
export function activeRules(config: Config): ActiveRule[] {
  for (const key of Object.keys(config)) expectKnown('option', key, keys)
  const {house = 'auto', dialect, names, rules: set = {}} = config
  expectKnown('house style', house, ['auto', ...houses().keys()])
  // No dialect is tagged en-UK, and the nearest tag by its letters is another country’s.
  if (/^en-uk$/iu.test(String(dialect))) throw unknown('dialect', dialect!, 'en-GB')
  if (dialect !== undefined) expectKnown('dialect', dialect, dialects)
  if (typeof set !== 'object' || set === null || Array.isArray(set)) {
    throw new ConfigError('`rules` must hold a setting for each rule by its id')
  }
  if (names !== undefined && !Array.isArray(names)) {
    throw new ConfigError('`names` must be a list of names')
  }
  for (const id of Object.keys(set)) expectKnown('rule', id, ids())

  return rules.flatMap((rule) => {
    const {severity, options} = readSetting(rule, set[rule.id])
    if (severity === 'off') return []
    const ofHouse = settingsOfHouse(house, rule)
    const ofDialect = dialect && 'dialect' in rule.options ? {dialect} : undefined
    const ofNames = names && 'names' in rule.options ? {names} : undefined
    return [{rule, settings: {...ofHouse, ...ofDialect, ...ofNames, ...options, severity}}]
  })
}

/** The rule of an id; throws a `ConfigError` with the nearest id if there is none. */
export function ruleOf(id: string): Rule {
  expectKnown('rule', id, ids())
  return rules.find((rule) => rule.id === id)!
}

function ids(): string[] {
  return rules.map(({id}) => id)
}

function readSetting(rule: Rule, setting: RuleSetting | undefined) {
  if (setting === undefined) return {severity: rule.severity, options: {}}
  if (setting === false || setting === 'off') return {severity: 'off' as const, options: {}}
  if (typeof setting !== 'string' && !Array.isArray(setting)) {
    throw new ConfigError(`\`${rule.id}\` must be a severity, or [severity, options]`)
  }
  const [severity, options = {}] = Array.isArray(setting) ? setting : [setting]
  expectKnown(`severity of \`${rule.id}\``, String(severity), ['off', ...severities])
  for (const [key, value] of Object.entries(options as object)) {
    expectKnown(`option of \`${rule.id}\``, key, Object.keys(rule.options))
    const usual = rule.options[key as keyof typeof rule.options] as unknown
    if (typeof value !== typeof usual || Array.isArray(value) !== Array.isArray(usual)) {
      const kind = Array.isArray(usual) ? 'list' : typeof usual
      throw new ConfigError(`option \`${key}\` of \`${rule.id}\` must be a ${kind}`)
    }
  }
  return {severity: severity as Severity, options: options as Record<string, unknown>}
}

/** Throw, naming the nearest, if a name is not one of those known. */
function expectKnown(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return
  const nearest = known.find((other) => isNear(name.toLowerCase(), other.toLowerCase()))
  if (nearest) throw unknown(what, name, nearest)
  throw new ConfigError(`unknown ${what} \`${name}\`; known are ${known.join(', ')}`)
}

function unknown(what: string, name: string, nearest: string): ConfigError {
  return new ConfigError(`unknown ${what} \`${name}\`; did you mean \`${nearest}\`?`)
}

function isNear(one: string, other: string): boolean {
  const limit = Math.max(1, Math.floor(other.length / 4))
  return distance(one, other, limit) <= limit
}
