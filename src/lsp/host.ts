import type {Ruleset} from '../config/index.ts'
import type {Rule} from '../rule/rule.ts'

/** What an open article needs of the session that it is in. */
export interface Host {
  /** Grows with every change of a setting or a list, which makes all that was found old. */
  readonly generation: number
  rulesetOf(file: string): Promise<Ruleset>
  /** A rule that has thrown; it is told once. */
  fails(what: Pick<Rule, 'id'> | string, error: unknown): void
  /** A file that something is to be read from and that is refused, in one line; it is told once. */
  refuses(trouble: string): void
}
