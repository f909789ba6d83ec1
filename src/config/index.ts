import {lazily} from '../base/lazily.ts'
import {type OptionsOf, type RuleId, rules} from '../../rules/index.ts'
import type {Dialect} from '../analysis/dialect/englishes.ts'
import {firstProblem} from './check.ts'
import {ConfigError, expectKnown} from '../base/user-error.ts'
import {type Schema, toSchema} from './schema.ts'
import {settingsOfHouse} from '../house/styles.ts'
import type {HouseName} from '../house/roster.ts'
import type {HouseStyle} from '../lexicon/house-style.ts'
import type {Rule} from '../rule/rule.ts'
import type {Severity} from '../base/severity.ts'
import {stetRule} from '../rule/stet.ts'

export {ConfigError, expectKnown} from '../base/user-error.ts'
export {dialects} from './schema.ts'

/** What a rule is set to: off, how severe, or that and its options. */
export type RuleSetting<Options extends object = Readonly<Record<string, unknown>>> =
  Severity | 'off' | false | readonly [Severity | 'off', Partial<Options>?]

/** What a house or a project wants of Copydesk. */
export interface Config {
  /** A house style by name, or `auto`: each rule’s own defaults. */
  readonly house?: HouseStyle | 'auto'
  /** The dialect of the house, or `auto`: taken from each article. Absent, that of the house style. */
  readonly dialect?: Dialect | 'auto'
  readonly rules?: {readonly [Id in RuleId]?: RuleSetting<OptionsOf<Id>>} & {
    readonly stet?: RuleSetting
  }
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
  readonly rule: Rule<object, RuleId>
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

/**
 * The rules that are on under a configuration, by the alphabet.
 *
 * The rules’ own defaults come first, then the house, then the dialect, then `rules`.
 * Throws a `ConfigError` for a name that is not known, with the nearest that is, or a wrong value.
 */
export function activeRules(config: Config): ActiveRule[] {
  if (!checked.has(config)) {
    const problem = firstProblem(config, ofProgram())
    if (problem) throw new ConfigError(problem.reason)
    checked.add(config)
  }
  const {house = 'auto', dialect, names, words} = config

  return rules.flatMap((rule) => {
    const {severity, options} = readSetting(rule, config)
    if (severity === 'off') return []
    const ofHouse = settingsOfHouse(house, rule)
    const ofDialect = dialect && 'dialect' in rule.options ? {dialect} : undefined
    const ofNames = names && 'names' in rule.options ? {names} : undefined
    const ofWords = words && 'words' in rule.options ? {words: wordsOf(words, options)} : undefined
    const settings = {...ofHouse, ...ofDialect, ...ofNames, ...options, ...ofWords, severity}
    return [{rule, settings}]
  })
}

/** How severe a rule is set to be. */
export function severityOf(rule: Rule, config: Config): Severity | 'off' {
  return readSetting(rule, config).severity
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
  return [...words, ...((options['words'] ?? []) as readonly string[])]
}

function readSetting(rule: Rule, {rules: set = {}}: Config) {
  const setting = (set as Readonly<Record<string, RuleSetting>>)[rule.id] ?? rule.severity
  const [severity, options = {}] = Array.isArray(setting)
    ? (setting as readonly [Severity, Record<string, unknown>?])
    : [setting as Exclude<RuleSetting, readonly unknown[]>]
  return {severity: severity || 'off', options}
}
