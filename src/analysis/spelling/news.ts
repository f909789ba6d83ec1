import {newsNames, newsWords, rareWords} from '../../../models/news-words.ts'
import {wordShapes} from '../../../models/spelling.ts'

/** What the news tells of a word. */
export interface News {
  /** How common a word in small letters is: the binary logarithm of its articles; 0 for one or none. */
  word(text: string): number
  /** The same for a word with a capital inside a sentence; 0 for two or fewer. */
  name(text: string): number
  /** Whether two words in small letters stand side by side in several articles. */
  follows(before: string, after: string): boolean
}

export const news: News = {
  word: (text) => newsWords().get(text) ?? rareWords().get(text) ?? 0,
  name: (text) => newsNames().get(text) ?? 0,
  follows: (before, after) => wordShapes().neighbours.has(before, after)
}
