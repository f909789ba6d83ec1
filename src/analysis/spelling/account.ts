import {dialectSpellings, dialectWords} from '../../lexicon/dialects.ts'
import {spellingVariants} from '../../lexicon/variants.ts'
import {newspaperWords} from '../../lexicon/words.ts'
import {spellingModel} from '../../models/spelling.ts'
import {dictionariesOf} from '../dictionary/index.ts'
import type {Article} from '../../text/article.ts'
import {judge} from './decision.ts'
import {isWellListed, isWider} from './lists.ts'
import {type Makings, makingsOf} from './morphology.ts'
import {news} from './news.ts'
import {suggestionsOf} from './suggestions.ts'
import {toVocabulary} from './vocabulary.ts'

/** What is known of one word, apart from any article. */
export interface WordAccount {
  /** The dialects whose dictionaries have it. */
  readonly dictionaries: readonly string[]
  /** The lists besides the dictionaries that make it right. */
  readonly lists: readonly ('dialects' | 'variants' | 'words')[]
  /** WordNet or cspell has it: rare, and seldom a slip. */
  readonly isWider: boolean
  /** SCOWL and an encyclopedia have it: rare, and seldom a slip. */
  readonly isWellListed: boolean
  /** The binary logarithm of the news articles that have it in small letters, 0 for one or none. */
  readonly news: number
  readonly makings: Makings
}

/** What the dictionaries, the lists and the news say of a word. */
export function accountOf(word: string): WordAccount {
  const small = word.toLowerCase()
  const lists = [
    ['dialects', dialectSpellings().has(small) || dialectWords().has(small)],
    ['variants', spellingVariants().has(small)],
    ['words', newspaperWords().has(small)]
  ] as const
  return {
    dictionaries: dictionariesOf(word),
    lists: lists.flatMap(([list, isIn]) => (isIn ? [list] : [])),
    isWider: isWider(small),
    isWellListed: isWellListed(small),
    news: news.word(small),
    makings: makingsOf(small, (part) => dictionariesOf(part).length > 0, news)
  }
}

/**
 * How a word in small letters is judged that nobody knows, in an article that holds it: how likely it
 * is a slip, from which likelihood on it is marked, and what may be meant. Undefined if it is not one
 * that can be judged: with a capital, a figure, or fewer than four letters.
 */
export function judgementIn(article: Article, word: string) {
  const vocabulary = toVocabulary(article)
  const places = vocabulary.words.get(word)
  if (!places) return undefined
  const judgement = judge(word, places, vocabulary, article)
  const {threshold} = spellingModel()
  const suggestions = suggestionsOf(judgement, 'auto')
  return {probability: judgement.probability, threshold, suggestions}
}
