import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/**
 * A phrase in which a wrong word stands, and how it is right; `<number>` is any number. A phrase that
 * is right as it is has both alike, and keeps a shorter one from being found in it.
 */
export interface Phrase {
  readonly typed: readonly string[]
  readonly meant: readonly string[]
}

/** The phrases by their first word, the longest of each first. */
export const phrases = lazily(() => {
  const all = new Map<string, Phrase[]>()
  for (const {typed, meant, line} of readTable('phrases', ['typed', 'meant'])) {
    const phrase = {typed: typed.split(' '), meant: meant.split(' ')}
    const first = phrase.typed[0]!
    if (first === '<number>')
      throw new Error(`phrases.tsv:${line}: a phrase must begin with a word`)
    all.set(first, [...(all.get(first) ?? []), phrase])
  }
  for (const list of all.values()) list.sort((a, b) => b.typed.length - a.typed.length)
  return all as ReadonlyMap<string, readonly Phrase[]>
})
