import {dialectSpellings, dialectWords} from '../../lexicon/dialects.ts'
import {givenNames} from '../../lexicon/given-names.ts'
import {institutions} from '../../lexicon/institutions.ts'
import {lazily} from '../../base/lazily.ts'
import {misspellings} from '../../lexicon/misspellings.ts'
import {titles} from '../../lexicon/titles.ts'
import {spellingVariants} from '../../lexicon/variants.ts'
import {newspaperWords} from '../../lexicon/words.ts'
import {newsWordLevels} from '../../models/news-words.ts'
import {graph, maskOf} from '../dictionary/index.ts'
import {isVerbatim} from '../quotations/verbatim.ts'
import type {Article} from '../../text/article.ts'
import {remembered} from '../../base/remembered.ts'
import type {Token} from '../../text/text.ts'
import {withoutPossessive} from '../../text/word-types.ts'
import {deletions} from '../../base/distance.ts'
import {isMeantFor, type Meant, placeOf, type WordPlace} from './frames.ts'
import {news} from './news.ts'
import {isOneSlip} from './slips.ts'
import {toVocabulary} from './vocabulary.ts'

/** A common word that is misspelled where a name might stand: “Minsister for Culture”. */
export interface MisspelledCapital {
  readonly token: Token
  /** The word without a possessive. */
  readonly text: string
  /** What was meant, with its capital. */
  readonly expected: string
}

/** The binary logarithm of the articles that may have a word with a capital by mistake. */
const fewArticles = 2

const days = 'monday tuesday wednesday thursday friday saturday sunday'
const months = 'january february march april june july august september october november december'

/** Words by what is left of them without one letter: two that are one slip apart share that. */
type Near = ReadonlyMap<string, readonly Meant[]>

/** The words of titles, institutions, days and months. */
const candidates = lazily(() => {
  const all = new Map<string, Meant>()
  const add = (kind: 'day' | 'month' | 'title' | 'institution', words: Iterable<string>) => {
    for (const word of words) {
      if (word.length < 5 || !/^[a-z]+$/u.test(word)) continue
      all.set(word, {...(all.get(word) ?? {word}), [kind]: true})
    }
  }
  add('institution', institutions())
  add(
    'title',
    [...titles().keys()].flatMap((title) => title.split(' '))
  )
  add('month', months.split(' '))
  add('day', days.split(' '))
  return toNear(all.values())
})

function toNear(all: Iterable<Meant>): Near {
  const near = new Map<string, Meant[]>()
  for (const meant of all) {
    for (const key of deletions(meant.word)) {
      const others = near.get(key)
      if (others) others.push(meant)
      else near.set(key, [meant])
    }
  }
  return near
}

/**
 * The words with a capital that nobody knows, not even as a name, and that stand where a common word
 * one slip away belongs: by the word beside them, or by what the article writes elsewhere.
 */
export function* toMisspelledCapitals(
  article: Article,
  hasWord: (word: string) => boolean
): Generator<MisspelledCapital> {
  const vocabulary = toVocabulary(article)
  for (const [small, places] of vocabulary.marked) {
    if (!/^[a-z]{5,}$/u.test(small) || hasWord(small) || isKnown(small)) continue
    const level = news.name(small.charAt(0).toUpperCase() + small.slice(1))
    if (level > fewArticles) continue
    const favourite = misspellings().get(small)
    for (const token of places) {
      if (isVerbatim(token, article)) continue
      const text = withoutPossessive(token.text)
      if (!/^[A-Z][a-z]+$/u.test(text)) continue
      const place = placeOf(token, vocabulary, level > 0)
      const meant =
        (favourite && isWhole(favourite) ? favourite : undefined) ??
        only(small, place, listedNear(small)) ??
        // What an article has twice is a name of its own.
        (places.length === 1 && small.length > 5
          ? only(small, place, commonNear(small))
          : undefined)
      if (meant === undefined) continue
      yield {token, text, expected: meant.charAt(0).toUpperCase() + meant.slice(1)}
    }
  }
}

/** A favourite error of four letters may be a name: Thier, Wich. */
function isWhole(favourite: string): boolean {
  return favourite.length > 6 && !favourite.includes(' ')
}

/** The one word of some that may be meant; what may be two words is neither. */
function only(small: string, place: WordPlace, near: readonly Meant[]): string | undefined {
  const fitting = near.filter((meant) => isMeantFor(small, meant, place))
  return fitting.length === 1 ? fitting[0]!.word : undefined
}

/** The words of titles, institutions, days and months that are one slip away. */
function listedNear(small: string): Meant[] {
  const near = new Set(deletions(small).flatMap((key) => candidates().get(key) ?? []))
  return [...near].filter(({word}) => isOneSlip(small, word))
}

/** The common word that is one slip away, if it is the only one. */
const commonNear = remembered((small): Meant[] => {
  const near = graph().near(small, 1)
  const common = near.filter(({text}) => /^[a-z]+$/u.test(text) && news.word(text) > 5)
  return common.length === 1 ? [{word: common[0]!.text, common: true}] : []
}, 2000)

/** Whether a dictionary, the news in small letters or another rule has a word. */
function isKnown(small: string): boolean {
  return (
    maskOf(small.charAt(0).toUpperCase() + small.slice(1)) > 0 ||
    newsWordLevels().has(small) ||
    newspaperWords().has(small) ||
    givenNames().has(small) ||
    dialectSpellings().has(small) ||
    dialectWords().has(small) ||
    spellingVariants().has(small)
  )
}
