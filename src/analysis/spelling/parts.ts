import {newspaperWords} from '../../lexicon/words.ts'
import {dictionariesOf} from '../dictionary/index.ts'
import type {Article} from '../../text/article.ts'
import {keptOf} from '../../base/kept.ts'
import type {Token} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {judge, type Judgement} from './decision.ts'
import {isListed, isWider, listingOf} from './lists.ts'
import {toVocabulary} from './vocabulary.ts'

/** A part of a word with a hyphen that nobody knows: “goverment” of “goverment-run”. */
export interface UnknownPart {
  readonly text: string
  /** The words that it is a part of. */
  readonly places: readonly Token[]
  readonly judgement: Judgement
}

/** From this likelihood on a part is a slip: what is joined by hyphens is oftener made up or foreign. */
const surer = 0.8

/** So short, parts are foreign and made up: “oom-pah-pah”. */
const shortest = 6

/**
 * The parts of the words in small letters with a hyphen that are more likely slips than words, each
 * with its places, and judged as a word that stands there by itself.
 */
export const toUnknownParts = keptOf((article: Article): UnknownPart[] => {
  const vocabulary = toVocabulary(article)
  const places = new Map<string, Token[]>()
  for (const token of vocabulary.hyphened) {
    for (const part of unknownIn(token.type)) {
      const others = places.get(part)
      if (others) others.push(token)
      else places.set(part, [token])
    }
  }
  return [...places].flatMap(([text, places]) => {
    const judgement = judge(text, places, vocabulary, article)
    const [best] = judgement.corrections
    const isWhole = best !== undefined && /^[a-z]+$/u.test(best.text)
    return isWhole && judgement.probability >= surer ? [{text, places, judgement}] : []
  })
})

/**
 * The part of a word that no list knows; none where another is as unknown, where the word is one
 * without its hyphens (“pre-empted”, “inclu-des”), and where it is made to be joined (“immuno-”).
 */
const unknownIn = ofType(({bare}): readonly string[] => {
  const parts = bare.split('-')
  const unknown = parts.filter((part) => !isKnownPart(part))
  const [text = '', another] = unknown
  if (another !== undefined || text.length < shortest) return []
  const isCombining = text.endsWith('o') && text !== parts.at(-1)
  return isCombining || dictionariesOf(parts.join('')).length > 0 ? [] : unknown
})

/** The news and an encyclopedia have many a slip as well: what they say of a part is weighed. */
function isKnownPart(part: string): boolean {
  return (
    dictionariesOf(part).length > 0 ||
    dictionariesOf(part.charAt(0).toUpperCase() + part.slice(1)).length > 0 ||
    newspaperWords().has(part) ||
    isListed(part) ||
    isWider(part) ||
    listingOf([part]).huge > 0
  )
}
