import {keptOf} from '../../base/kept.ts'
import {foreignWords} from '../../lexicon/foreign-words.ts'
import {newsWordLevels} from '../../models/news-words.ts'
import type {Sentence, Token} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {dictionariesOf} from './index.ts'

/**
 * The words of a sentence that are of another language, known by its small words: what stands between
 * marks, or the sentence, if two such words of one language are in it and at least half of all its words
 * are none of English: “Auf Wiedersehen, meine Freunde”.
 */
export const foreignTokensOf = keptOf((sentence: Sentence): ReadonlySet<Token> => {
  const foreign = new Set<Token>()
  for (const stretch of stretchesOf(sentence)) {
    if (isForeign(stretch)) for (const token of stretch) foreign.add(token)
  }
  return foreign
})

/** The words of a sentence, parted where a quotation or a bracket begins or ends. */
function stretchesOf({tokens}: Sentence): Token[][] {
  const stretches: Token[][] = [[]]
  for (const token of tokens) {
    if (/^["“”«»„()[\]]+$/u.test(token.text)) stretches.push([])
    else if (token.kind === 'word') stretches.at(-1)!.push(token)
  }
  return stretches
}

function isForeign(words: readonly Token[]): boolean {
  if (words.length < 2) return false
  const counts = new Map<string, number>()
  for (const {type} of words) {
    for (const language of languagesOf(type)) {
      counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...counts.values())
  const unknown = words.filter(({type}) => !isEnglish(type)).length
  return most > 1 && unknown * 2 >= words.length
}

const languagesOf = ofType(({normal}) =>
  isCommon(normal) ? none : (foreignWords().get(normal) ?? none)
)
const none: ReadonlySet<string> = new Set()

/** Whether a word may be English; a small word of another language is that first. */
const isEnglish = ofType(
  ({normal, bare}) =>
    dictionariesOf(bare).length > 0 && (!foreignWords().has(normal) || isCommon(normal))
)

/** In so many articles of the news, as a binary logarithm, a word stands that is English as well: met, son. */
const commonWord = 5

function isCommon(word: string): boolean {
  return (newsWordLevels().get(word) ?? 0) >= commonWord
}
