import {dialectOf} from '../../dialect/detect.ts'
import {givenNames} from '../../../lexicon/given-names.ts'
import {institutions} from '../../../lexicon/institutions.ts'
import {surnamesFirst} from '../../../lexicon/surnames-first.ts'
import {titles} from '../../../lexicon/titles.ts'
import {newsNameLevels, newsWordLevels} from '../../../models/news-words.ts'
import {dictionaryOf} from '../../dictionary/index.ts'
import type {Article} from '../../../text/article.ts'
import {keptOf} from '../../../base/kept.ts'
import {type Sentence, type Token, wordOf} from '../../../text/text.ts'
import {isInitial} from '../../../text/sentences.ts'
import {withoutPossessive, ofType} from '../../../text/word-types.ts'

const capitalised = /^\p{Lu}|^(?:al|el|ul|ur|ud|an|as|ash|ad|az|bin)-\p{Lu}|^(?:d|l|o)['’]\p{Lu}/u
// Capitalised, but the name of nobody whose spelling could vary.
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^i(?:['’]\p{L}+)?$/iu

// Never a name, though a sentence that the parser did not part may show them with a capital.
const functionWords = new Set(
  'a an and as at but by for from he her his if in is it its my no not of on or our she so that the their there these they this those to was we were what when where who why with you your'.split(
    ' '
  )
)

/** How often a word stands in small letters, and with a capital where only a name has one. */
interface Usage {
  small: number
  name: number
}

/** Whether a word of a sentence, with the one behind it, is part of a proper name. */
export type IsName = (token: Token, next: Token | undefined, sentence: Sentence) => boolean

/** What tells the words of an article that are parts of proper names. */
export function nameWordsOf(article: Article): IsName {
  const usage = countUsage(article)
  return (token, next, sentence) => isName(token, next, sentence, usage, article)
}

function countUsage({sentences}: Article): Map<string, Usage> {
  const usage = new Map<string, Usage>()
  for (const sentence of sentences) {
    for (const {word, isCapital} of usesOf(sentence)) {
      let counts = usage.get(word)
      if (!counts) usage.set(word, (counts = {small: 0, name: 0}))
      if (isCapital) counts.name++
      else counts.small++
    }
  }
  return usage
}

const isCapitalised = ofType(({text}) => capitalised.test(text))
const mayBeName = ofType((type) => isCapitalised(type) && !calendar.test(type.text))

/** The words of a sentence, each with whether it has a capital; those whose capital says nothing are left out. */
const usesOf = keptOf((sentence: Sentence) =>
  sentence.tokens.flatMap((token) => {
    if (token.kind !== 'word' || token.opaque) return []
    const isCapital = isCapitalised(token.type)
    if (isCapital && (sentence.paragraph.isDisplay || isInitial(token, sentence))) return []
    return {word: wordOf(token), isCapital}
  })
)

function isName(
  token: Token,
  next: Token | undefined,
  sentence: Sentence,
  usage: ReadonlyMap<string, Usage>,
  article: Article
): boolean {
  if (token.kind !== 'word' || token.opaque || !mayBeName(token.type)) return false
  if (functionWords.has(token.normal)) {
    return isSyllable(token, sentence) || isAcronym(token, sentence)
  }
  const word = wordOf(token)
  const {small = 0, name = 0} = usage.get(word) ?? {}
  if (sentence.paragraph.isDisplay) {
    // “By Tom O’Hara”
    const isWriter = sentence.paragraph.field === 'byline' && givenNames().has(word)
    return name > small || (name === small && (isWriter || isProbable(token, word, article)))
  }
  if (!isInitial(token, sentence)) return true
  const isBeforeName = next?.kind === 'word' && isCapitalised(next.type)
  if (isBeforeName && (/^\p{Lu}\.?$/u.test(token.text) || isGivenName(token, sentence))) return true
  if (next?.text === 'of' && isHead(token, sentence)) return true
  // “Proctor & Lamb”
  if (next?.text === '&' && small === 0) return true
  if (name > 0) return name > small
  if (titles().has(token.normal.replace(/\.$/u, '')) && isBeforeName) return true
  // “Off-spinner Dilshan Perera”: the capital is the sentence’s.
  if (/-\p{Ll}/u.test(token.text)) return false
  // First in its sentence and nowhere else: a name if it is no word. (The tagger would know a few
  // more, and takes longer to load than an article to read.)
  return small === 0 && isProbable(token, word, article)
}

/** A name if its capital says nothing: one that the news knows, or no word. */
function isProbable(token: Token, word: string, article: Article): boolean {
  return isKnown(token, word) || !isWord(word, article)
}

/** “Will Tanner left”, but not “Will Britain leave?” */
function isGivenName({normal}: Token, sentence: Sentence): boolean {
  return givenNames().has(normal) && !(normal === 'will' && isQuestion(sentence))
}

const isQuestion = keptOf(({tokens}: Sentence) => tokens.some(({text}) => text === '?'))

/** “Bank of England officials left”, “University of the Punjab”, but not “Bank of a river”. */
function isHead({index, normal}: Token, {tokens}: Sentence): boolean {
  const at = index - tokens[0]!.index
  const name = tokens[at + 2]?.text === 'the' ? tokens[at + 3] : tokens[at + 2]
  return institutions().has(normal) && name !== undefined && isCapitalised(name.type)
}

/** “Moon Jae In”: the second syllable of a given name behind its surname. */
function isSyllable({index}: Token, {tokens}: Sentence): boolean {
  const at = index - tokens[0]!.index
  const [surname, first] = [tokens[at - 2], tokens[at - 1]]
  if (!surname || !first || !surnamesFirst().has(surname.normal)) return false
  return /^\p{Lu}/u.test(surname.text) && /^\p{Lu}\p{Ll}{1,4}$/u.test(first.text)
}

/** “The WHO said so”, “an agency (WHO)”: not “they said NO”. */
function isAcronym({index, text}: Token, {tokens, paragraph}: Sentence): boolean {
  const before = tokens[index - tokens[0]!.index - 1]?.normal
  return /^\p{Lu}{2,}$/u.test(text) && !paragraph.isDisplay && (before === 'the' || before === '(')
}

/**
 * Whether the news or the dictionary has a word. Of South Africa it is the British one, as its own
 * takes longer to load than several articles to read.
 */
export function isWord(word: string, article: Article): boolean {
  const dialect = dialectOf(article)
  return (
    newsWordLevels().has(word) || dictionaryOf(dialect === 'en-ZA' ? 'en-GB' : dialect).knows(word)
  )
}

/** Whether the news has a word far oftener as a name than in small letters: four times as often. */
function isKnown({text}: Token, word: string): boolean {
  const name = newsNameLevels().get(withoutPossessive(text)) ?? 0
  return name > 2 && name >= (newsWordLevels().get(word) ?? 0) + 2
}
