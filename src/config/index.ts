import {lazily} from '../base/lazily.ts'
import {rules} from '../../rules/index.ts'
import type {Dialect} from '../analysis/dialect/englishes.ts'
import {firstProblem} from './check.ts'
import {ConfigError, expectKnown} from '../base/user-error.ts'
import {type Schema, toSchema} from './schema.ts'
import {settingsOfHouse} from '../house/styles.ts'
import type {HouseName} from '../house/roster.ts'
import type {Rule} from '../rule/rule.ts'
import type {Severity} from '../base/severity.ts'
import {stetRule} from '../rule/stet.ts'

export {ConfigError, expectKnown} from '../base/user-error.ts'
export {dialects} from './schema.ts'

/** What a rule is set to: off, how severe, or that and its options. */
export type RuleSetting =
  Severity | 'off' | false | readonly [Severity | 'off', Readonly<Record<string, unknown>>?]

/** What a house or a project wants of Copydesk. */
export interface Config {
  /** A house style by name, or `auto`: each rule’s own defaults. */
  readonly house?: string
  /** The dialect of the house, or `auto`: taken from each article. Absent, that of the house style. */
  readonly dialect?: Dialect | 'auto'
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** The names of the house: how each is written, never to be questioned. */
  readonly names?: readonly HouseName[]
  /** The words of the house: `word`, `word: note`, and `!word` for one that it forbids. */
  readonly words?: readonly string[]
  /** How findings are let stand. */
  readonly stet?: {
    /** Whether who lets one stand must say why. */
    readonly requireReason?: boolean
  }
}

/** A rule that is on, and what it is set to. */
export interface ActiveRule {
  readonly rule: Rule
  readonly settings: Readonly<Record<string, unknown>>
}

/** What a configuration file may hold, as JSON Schema; `schema.json` is made from it. */
export const configSchema: () => Schema = lazily(() => toSchema(knownRules))

/** Every rule that can be named: those that read an article, and what is said of letting stand. */
export const knownRules: readonly Rule[] = [...rules, stetRule]

const ofProgram = lazily((): Schema => {
  const {definitions} = configSchema()
  return {...definitions!['settings']!, definitions: definitions!}
})

const checked = new WeakSet<Config>()
const sound = new WeakSet<readonly unknown[]>()

/** Vouch for the lists of a configuration: each item has been read as what it must be. */
export function vouchForLists({names, words}: Config): void {
  for (const list of [names, words]) if (list) sound.add(list)
}

/** A configuration without the lists that somebody has vouched for. */
function withoutSoundLists({names, words, ...config}: Config): Config {
  return {
    ...config,
    ...(names && !sound.has(names) && {names}),
    ...(words && !sound.has(words) && {words})
  }
}

/**
 * The rules that are on under a configuration, by the alphabet.
 *
 * The rules’ own defaults come first, then the house, then the dialect, then `rules`.
 * Throws a `ConfigError` for a name that is not known, with the nearest that is, or a wrong value.
 */
export function activeRules(config: Config): ActiveRule[] {
  if (!checked.has(config)) {
    const problem = firstProblem(withoutSoundLists(config), ofProgram())
    if (problem) throw new ConfigError(problem.reason)
    checked.add(config)
  }
  const {house = 'auto', dialect, names, words, rules: set = {}} = config
  // One list for all rules, which is read once.
  const ofHouse = words && [...words]

  return rules.flatMap((rule) => {
    const {severity, options} = readSetting(rule, set[rule.id])
    if (severity === 'off') return []
    const ofStyle = settingsOfHouse(house, rule)
    const ofDialect = dialect && 'dialect' in rule.options ? {dialect} : undefined
    const ofNames = names && 'names' in rule.options ? {names} : undefined
    const ofWords =
      ofHouse && 'words' in rule.options ? {words: wordsOf(ofHouse, options)} : undefined
    const settings = {...ofStyle, ...ofDialect, ...ofNames, ...options, ...ofWords, severity}
    return [{rule, settings}]
  })
}

/** How severe a rule is set to be. */
export function severityOf(rule: Rule, {rules: set = {}}: Config): Severity | 'off' {
  return readSetting(rule, set[rule.id]).severity
}

/** The rule of an id; throws a `ConfigError` with the nearest id if there is none. */
export function ruleOf(id: string): Rule {
  expectKnown(
    'rule',
    id,
    knownRules.map(({id}) => id)
  )
  return knownRules.find((rule) => rule.id === id)!
}

/** The words of the house, and those that are set for a rule alone. */
function wordsOf(words: readonly string[], options: Readonly<Record<string, unknown>>) {
  const own = (options['words'] ?? []) as readonly string[]
  return own.length > 0 ? [...words, ...own] : words
}

function readSetting(rule: Rule, setting: RuleSetting = rule.severity) {
  const [severity, options = {}] = Array.isArray(setting)
    ? (setting as readonly [Severity, Record<string, unknown>?])
    : [setting as Exclude<RuleSetting, readonly unknown[]>]
  return {severity: severity || 'off', options}
}
