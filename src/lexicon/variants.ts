import {lazily} from '../base/lazily.ts'
import {parts, readTable} from './table.ts'

const occasions = ['alone', 'dialect', 'house', 'mixed', 'wrong'] as const

/** A word that one English spells in two ways; a spelling may be of two words (per cent). */
export interface SpellingVariant {
  readonly spellings: readonly string[]
  /** The spellings of the word of which this is another form, in the same order. */
  readonly words: readonly string[]
  /** What the dictionaries list first, in British and in American English. */
  readonly first: {readonly british: string; readonly american: string}
  /**
   * When a spelling other than the first is marked: wherever it stands; only if the English of the
   * house is known; only if the house prefers one; beside another; or wherever it stands as a slip.
   */
  readonly when: (typeof occasions)[number]
}

/** The words that are spelled in two ways, by each spelling in lower case. */
export const spellingVariants = lazily(() => {
  const variants = new Map<string, SpellingVariant>()
  for (const row of readTable('variants', ['british', 'american', 'others', 'word', 'when'])) {
    const {british, american, others, word, line} = row
    const fail = (what: string) => new Error(`variants.tsv:${line}: ${what}`)
    const when = occasions.find((name) => name === row.when)
    if (!when) throw fail(`\`${row.when}\` is none of ${occasions.join(', ')}`)
    const spellings = [...new Set([british, american, ...parts(others)])]
    if (spellings.length < 2) throw fail(`\`${british}\` has no other spelling`)
    const words = word ? variants.get(word.toLowerCase())?.spellings : spellings
    if (words?.length !== spellings.length)
      throw fail(`\`${word}\` has no row above, or other spellings`)
    const variant = {spellings, words, first: {british, american}, when}
    for (const spelling of spellings) {
      const key = spelling.toLowerCase()
      if (variants.has(key)) throw fail(`\`${spelling}\` stands twice`)
      variants.set(key, variant)
    }
  }
  return variants as ReadonlyMap<string, SpellingVariant>
})

/** The spellings by the first of their words, those of two words before those of one. */
export const variantsByFirstWord = lazily(() => {
  const byWord = new Map<string, (readonly [readonly string[], SpellingVariant])[]>()
  for (const [key, variant] of spellingVariants()) {
    const words = key.split(' ')
    const list = byWord.get(words[0]!) ?? []
    byWord.set(
      words[0]!,
      words.length > 1 ? [[words, variant], ...list] : [...list, [words, variant]]
    )
  }
  return byWord as ReadonlyMap<string, readonly (readonly [readonly string[], SpellingVariant])[]>
})
