import {houses, type HouseRow} from '../lexicon/houses.ts'
import {dialects} from '../analysis/dialect/englishes.ts'
import {unknown} from '../base/user-error.ts'
import type {Rule} from '../rule/rule.ts'

/**
 * The options of a rule that a house style sets; none for a house that is not one.
 *
 * An option that is a list has a row for each of its items; one that is a number or yes or no is
 * written as in JSON. Throws an error that names the line of houses.tsv if a value is of a wrong kind.
 */
export function settingsOfHouse(house: string, rule: Rule): Readonly<Record<string, unknown>> {
  const settings: Record<string, unknown> = {}
  for (const row of houses().get(house) ?? []) {
    const isHere = row.rule === rule.id || (row.rule === '*' && row.option in rule.options)
    if (isHere) settings[row.option] = valueOf(row, rule, settings[row.option])
  }
  return settings
}

/** The dialect that a house style sets, if it sets one. */
export function dialectOfHouse(house: string): string | undefined {
  return houses()
    .get(house)
    ?.find(({rule, option}) => rule === '*' && option === 'dialect')?.value
}

/** Throw an error that names the line of houses.tsv if a row sets what no rule has, or not as it is. */
export function checkHouses(rules: readonly Rule[]): void {
  for (const [house, rows] of houses()) {
    for (const row of rows) {
      if (!rules.some(({id, options}) => isOf(row, id) && row.option in options)) {
        const rule = rules.some(({id}) => isOf(row, id)) ? `option \`${row.option}\`` : 'rule'
        throw misset(row, `no such ${rule} (\`${row.rule}\`)`)
      }
      if (!row.source) throw misset(row, 'no source')
      if (row.option === 'dialect' && !dialects.some((dialect) => dialect === row.value)) {
        throw misset(row, unknown('dialect', row.value, dialects))
      }
    }
    for (const rule of rules) settingsOfHouse(house, rule)
  }
}

function isOf(row: HouseRow, id: string): boolean {
  return row.rule === id || row.rule === '*'
}

function valueOf(row: HouseRow, rule: Rule, before: unknown): unknown {
  const {option, value} = row
  const usual = (rule.options as Record<string, unknown>)[option]
  if (Array.isArray(usual)) return [...((before as unknown[] | undefined) ?? []), value]
  if (before !== undefined) throw misset(row, `\`${option}\` of \`${rule.id}\` is set twice`)
  const few = (rule.choices as Record<string, readonly string[]> | undefined)?.[option]
  if (few && !few.includes(value)) throw misset(row, unknown(`\`${option}\``, value, few))
  if (typeof usual === 'string') return value
  try {
    const parsed: unknown = JSON.parse(value)
    if (typeof parsed === typeof usual) return parsed
  } catch {
    // Told below.
  }
  throw misset(row, `\`${option}\` of \`${rule.id}\` must be a ${typeof usual}`)
}

function misset({line}: HouseRow, what: string): Error {
  return new Error(`houses.tsv:${line}: ${what}`)
}
