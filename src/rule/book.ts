import {expectKnown} from '../base/user-error.ts'
import type {Rule} from './rule.ts'
import {stetRule} from './stet.ts'

/** A rule that there is no more. What names it is told so and else left alone; its id is never used again. */
export interface RetiredRule {
  readonly id: string
  /** The version from which on there is no such rule. */
  readonly since: string
  /** Why it was given up, in a sentence. */
  readonly why: string
  /** The ids of the rules that took over, if any did. */
  readonly successors?: readonly string[]
}

/**
 * What another thread makes a book from. Rules are code, which cannot be sent; what can be is the name of
 * a book that every thread has, and all that was added to it as data.
 */
export interface BookRecipe {
  readonly base: 'standard'
}

/** What a book has beside its rules. */
export interface BookOptions {
  readonly retired?: readonly RetiredRule[]
  /** Without it, the book stays in the thread that made it, and nothing found by it is kept. */
  readonly recipe?: BookRecipe
}

/** All the rules that articles may be read by, each of which a configuration may set. */
export class RuleBook {
  /** The rules that read an article, in the order in which they are asked. */
  readonly rules: readonly Rule[]
  /** Every rule that can be named: these, and the one about what is let stand. */
  readonly known: readonly Rule[]
  /** The rules that there are no more. */
  readonly retired: readonly RetiredRule[]
  readonly recipe: BookRecipe | undefined
  readonly #byId: ReadonlyMap<string, Rule>

  /** Throws an error if two rules have one id, or one has that of a retired rule. */
  constructor(rules: readonly Rule[], {retired = [], recipe}: BookOptions = {}) {
    this.rules = rules
    this.known = [...rules, stetRule]
    this.retired = retired
    this.recipe = recipe
    this.#byId = new Map(this.known.map((rule) => [rule.id, rule]))
    expectOnce([...this.known, ...retired].map(({id}) => id))
    for (const {id, successors = []} of retired) {
      const missing = successors.find((successor) => !this.#byId.has(successor))
      if (missing) throw new Error(`no rule \`${missing}\`, which took over from \`${id}\``)
    }
  }

  /** The ids of all rules that can be named. */
  get ids(): string[] {
    return [...this.#byId.keys()]
  }

  /** The rule of an id, if there is one. */
  find(id: string): Rule | undefined {
    return this.#byId.get(id)
  }

  /** The rule of an id; throws a `UserError` with the nearest id if there is none. */
  ruleOf(id: string): Rule {
    expectKnown('rule', id, this.ids)
    return this.#byId.get(id)!
  }

  /** The rule that an id once was of, if it was of any. */
  findRetired(id: string): RetiredRule | undefined {
    return this.retired.find((rule) => rule.id === id)
  }

  /** Whether what a rule expects may be put in place unasked. */
  isSafe(id: string): boolean {
    return this.#byId.get(id)?.safe === true
  }
}

/** What whoever names a retired rule is told, in one line without a stop. */
export function noticeOf({id, since, why, successors = []}: RetiredRule): string {
  const instead = successors.map((successor) => `\`${successor}\``).join(' and ')
  return `rule \`${id}\` was retired in ${since}: ${instead ? `use ${instead}` : why.replace(/\.$/u, '')}`
}

function expectOnce(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`two rules have the id \`${twice}\``)
}
