import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** What a house sets: an option of a rule, or with `*` of each rule that has it, and who says so. */
export interface HouseRow {
  readonly rule: string
  readonly option: string
  readonly value: string
  readonly source: string
  /** The 1-based line of houses.tsv. */
  readonly line: number
}

/** The rows of each house style, by its name. */
export const houses = lazily(() => {
  const all = new Map<string, HouseRow[]>()
  const columns = ['house', 'rule', 'option', 'value', 'source'] as const
  for (const {house, ...row} of readTable('houses', [...columns])) {
    all.set(house, [...(all.get(house) ?? []), row])
  }
  return all as ReadonlyMap<string, readonly HouseRow[]>
})
