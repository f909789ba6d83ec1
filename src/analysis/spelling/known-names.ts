import {isWellKnown, type WellKnownName, wellKnownNames} from '../../lexicon/well-known-names.ts'
import {givenNames} from '../../lexicon/given-names.ts'
import {newsNameLevels, newsWordLevels, rareWordLevels} from '../../models/news-words.ts'
import {deletions, fold} from '../../base/distance.ts'
import {lazily} from '../../base/lazily.ts'
import {remembered} from '../../base/remembered.ts'
import {maskOf} from '../dictionary/index.ts'
import {listingOf} from './lists.ts'
import {isOneSlip, slipOf} from './slips.ts'

/** A stretch of words that misses a well-known name; `from` counts from the word that was asked for. */
export interface NearName {
  readonly from: number
  readonly length: number
  readonly expected: string
  readonly name: string
  /** One letter away from the name, and not listed as wrong. */
  readonly isGuess: boolean
}

interface Phrase {
  readonly words: readonly string[]
  readonly name: string
}

/** The names of several words, by each of their words, with its place. */
const byWord = lazily(() => {
  const found = new Map<string, {phrase: Phrase; at: number}[]>()
  for (const {name} of wellKnownNames()) {
    const words = name.split(' ')
    if (words.length < 2) continue
    words.forEach((word, at) => addTo(found, word, {phrase: {words, name}, at}))
  }
  return found
})

/** What is listed as wrong, by its first word. */
const wrongPhrases = lazily(() => {
  const found = new Map<string, Phrase[]>()
  for (const {name, wrong} of wellKnownNames()) {
    for (const text of wrong) {
      const words = text.split(' ')
      addTo(found, words[0]!, {words, name})
    }
  }
  return found
})

/** The names of one word of which a guess may be made, by what is left of them without a letter. */
const byDeletion = lazily(() => {
  const found = new Map<string, WellKnownName[]>()
  for (const known of wellKnownNames()) {
    if (!known.isAlone || known.name.includes(' ')) continue
    for (const key of deletions(fold(known.name))) addTo(found, key, known)
  }
  return found
})

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

/** The well-known names that are missed at a word: those listed as wrong first. */
export function* nearNames(words: readonly string[], at: number): Generator<NearName> {
  for (const {words: wrong, name} of wrongPhrases().get(words[at]!) ?? []) {
    if (wrong.every((word, place) => words[at + place] === word)) yield toListed(wrong, name)
  }
  for (const {phrase, at: place} of byWord().get(words[at]!) ?? []) {
    const near = toGuess(phrase, words, at - place)
    if (near) yield {...near, from: near.from - place}
  }
  const name = guessOf(words[at]!)
  if (name) yield {from: 0, length: 1, expected: name, name, isGuess: true}
}

/** A form that is listed as wrong: the words of it that differ, if it has as many as the name. */
function toListed(wrong: readonly string[], name: string): NearName {
  const right = name.split(' ')
  const all = {from: 0, length: wrong.length, expected: name, name, isGuess: false}
  if (right.length !== wrong.length) return all
  const differing = right.flatMap((word, at) => (word === wrong[at] ? [] : [at]))
  const [from, to] = [differing[0]!, differing.at(-1)! + 1]
  return {...all, from, length: to - from, expected: right.slice(from, to).join(' ')}
}

/** The word of a name of several words that is nobody’s and one letter from the name’s. */
function toGuess(
  {words: right, name}: Phrase,
  words: readonly string[],
  start: number
): NearName | undefined {
  const differing = right.flatMap((word, at) => (word === words[start + at] ? [] : [at]))
  const [from] = differing
  if (from === undefined || differing.length > 1) return undefined
  const [word, expected] = [words[start + from] ?? '', right[from]!]
  if (word.length < 5 || !isMiss(word, expected)) return undefined
  return {from, length: 1, expected, name, isGuess: true}
}

const shortest = 7

/** The one well-known name that an unknown word misses by a letter. */
const guessOf = remembered((word): string | undefined => {
  if (word.length < shortest - 1 || !/^[A-Z][a-z]+$/u.test(word)) return undefined
  const near = new Set(deletions(fold(word)).flatMap((key) => byDeletion().get(key) ?? []))
  const missed = [...near].filter(
    ({name}) => name.length >= shortest && isOneSlip(fold(word), fold(name))
  )
  const [only] = missed
  if (!only || missed.length > 1 || !isMiss(word, only.name)) return undefined
  // One consonant for another is another name as often: Canterra, Intercol, Wikimedia.
  return slipOf(fold(word), fold(only.name)).kind === 'other' ? undefined : only.name
}, 10_000)

/**
 * Whether a word is nobody’s name, and one slip inside a name: not of its first letter, and not of its
 * end, where other languages differ (Germani, Italiana).
 */
function isMiss(word: string, name: string): boolean {
  const [typed, right] = [fold(word), fold(name)]
  if (!/^\p{Lu}\p{Ll}/u.test(word) || !isOneSlip(typed, right)) return false
  const {at} = slipOf(typed, right)
  return at > 0 && at < right.length - 2 && !isKnown(word)
}

/** Whether anything knows a word: the lexicon, the news, a dictionary, the long lists. */
function isKnown(word: string): boolean {
  const small = word.toLowerCase()
  return (
    isWellKnown(word) ||
    (newsNameLevels().get(word) ?? 0) > 1 ||
    maskOf(word) > 0 ||
    newsWordLevels().has(small) ||
    rareWordLevels().has(small) ||
    givenNames().has(small) ||
    listingOf([small]).huge > 0
  )
}
