import {lazily} from '../base/lazily.ts'
import {parts, readTable} from './table.ts'

/** Letters that stand for one another in one language, and what it costs to take one for another. */
export interface LetterClass {
  readonly letters: readonly string[]
  readonly cost: number
  readonly where: string
}

/** The classes of letters of each language that is written in Latin letters in several ways. */
export const romanisations = lazily(() => {
  const all = new Map<string, LetterClass[]>()
  for (const row of readTable('romanisations', ['language', 'letters', 'cost', 'where'])) {
    const cost = Number(row.cost)
    if (!(cost >= 0 && cost < 1)) throw new Error(`romanisations.tsv:${row.line}: cost ${row.cost}`)
    const letters = parts(row.letters).map((text) => (text === '-' ? '' : text))
    const classes = all.get(row.language)
    if (classes) classes.push({letters, cost, where: row.where})
    else all.set(row.language, [{letters, cost, where: row.where}])
  }
  return all as ReadonlyMap<string, readonly LetterClass[]>
})
