import {material, materialText} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import {Levels} from './levels.ts'

/**
 * How common words with a capital are in the news: the binary logarithm of the number of articles
 * that hold each, rounded down; absent for one that stands in two articles or fewer.
 */
export const newsNames = lazily(() => readLevels('models/news-names.txt'))

/** The same for words in small letters; absent for one that stands in fewer than eight articles. */
export const newsWords = lazily(() => readLevels('models/news-words.txt'))

/**
 * The same for words in small letters that stand in two to seven articles: too few to tell of a word
 * what it is, enough to tell that it is one.
 */
export const rareWords = lazily(() => readLevels('models/rare-words.txt'))

/** How often each letter stands behind each two others in the names of the news (src/analysis/names/forms/letters.ts). */
export const nameLetters = lazily(() => {
  const {buffer, byteOffset, length} = material('models/name-letters.bin')
  return new Uint16Array(buffer, byteOffset, length / 2)
})

function readLevels(file: string): Levels {
  return new Levels(materialText(file))
}
