import {lazily} from './lazily.ts'
import {readTable} from './table.ts'

/** The options that a house sets, by rule. */
export type House = ReadonlyMap<string, Readonly<Record<string, string>>>

/** The house styles by name. */
export const houses = lazily(() => {
  const all = new Map<string, Map<string, Record<string, string>>>()
  const columns = ['house', 'rule', 'option', 'value', 'source'] as const
  for (const {house, rule, option, value} of readTable('houses', [...columns])) {
    const rules = all.get(house) ?? new Map<string, Record<string, string>>()
    all.set(house, rules.set(rule, {...rules.get(rule), [option]: value}))
  }
  return all as ReadonlyMap<string, House>
})
