import {dialectOf} from '../dialect/detect.ts'
import {newspaperWords} from '../../lexicon/words.ts'
import {spellingModel} from '../../models/spelling.ts'
import type {Dialect} from '../dialect/englishes.ts'
import {dictionariesOf, dictionaryOf} from '../dictionary/index.ts'
import type {Article} from '../../text/article.ts'
import {keptOf} from '../../base/kept.ts'
import type {Token} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {judge, type Judgement} from './decision.ts'
import {isListed} from './lists.ts'
import {toUnknownParts} from './parts.ts'
import {suggestionsOf} from './suggestions.ts'
import {toVocabulary, type Vocabulary, wordIn} from './vocabulary.ts'

/** An unknown word that is more likely a slip than a word. */
export interface Misspelling {
  readonly token: Token
  /** The part of the token that is wrong: the word without a possessive. */
  readonly text: string
  /** `capital` for a name that lacks its capital. */
  readonly kind: 'spelling' | 'capital'
  /** What may be meant, best first, at most three. */
  readonly suggestions: readonly string[]
}

/** How to judge spelling: in whose words a suggestion is made, and which words the house has. */
export interface SpellingOptions {
  readonly dialect: Dialect | 'auto'
  /** Whether the house has a word, in small letters. */
  hasWord(word: string): boolean
}

/** More unknown words than this are judged of no article: it is not in English. */
const mostJudged = 600
/** An article of which so many different words are unknown is not in English, or is a list of names. */
const mostUnknown = 0.4
const fewUnknown = 60

/** What has been found out about the words of an article; each is judged once. */
interface Judged {
  readonly vocabulary: Vocabulary
  readonly unknown: readonly string[]
  readonly isEnglish: boolean
  readonly judgements: Map<string, Judgement>
}

/**
 * The misspellings of an article: words in small letters that no dictionary of English has, nor the
 * news, nor the house, and that are more likely typing errors than words.
 *
 * A word that only another dialect has is no misspelling, but the business of the rules `dialect-…`.
 */
export function* toMisspellings(
  article: Article,
  options: SpellingOptions
): Generator<Misspelling> {
  yield* wholeWords(article, options)
  yield* parts(article, options)
}

function* wholeWords(
  article: Article,
  {dialect, hasWord}: SpellingOptions
): Generator<Misspelling> {
  const judged = judgedOf(article)
  const {vocabulary, unknown, judgements} = judged
  for (const word of unknown) {
    if (hasWord(word)) continue
    const places = vocabulary.words.get(word)!
    let judgement = judgements.get(word)
    if (!judgement) {
      judgements.set(word, (judgement = judge(word, places, vocabulary, article)))
    }
    if (judgement.probability < spellingModel().threshold) continue
    // That dictionary is asked last: it takes longer to load than an article to read.
    if (dialectOf(article) === 'en-ZA' && dictionaryOf('en-ZA').knows(word)) continue
    const kind = judgement.corrections[0]!.kind === 'capital' ? 'capital' : 'spelling'
    const suggestions = suggestionsOf(judgement, dialect)
    for (const token of places) {
      yield {token, text: token.type.bare, kind, suggestions}
    }
  }
}

/** “Goverment-run”: a part of a word with a hyphen that is a slip. */
function* parts(article: Article, {dialect, hasWord}: SpellingOptions): Generator<Misspelling> {
  if (!judgedOf(article).isEnglish) return
  for (const {text, places, judgement} of toUnknownParts(article)) {
    if (hasWord(text)) continue
    if (dialectOf(article) === 'en-ZA' && dictionaryOf('en-ZA').knows(text)) continue
    const suggestions = suggestionsOf(judgement, dialect).filter((word) => !word.includes(' '))
    for (const token of places) {
      if (!hasWord(token.normal)) yield {token, text, kind: 'spelling', suggestions}
    }
  }
}

const judgedOf = keptOf((article: Article): Judged => {
  const vocabulary = toVocabulary(article)
  const all = [...vocabulary.words].flatMap(([word, [token]]) => (isKnown(token!.type) ? [] : word))
  const isEnglish =
    all.length < fewUnknown ||
    (all.length < mostJudged && all.length < mostUnknown * vocabulary.words.size)
  return {vocabulary, unknown: isEnglish ? all : [], isEnglish, judgements: new Map()}
})

/** Whether a dictionary, the news or another rule of spelling knows a word in small letters. */
const isKnown = ofType((type): boolean => {
  const word = wordIn(type)
  return dictionariesOf(word).length > 0 || newspaperWords().has(word) || isListed(word)
})
