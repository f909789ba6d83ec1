import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'
import {Levels} from './levels.ts'

const {resolve} = createRequire(import.meta.url)

/**
 * How common words with a capital are in the news: the binary logarithm of the number of articles
 * that hold each, rounded down; absent for one that stands in two articles or fewer.
 */
export const newsNames = lazily(() => readLevels('#models/news-names.txt'))

/** The same for words in small letters; absent for one that stands in fewer than eight articles. */
export const newsWords = lazily(() => readLevels('#models/news-words.txt'))

/**
 * The same for words in small letters that stand in two to seven articles: too few to tell of a word
 * what it is, enough to tell that it is one.
 */
export const rareWords = lazily(() => readLevels('#models/rare-words.txt'))

/** How often each letter stands behind each two others in the names of the news (src/analysis/names/letters.ts). */
export const nameLetters = lazily(() => {
  const {buffer, byteOffset, length} = readFileSync(resolve('#models/name-letters.bin'))
  return new Uint16Array(buffer, byteOffset, length / 2)
})

function readLevels(file: string): Levels {
  return new Levels(readFileSync(resolve(file), 'utf8'))
}
