import {keptOf} from '../base/kept.ts'
import type {OptionsOf, RuleId} from '../../rules/index.ts'
import type {Dialect} from '../analysis/dialect/englishes.ts'
import {firstProblem} from './check.ts'
import {ConfigError} from '../base/user-error.ts'
import {type Schema, toSchema} from './schema.ts'
import {settingsOfHouse} from '../house/styles.ts'
import type {HouseName} from '../house/roster.ts'
import type {RuleBook} from '../rule/book.ts'
import type {HouseStyle} from '../lexicon/house-style.ts'
import type {Rule} from '../rule/rule.ts'
import type {Severity} from '../base/severity.ts'

export {ConfigError, expectKnown} from '../base/user-error.ts'
export {dialects} from './schema.ts'

/** What a rule is set to: off, how severe, or that and its options. */
export type RuleSetting<Options extends object = Readonly<Record<string, unknown>>> =
  Severity | 'off' | false | readonly [Severity | 'off', Partial<Options>?]

/**
 * What a house or a project wants of Copydesk. A program that reads by rules of its own names their ids
 * beside ours: `Config<'no-rain'>`.
 */
export interface Config<Own extends string = never> {
  /** A house style by name, or `auto`: each rule’s own defaults. */
  readonly house?: HouseStyle | 'auto'
  /** The dialect of the house, or `auto`: taken from each article. Absent, that of the house style. */
  readonly dialect?: Dialect | 'auto'
  readonly rules?: {readonly [Id in RuleId]?: RuleSetting<OptionsOf<Id>>} & {
    readonly stet?: RuleSetting
  } & {readonly [Id in Own]?: RuleSetting}
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

/** What articles are read by: the rules that there are, and what is set of them. */
export interface Ruleset {
  readonly book: RuleBook
  readonly config: Config
}

/** A rule that is on, and what it is set to. */
export interface ActiveRule {
  readonly rule: Rule
  readonly settings: Readonly<Record<string, unknown>>
}

/** What a configuration file may hold, as JSON Schema; `schema.json` is made from it. */
export const configSchema: (book: RuleBook) => Schema = keptOf(toSchema)

const ofProgram = keptOf((book: RuleBook): Schema => {
  const {definitions} = configSchema(book)
  return {...definitions!['settings']!, definitions: definitions!}
})

const active = new WeakMap<Config, {book: RuleBook; rules: readonly ActiveRule[]}>()
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
 * The rules that are on under a configuration, in the order of their book. Many articles are read under
 * one, so they are kept.
 *
 * The rules’ own defaults come first, then the house, then the dialect, then `rules`.
 * Throws a `ConfigError` for a name that is not known, with the nearest that is, or a wrong value.
 */
export function activeRules({book, config}: Ruleset): readonly ActiveRule[] {
  let known = active.get(config)
  if (known?.book !== book) {
    const problem = firstProblem(withoutSoundLists(config), ofProgram(book))
    if (problem) throw new ConfigError(problem.reason)
    active.set(config, (known = {book, rules: toActive(book.rules, config)}))
  }
  return known.rules
}

function toActive(rules: readonly Rule[], config: Config): ActiveRule[] {
  const {house = 'auto', dialect, names, words} = config
  // One list for all rules, which is read once.
  const ofHouse = words && [...words]
  return rules.flatMap((rule) => {
    const {severity, options} = readSetting(rule, config)
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
export function severityOf(rule: Rule, config: Config): Severity | 'off' {
  return readSetting(rule, config).severity
}

/** The words of the house, and those that are set for a rule alone. */
function wordsOf(words: readonly string[], options: Readonly<Record<string, unknown>>) {
  const own = (options['words'] ?? []) as readonly string[]
  return own.length > 0 ? [...words, ...own] : words
}

function readSetting(rule: Rule, {rules: set = {}}: Config) {
  const setting = (set as Readonly<Record<string, RuleSetting>>)[rule.id] ?? rule.severity
  const [severity, options = {}] = Array.isArray(setting)
    ? (setting as readonly [Severity, Record<string, unknown>?])
    : [setting as Exclude<RuleSetting, readonly unknown[]>]
  return {severity: severity || 'off', options}
}
