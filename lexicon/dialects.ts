import {lazily} from './lazily.ts'
import {readTable} from './table.ts'

/** Which spelling a word shows, by its lower-case form; words good in both are absent. */
export const dialectWords = lazily(() => {
  const words = new Map<string, 'british' | 'american'>()
  for (const {british, american} of readTable('dialects', ['british', 'american'])) {
    words.set(british, 'british')
    if (american) words.set(american, 'american')
  }
  return words
})
