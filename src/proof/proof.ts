import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {compareMessage} from 'vfile-sort'
import {type Analysis, analyse} from '../analysis/index.ts'
import {type ActiveRule, activeRules, type Config} from '../config/index.ts'
import type {Kept} from '../format/kept.ts'
import {readArticle} from '../format/index.ts'
import {ask, tellTroubles} from './plugin.ts'
import type {Rule} from '../rule/rule.ts'
import {letStand} from './let-stand.ts'

declare module 'vfile' {
  interface DataMap {
    /** What is to be known of how the file was read, in a line each. */
    notices: readonly string[]
  }
}

/** What else a proof is to mind. */
export interface Circumstances {
  /** What is kept of the proof of an earlier text, whose analysis is spent from now on. */
  readonly kept?: Kept
  /** A rule that has thrown is left out; without this, its error is thrown on. */
  onFailure?(rule: Rule, error: unknown): void
  /** Asked before each rule; if it says no, the proof is given up. */
  goesOn?(): Promise<boolean>
}

/** A file with its messages in the order of their places, and what they rest on. */
export interface Proofread {
  readonly file: VFile
  readonly tree: Root
  readonly analysis: Analysis
}

/**
 * Proofread one article: its messages are written to the file. Undefined if it was given up. Throws
 * a `ConfigError` for a configuration that does not hold.
 */
export async function proof(
  file: VFile,
  config: Config,
  {kept, onFailure, goesOn}: Circumstances = {}
): Promise<Proofread | undefined> {
  const rules = rulesOf(config)
  const tree = await readArticle(file, kept)
  tellTroubles(tree, file)
  if (tree.data?.notices) file.data.notices = tree.data.notices
  for (const {rule, settings} of rules) {
    if (goesOn && !(await goesOn())) return undefined
    try {
      ask(rule, settings, tree, file)
    } catch (error) {
      if (!onFailure) throw error
      onFailure(rule, error)
    }
  }
  letStand(file, tree, config)
  file.messages.sort(compareMessage)
  return {file, tree, analysis: analyse(tree)}
}

const active = new WeakMap<Config, readonly ActiveRule[]>()

/** The rules that are on under a configuration: many articles are read under one. */
function rulesOf(config: Config): readonly ActiveRule[] {
  let rules = active.get(config)
  if (!rules) {
    active.set(config, (rules = activeRules(config)))
  }
  return rules
}
