import type {Root} from 'nlcst'
import {isMapping} from '../../config/check.ts'
import type {Points} from '../../format/points.ts'
import {toLeaves} from './comments.ts'
import {type Directive, idsIn, type Leave} from './directive.ts'

/** What an entry of a list says: the rules, why, and of which text. */
export interface StetEntry {
  readonly ids: readonly string[]
  readonly reason?: string
  readonly actual?: string
}

/**
 * Read an entry of a list: `rule: reason`, or a mapping with `rule` (one or several), `reason` and
 * `actual`. Throws an error that says in a few words what is wrong with it.
 */
export function readEntry(entry: unknown): StetEntry {
  if (typeof entry === 'string') return toEntry(entry)
  if (!isMapping(entry)) throw new Error('expected a rule, or a mapping with `rule` and `reason`')
  const keys = Object.keys(entry)
  if (!('rule' in entry)) {
    // `- name-variant: his own spelling` is a mapping to YAML.
    if (keys.length === 1 && !['actual', 'reason'].includes(keys[0]!)) {
      return toEntry(keys[0]!, entry[keys[0]!])
    }
    throw new Error('no `rule`')
  }
  const {rule, reason, actual, ...others} = entry
  const [unknown] = Object.keys(others)
  if (unknown) throw new Error(`unknown key \`${unknown}\`; known are rule, reason, actual`)
  if (actual !== undefined && typeof actual !== 'string') throw new Error('`actual` must be a text')
  const ids = Array.isArray(rule) ? rule : [rule]
  if (!ids.every((id) => typeof id === 'string')) throw new Error('`rule` must be a text or a list')
  return {...toEntry(ids.join(','), reason), ...(actual !== undefined && {actual})}
}

function toEntry(rules: string, reason?: unknown): StetEntry {
  const ids = idsIn(rules).map(({id}) => id)
  if (ids.length === 0) throw new Error('no `rule`')
  if (reason === undefined || reason === null) return {ids}
  if (typeof reason === 'object') throw new Error('`reason` must be a text')
  return {ids, reason: String(reason)}
}

/** The entries of front matter that let findings stand in the whole article, and those refused. */
export interface FrontMatterLeaves {
  readonly leaves: readonly Leave[]
  readonly directives: readonly Directive[]
  readonly refusals: readonly {readonly directive: Directive; readonly reason: string}[]
}

/** Read the `stet` of the front matter of an article. */
export function leavesOfFrontMatter(tree: Root, source: string, points: Points): FrontMatterLeaves {
  const leaves: Leave[] = []
  const directives: Directive[] = []
  const refusals: {directive: Directive; reason: string}[] = []
  const {value, position} = tree.data?.frontMatter ?? {}
  const entries = value?.['stet']
  if (!position || entries === undefined || entries === null) return {leaves, directives, refusals}
  const [start, end] = [position.start.offset!, position.end.offset!]
  let from = keyAt(source, start, end)

  /** Where a text stands next, for the entries are read in the order in which they stand. */
  const find = (text: string) => {
    const at = source.indexOf(text, from)
    if (at < 0 || at + text.length > end) return points.between(from, from + 'stet'.length)
    from = at
    return points.between(at, at + text.length)
  }
  for (const entry of Array.isArray(entries) ? (entries as unknown[]) : [entries]) {
    try {
      const {ids, reason, actual} = readEntry(entry)
      const rules = ids.map((id) => ({id, position: find(id)}))
      const directive = {rules, position: rules[0]!.position, ...(reason && {reason})}
      directives.push(directive)
      leaves.push(...toLeaves(directive, {start: 0, end: Infinity}, actual))
    } catch (error) {
      const directive = {rules: [], position: points.between(from, from + 'stet'.length)}
      refusals.push({directive, reason: (error as Error).message})
    }
  }
  return {leaves, directives, refusals}
}

/** The offset of the key `stet` in the front matter. */
function keyAt(source: string, start: number, end: number): number {
  const at = /^["']?stet["']?\s*:/mu.exec(source.slice(start, end))?.index ?? 0
  return start + at
}
