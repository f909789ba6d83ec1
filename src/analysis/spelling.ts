import {dialectSpellings, dialectWords} from '../../lexicon/dialects.ts'
import {spellingVariants} from '../../lexicon/variants.ts'
import {newsWords} from '../../lexicon/words.ts'
import {type Dictionary, dictionaryOf} from './dictionary.ts'
import {type Dialect, dictionaryDialect} from './dialect.ts'
import type {Analysis} from './index.ts'
import {type Token, withoutPossessive} from './tokens.ts'

/** A word that no dictionary has and that has the shape of a typing error. */
export interface Misspelling {
  readonly token: Token
  /** The part of the token that is wrong: the word without a possessive. */
  readonly text: string
  readonly suggestions: readonly string[]
}

/** How to judge spelling: `dialect` as set by the house, `words` that the house knows. */
export interface SpellingOptions {
  readonly dialect: Dialect | 'auto'
  readonly words: readonly string[]
}

// What makes a new word of a known one. Endings that every dictionary inflects are not here: where
// it has “refer” and not “refered”, it knows better.
const prefixes =
  /^(?:(?:mid|non|out|pre|re|sub|un|under|up)(?=\p{L}{5})|(?:anti|auto|bio|counter|cyber|eco|electro|extra|fore|geo|hydro|hyper|inter|macro|mega|micro|mini|multi|nano|neo|neuro|over|paleo|post|pseudo|psycho|quasi|semi|socio|super|techno|tele|trans|ultra)(?=\p{L}{4}))/u
const suffixes =
  /(?:dom|ers?|esque|fold|free|ful|gate|hood|ical|ings|i[sz]ations?|i[sz]e|i[sz]ed|i[sz]ing|ish|isms?|ists?|less|like|logy|most|ness|nomics|phobia|phobic|proof|scape|ship|some|ware|wards?|wise)$/u

/**
 * The misspellings of an article: words in small letters that no dictionary has, that stand once or
 * twice, are no sound compound or derivation, and are a slip or two away from a word.
 *
 * A word with a capital is never judged: it may be a name.
 */
export function toMisspellings(analysis: Analysis, options: SpellingOptions): Misspelling[] {
  const dialect = options.dialect === 'auto' ? analysis.dialect : options.dialect
  const own = dictionaryOf(dialect)
  const isSound = toSound(own, options.words)
  // A word of another dialect is no misspelling, but the business of dialect-house. That dictionary is
  // asked last: it takes longer to load than an article to read.
  const others = mainDialects.filter((other) => other !== dictionaryDialect(dialect))
  const soundElsewhere = others.map((other) => toSound(dictionaryOf(other), []))

  return [...countWords(analysis)].flatMap(([word, tokens]) => {
    // A slip of the keys is rarely made three times in one article; a new word is.
    if (tokens.length > 2 || isSound(word)) return []
    const suggestions = suggest(word, own, dialect)
    if (suggestions.length === 0 || soundElsewhere.some((isSound) => isSound(word))) return []
    return tokens.map((token) => ({token, text: withoutPossessive(token.text), suggestions}))
  })
}

const mainDialects = ['en-GB', 'en-US'] as const

/** The words of an article that spelling can be judged of, each with where it stands. */
function countWords(analysis: Analysis): Map<string, Token[]> {
  const words = new Map<string, Token[]>()
  for (const token of candidates(analysis)) {
    const word = wordOf(token)
    const tokens = words.get(word)
    if (tokens) tokens.push(token)
    else words.set(word, [token])
  }
  return words
}

function wordOf({text}: Token): string {
  return withoutPossessive(text).replaceAll('’', "'")
}

function candidates({tokens, paragraphs}: Analysis): Token[] {
  const tables = new Set(
    paragraphs.filter(({field}) => field === 'table').flatMap(({tokens}) => tokens)
  )
  return tokens.filter(
    (token) =>
      token.kind === 'word' &&
      !token.opaque &&
      !tables.has(token) &&
      !isGlued(token, tokens[token.index - 1]) &&
      /^[a-z]{4,30}(?:['’][a-z]{1,2})?$/u.test(token.text)
  )
}

/** Is a word set solid with a letter of another script, so that it may be a part of a word? */
function isGlued({space}: Token, previous: Token | undefined): boolean {
  return space === '' && /[\p{L}\p{M}\p{N}]$/u.test(previous?.text ?? '')
}

/** Whether a word is in a dictionary, in the news or in the house’s list, or built of such words. */
function toSound({knows}: Dictionary, words: readonly string[]): (word: string) => boolean {
  const house = new Set(words.map((word) => word.toLowerCase()))
  // “hugh” lacks a capital; that it is misspelled would be the wrong thing to say.
  const isName = (word: string) => knows(word.charAt(0).toUpperCase() + word.slice(1))
  const known = (word: string) =>
    house.has(word) ||
    newsWords().has(word) ||
    dialectWords().has(word) ||
    dialectSpellings().has(word) ||
    spellingVariants().has(word) ||
    knows(word) ||
    isName(word)
  return (word) => known(word) || isBuilt(word, known)
}

/** Sound new words: unrecycled, makerspace, microsurveys. */
function isBuilt(word: string, known: (word: string) => boolean): boolean {
  const stem = word.replace(prefixes, '')
  if (stem !== word && known(stem)) return true
  const base = word.replace(suffixes, '')
  if (base !== word && base.length > 3) {
    if ([base, `${base}e`, `${base}y`, base.replace(/(.)\1$/u, '$1')].some(known)) return true
  }
  if (shortWord.test(word)) return false
  for (let at = 4; at <= word.length - 4 && word.length > 8; at++) {
    if (known(word.slice(0, at)) && known(word.slice(at))) return true
  }
  return false
}

/** What a word may have been meant for: words a slip of the keys away, best first, at most three. */
function suggest(word: string, dictionary: Dictionary, dialect: Dialect): string[] {
  const key = `${dialect} ${word}`
  let found = suggested.get(key)
  if (!found) {
    const near = slips(word).filter((right) => isSlip(word, right) && dictionary.knows(right))
    found = near.length > 0 ? near.slice(0, 3) : runTogether(word, dictionary)
    suggested.set(key, found)
  }
  return found
}

const suggested = new Map<string, string[]>()

/** “Thatgenerating”: a short word and the next with the space between them lost. */
function runTogether(word: string, {knows}: Dictionary): string[] {
  const [, head, tail] = shortWord.exec(word) ?? []
  return head && tail && knows(tail) ? [`${head} ${tail}`] : []
}

const shortWord =
  /^(and|are|been|for|from|have|into|not|that|the|their|they|this|was|were|when|which|will|with|would)(\p{L}{4,})$/u

const letters = Array.from('etaoinsrhldcumfpgwybvkxjqz')

/**
 * Every word that one slip would turn into this one, the commonest kinds of slip first: two letters
 * swapped, a letter doubled or a double one single, a letter left out, put in, put for another.
 * The first letter is right: hardly any slip is there.
 */
export function slips(word: string): string[] {
  const places = Array.from({length: word.length}, (_, at) => at + 1)
  const put = (at: number, length: number, text: string) =>
    word.slice(0, at) + text + word.slice(at + length)
  const inner = places.slice(0, -1)
  return [
    ...new Set([
      ...inner.slice(0, -1).map((at) => put(at, 2, word.charAt(at + 1) + word.charAt(at))),
      ...places.map((at) => put(at, 0, word.charAt(at - 1))),
      ...inner.filter((at) => word.charAt(at) === word.charAt(at - 1)).map((at) => put(at, 1, '')),
      ...letters.flatMap((letter) => places.map((at) => put(at, 0, letter))),
      ...inner.map((at) => put(at, 1, '')),
      ...letters.flatMap((letter) => inner.map((at) => put(at, 1, letter)))
    ])
  ].filter((right) => right !== word)
}

/**
 * Could a word be another, typed wrong? Of 898 errors judged in published news, two in three lack a
 * letter, double one, or swap two; a letter put for another marks a new word as often as an error,
 * and so does a change at the end, so these count only in long words.
 */
function isSlip(word: string, right: string): boolean {
  if (word.length > 8) return true
  if (word.length === right.length) return isSwap(word, right) || word.length > 7
  return word.length > 5 || !(word.startsWith(right) || right.startsWith(word))
}

/** Two letters changed places: recieve for receive. */
function isSwap(word: string, right: string): boolean {
  return Array.from(word).sort().join('') === Array.from(right).sort().join('')
}
