import {institutions} from '../../lexicon/institutions.ts'
import {givenNames} from '../../lexicon/given-names.ts'
import {nationForms} from '../../lexicon/nations.ts'
import {newsWordLevels} from '../../models/news-words.ts'
import type {Article} from '../../text/article.ts'
import type {Token} from '../../text/text.ts'
import {withoutTail} from '../names/forms/forms.ts'
import {isCapitals} from '../names/forms/spellings.ts'
import {namesOf} from '../names/index.ts'
import {isAnotherHand} from '../names/other-hands.ts'
import {nearNames} from './known-names.ts'

/** A well-known name that is misspelled, or the words of it that are. */
export interface MisspelledName {
  readonly tokens: readonly Token[]
  /** What is wrong, without a possessive and without what is joined to it. */
  readonly text: string
  readonly expected: string
  /** The whole name. */
  readonly name: string
}

/**
 * The well-known names that an article misspells: what the lexicon calls wrong, and what is one letter
 * from a single name there and is nobody’s. An unknown name is never one of them.
 */
export function* toMisspelledNames(article: Article): Generator<MisspelledName> {
  const {tokens} = article
  const words = tokens.map((token) => (isName(token) ? wordOf(token) : token.text))
  // A name that the article spells in two ways is the business of other rules.
  const taken = new Set(
    namesOf(article).variants.flatMap(({slip, usual}) =>
      [slip, usual].flatMap(({places}) => places.flat())
    )
  )
  for (const [at, token] of tokens.entries()) {
    if (!isName(token)) continue
    for (const {from, length, expected, name, isGuess} of nearNames(words, at)) {
      const found = tokens.slice(at + from, at + from + length)
      if (found.some((other) => taken.has(other) || other.opaque)) continue
      const isWord = name === expected
      if (isWord && isOfPerson(token, article)) continue
      // What an article has three times, and nobody lists as wrong, is a name of its own.
      if (isGuess && words.filter((word) => word === words[at + from]).length > 2) continue
      if (isAnotherHand(found[0]!, article) || isSic(found.at(-1)!, article)) continue
      found.forEach((other) => taken.add(other))
      yield {
        tokens: found,
        text: words.slice(at + from, at + from + length).join(' '),
        expected,
        name
      }
    }
  }
}

function isName(token: Token): boolean {
  return token.kind === 'word' && token.type.isCapitalised && !token.opaque
}

/** A word of a name as the lexicon has it: without a possessive, and not in capitals. */
function wordOf({text}: Token): string {
  const word = withoutTail(text)
  return isCapitals(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word
}

/** “Ahmad Ghandi”, “Mr Isreal”: a name of one word in that of a person, who may have it so. */
function isOfPerson(token: Token, article: Article): boolean {
  const {words = [], tokens = [], title = ''} = namesOf(article).mentionOf(token) ?? {}
  if (title !== '') return true
  return words.some((word, at) => tokens[at] !== token && !isOfInstitution(word))
}

/** “Bank of Portugual”, “Phillipine Airlines”, “North Carolinia”: a word, or a nation. */
function isOfInstitution(word: string): boolean {
  const small = word.toLowerCase()
  if (givenNames().has(small)) return false
  return institutions().has(small) || nationForms().has(small) || newsWordLevels().has(small)
}

/** “Ghandi [sic]”. */
function isSic({index}: Token, {tokens}: Article): boolean {
  return tokens[index + 2]?.normal === 'sic'
}
