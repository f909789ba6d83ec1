import {materialText} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import {LetterCounts} from './letter-triples.ts'
import {sectionsOf} from './sections.ts'
import {WordLevels} from './word-levels.ts'

/**
 * How common words with a capital are in the news: the binary logarithm of the number of articles
 * that hold each, rounded down; absent for one that stands in two articles or fewer.
 */
export const newsNameLevels = lazily(() => readLevels('models/news-names.txt'))

/** The same for words in small letters; absent for one that stands in fewer than eight articles. */
export const newsWordLevels = lazily(() => readLevels('models/news-words.txt'))

/**
 * The same for words in small letters that stand in two to seven articles: too few to tell of a word
 * what it is, enough to tell that it is one.
 */
export const rareWordLevels = lazily(() => readLevels('models/rare-words.txt'))

/** How often each letter stands behind each two others in the names of the news. */
export const newsNameLetters = lazily(() =>
  LetterCounts.from(sectionsOf('models/name-letters.bin'))
)

function readLevels(file: string): WordLevels {
  return new WordLevels(materialText(file))
}
