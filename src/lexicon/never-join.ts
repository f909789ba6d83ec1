import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** The pairs of names that look like two spellings of one and are two, in small letters. */
const pairs = lazily(
  () =>
    new Set(
      readTable('never-join', ['one', 'other', 'source']).map((row) => keyOf(row.one, row.other))
    )
)

/** Whether two words are known to be two names, in whichever order. */
export function areTwoNames(one: string, other: string): boolean {
  return pairs().has(keyOf(one, other))
}

function keyOf(one: string, other: string): string {
  return [one.toLowerCase(), other.toLowerCase()].sort().join('\t')
}
