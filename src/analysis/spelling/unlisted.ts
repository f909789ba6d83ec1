import {dialectWords} from '../../lexicon/dialects.ts'
import {lazily} from '../../base/lazily.ts'
import {newspaperWords} from '../../lexicon/words.ts'
import {dictionariesOf, graph, isEntry} from '../dictionary/index.ts'
import {groupBy} from '../../base/group-by.ts'
import type {Candidate, Surroundings} from './correction.ts'
import type {News} from './news.ts'
import {properNames} from './proper.ts'
import {isOneSlip, slipOf} from './slips.ts'

/** Of four letters there is too much one slip from anything. */
const shortest = 5

/**
 * What no dictionary has in small letters, shortest first: words of newspapers, and proper names. By the
 * first two letters and by the last two: of words that are one slip apart either are the same.
 */
const byEnds = lazily(() => {
  const words = new Set([...newspaperWords(), ...dialectWords(), ...properNames()])
  const unlisted = [...words]
    .filter(
      (word) =>
        word.length >= shortest && /^[a-z]+$/u.test(word) && dictionariesOf(word).length === 0
    )
    .sort((one, other) => one.length - other.length)
  const ends = unlisted.flatMap((word) => endsOf(word).map((end) => ({end, word})))
  return groupBy(ends, ({end}) => end)
})

function endsOf(word: string): string[] {
  return [`${word.slice(0, 2)}-`, `-${word.slice(-2)}`]
}

/** A name that lacks its capital. */
export function capitalised(word: string, around: Surroundings, news: News): Candidate[] {
  const initial = word.charAt(0).toUpperCase() + word.slice(1)
  const upper = word.toUpperCase()
  const isUpper = !isEntry(initial) && graph().maskOf(upper) > 0
  const capital = isUpper ? upper : initial
  const [own] = around.capitals(word)
  const text = own ?? capital
  const level = Math.max(news.name(capital), news.name(text))
  const isKnown = isEntry(capital)
  return own || level > 0 || isKnown
    ? [{text, kind: 'capital', level, isWider: !isKnown, at: 0}]
    : []
}

/** “Threpeat”, “slamic”: what no dictionary has in small letters and a word is one slip from. */
export function unlistedNear(word: string, news: News): Candidate[] {
  const near = new Set(
    endsOf(word).flatMap((end) => (byEnds().get(end) ?? []).map(({word}) => word))
  )
  return [...near]
    .filter((small) => isSlipOf(word, small))
    .map((small) => {
      const isName = properNames().has(small)
      const text = isName ? small.charAt(0).toUpperCase() + small.slice(1) : small
      return {text, ...slipOf(word, small), level: levelOf(text, news), isWider: true}
    })
}

/** “Aercanuts”, “flouroquinolones”: words that the article has otherwise, though no dictionary has them. */
export function ownNear(word: string, {others}: Surroundings, news: News): Candidate[] {
  return others.flatMap((text) => {
    const small = text.toLowerCase()
    if (!isSlipOf(word, small)) return []
    return {text, ...slipOf(word, small), level: levelOf(text, news), isWider: true, isOwn: true}
  })
}

function levelOf(text: string, news: News): number {
  return /^[A-Z]/u.test(text) ? news.name(text) : news.word(text)
}

/** Whether a word is one slip from another that is no other form of it: vlogger, vloggers. */
function isSlipOf(word: string, other: string): boolean {
  if (other.length < shortest || !isOneSlip(word, other)) return false
  const [shorter, longer] = word.length < other.length ? [word, other] : [other, word]
  return !(longer.startsWith(shorter) && /[ds]$/u.test(longer)) && !isOneVowelAtEnd(word, other)
}

/** Words of other tongues end in one vowel or another, and in Latin ones in -a and -um. */
function isOneVowelAtEnd(one: string, other: string): boolean {
  return one.slice(0, -1) === other.slice(0, -1)
}
