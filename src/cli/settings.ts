import {InvalidArgumentError} from 'commander'
import type {RuleBook} from '../rule/book.ts'
import {activeRules, type Config, type RuleSetting} from '../config/index.ts'
import {ConfigResolver} from '../runner/config/resolver.ts'
import type {Terminal} from '../runner/terminal.ts'

/** What of the settings can be given on the command line. */
export interface SettingFlags {
  readonly config?: string
  readonly dialect?: string
  readonly house?: string
  readonly names?: readonly string[]
  readonly rule?: RuleFlags
  readonly trust?: true
}

type RuleFlags = Readonly<Record<string, RuleSetting>>

/** What holds for each article of the rules of a book, under what is given. Throws a `UserError` for a wrong setting. */
export function toResolver(
  flags: SettingFlags,
  {cwd, today, userFolder}: Terminal,
  book: RuleBook
): ConfigResolver {
  const {config, dialect, house, names, rule, trust = false} = flags
  const given = {
    ...(house !== undefined && {house}),
    ...(dialect !== undefined && {dialect}),
    ...(rule && {rules: rule})
  } as Config
  activeRules({book, config: given})
  return new ConfigResolver({
    book,
    today,
    cwd,
    given,
    isTrusted: trust,
    ...(config !== undefined && {configFile: config}),
    ...(names && {nameLists: names}),
    ...(userFolder !== undefined && {userFolder})
  })
}

/** Read one `id: severity` into those read before. */
export function addRule(text: string, before: RuleFlags = {}): RuleFlags {
  const [, id, severity] = /^\s*([\w-]+)\s*:\s*(\w+)\s*$/u.exec(text) ?? []
  if (!id || !severity) throw new InvalidArgumentError("expected 'id: off|info|warning|error'")
  return {...before, [id]: severity as RuleSetting}
}
