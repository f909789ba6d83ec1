import {newsNameLevels, newsWordLevels, rareWordLevels} from '../../models/news-words.ts'
import {wordShapes} from '../../models/spelling.ts'
import {togetherKey} from '../slots/collocations.ts'
import {hash} from '../../base/hash.ts'

/** What the news tells of a word. */
export interface News {
  /** How common a word in small letters is: the binary logarithm of its articles; 0 for one or none. */
  word(text: string): number
  /** The same for a word with a capital inside a sentence; 0 for two or fewer. */
  name(text: string): number
  /** The same for two words in small letters that stand side by side; 0 for two or fewer. */
  pair(before: string, after: string): number
}

/** From so many articles on, as a binary logarithm, two words are used to stand side by side. */
const usual = 2

export const news: News = {
  word: (text) => newsWordLevels().get(text) ?? rareWordLevels().get(text) ?? 0,
  name: (text) => newsNameLevels().get(text) ?? 0,
  pair: (before, after) => wordShapes().pairs.strengthOf(pairKey(before, after))
}

/** The key of two words that stand side by side. */
export function pairKey(before: string, after: string): number {
  return togetherKey(hash(before), hash(after))
}

/** Whether two words in small letters stand side by side in several articles. */
export function follows(before: string, after: string, news: Pick<News, 'pair'>): boolean {
  return news.pair(before, after) >= usual
}
