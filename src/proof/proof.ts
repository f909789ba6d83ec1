import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {compareMessage} from 'vfile-sort'
import {activeRules, type Ruleset} from '../config/index.ts'
import type {KnownParagraphs} from '../format/kept.ts'
import {readArticle} from '../format/index.ts'
import {ask, type Reading, tellTroubles, toReading} from './plugin.ts'
import type {Rule} from '../rule/rule.ts'
import {applyStets} from './let-stand.ts'

declare module 'vfile' {
  interface DataMap {
    /** What is to be known of how the file was read, in a line each. */
    notices: readonly string[]
  }
}

/** What else a proof is to mind. */
export interface Circumstances {
  /** What is kept of the proof of an earlier text, whose analysis is spent from now on. */
  readonly kept?: KnownParagraphs
  /** A rule that has thrown is left out; without this, its error is thrown on. */
  onFailure?(rule: Rule, error: unknown): void
  /** Asked before each rule; if it says no, the proof is given up. */
  goesOn?(): Promise<boolean>
}

/** An article that has been read, the messages of its file in the order of their places. */
export interface Proofread extends Reading {
  readonly tree: Root
}

/**
 * Proofread one article: its messages are written to the file. Undefined if it was given up. Throws
 * a `ConfigError` for a configuration that does not hold.
 */
export async function proof(
  file: VFile,
  ruleset: Ruleset,
  {kept, onFailure, goesOn}: Circumstances = {}
): Promise<Proofread | undefined> {
  const rules = activeRules(ruleset)
  const tree = await readArticle(file, kept)
  tellTroubles(tree, file)
  if (tree.data?.notices) file.data.notices = tree.data.notices
  const reading = toReading(tree, file)
  for (const {rule, settings} of rules) {
    if (goesOn && !(await goesOn())) return undefined
    try {
      ask(rule, settings, reading)
    } catch (error) {
      if (!onFailure) throw error
      onFailure(rule, error)
    }
  }
  applyStets(file, tree, ruleset)
  file.messages.sort(compareMessage)
  return {...reading, tree}
}
