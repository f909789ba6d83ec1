import type {Severity} from '../base/severity.ts'
import type {Position} from 'unist'
import type {Analysis} from '../analysis/index.ts'

/** Anything that stands somewhere: a token, a mark, a unist node. */
export interface Positioned {
  readonly position?: Position | undefined
}

/** Another place that a finding rests on. */
export interface Related {
  readonly nodes: readonly Positioned[]
  readonly reason: string
}

/**
 * What a rule says of one place: from the start of the first of `nodes` to the end of the last.
 *
 * `expected` holds whole replacements for exactly that place, best first; absent when unsure.
 * `severity` is the rule’s own unless given.
 */
export interface Finding {
  readonly nodes: readonly Positioned[]
  readonly reason: string
  readonly expected?: readonly string[]
  readonly note?: string
  readonly related?: readonly Related[]
  readonly severity?: Severity
}

/**
 * A slip and its correction. What stands between ⟦ and ⟧ is what the messages mark, in order; the
 * first `expected` of each, put in its place, gives `right`, which is silent. Without `right`, the
 * rule only reports.
 */
export interface Example<Options> {
  readonly wrong: string
  readonly right?: string
  readonly options?: Partial<Options>
}

/** Something that looks wrong and is not; with options where it is right only under them. */
export type Silent<Options> = string | {readonly text: string; readonly options: Partial<Options>}

/** All values of the options that are one of a few. */
export type Choices<Options> = {
  readonly [
    Key in keyof Options as Options[Key] extends string ? Key : never
  ]?: readonly Options[Key][]
}

/**
 * One thing that a copy chief would mark. Tests, help and tables derive from this object.
 *
 * `id` is kebab-case, the thing first, and the name of its file; `why` is a paragraph that an editor
 * would accept; `sources` are style books or studies. `options` are the defaults, and `choices` what
 * an option of one of a few values may be, so that a wrong one is refused. A rule is `safe` if
 * `--fix` may apply its only `expected` unasked. `check` yields places, never offsets.
 */
export interface Rule<Options extends object = object, Id extends string = string> {
  readonly id: Id
  readonly summary: string
  readonly why: string
  readonly sources: readonly string[]
  readonly severity: Severity
  readonly safe?: boolean
  readonly options: Options
  readonly choices?: Choices<Options>
  readonly examples: readonly Example<Options>[]
  readonly silent: readonly Silent<Options>[]
  check(analysis: Analysis, options: Options): Iterable<Finding>
}

/** Give a rule its types: its id, and those of its options, which are inferred from their defaults. */
export function defineRule<Options extends object, Id extends string>(
  rule: Rule<Options, Id>
): Rule<Options, Id> {
  return rule
}
