import {soundAlike} from '../../../lexicon/name-sounds.ts'
import {keptOf} from '../../../base/kept.ts'
import {remembered} from '../../../base/remembered.ts'
import {deletions, distance, fold, skeleton} from '../../../base/distance.ts'
import type {Form} from './forms.ts'
import {romanisationCosts} from './romanisation.ts'

/**
 * The pairs of forms that are near in letters or in sound, each once, found by the letters left out
 * of both (deletion neighbourhoods, Mor and Fraenkel 1982), by what is left without vowels, by a
 * long beginning or end that they share, and by the rest of a name that they stand in, with no search
 * over all pairs.
 */
export function nearPairs(forms: readonly Form[]): [Form, Form][] {
  const pairs: [Form, Form][] = []
  const seen = new Set<number>()
  const compared = new Uint16Array(forms.length)
  const near = new Uint16Array(forms.length)
  for (const sharing of shared(forms)) {
    // What very many words share says nothing of two of them: a list of serial numbers, say.
    if (sharing.length > mostSharing) continue
    for (const [at, first] of sharing.entries()) {
      for (const second of sharing.slice(at + 1)) {
        if (isTooOften(first, second)) continue
        const pair = first * forms.length + second
        if (seen.has(pair)) continue
        seen.add(pair)
        compared[first]!++
        compared[second]!++
        const [one, other] = [forms[first]!, forms[second]!]
        if (!isNear(one, other)) continue
        near[first]!++
        near[second]!++
        pairs.push([one, other])
      }
    }
  }
  return pairs

  /** Has one of two been compared with very many others already, or found near to many? */
  function isTooOften(...places: readonly number[]): boolean {
    return places.some((place) => compared[place]! >= mostCompared || near[place]! >= mostNear)
  }
}

const mostSharing = 30
// No article has a word that comes near to so many others; a list of made-up names has a thousand.
const mostCompared = 60
const mostNear = 8

/** The places of the forms that share something, for each thing that several share; a form has each once. */
function shared(forms: readonly Form[]): number[][] {
  // Most keys are those of one form alone, and need no list.
  const places = new Map<string, number | number[]>()
  const lists: number[][] = []
  const add = (key: string, place: number) => {
    const sharing = places.get(key)
    if (sharing === undefined) places.set(key, place)
    else if (typeof sharing !== 'number') sharing.push(place)
    else {
      const list = [sharing, place]
      places.set(key, list)
      lists.push(list)
    }
  }
  forms.forEach((form, place) => {
    for (const key of spelledKeysOf(form.folded)) add(key, place)
    // “Alexei Navalny” and “Aleksei Navalny”
    for (const key of restsOf(form)) add(key, place)
  })
  return lists
}

// “Dudleyto”: the space before the next word is lost.
const glued = /(?<=.{4})(?:and|as|at|by|for|if|in|is|of|on|the|to|was)$/u

const spelledKeysOf = remembered((folded): readonly string[] => {
  const keys = new Set(deletions(folded))
  if (folded.length > 4) keys.add(`/${skeleton(folded)}`)
  if (folded.length > 6) keys.add(`${folded.slice(0, 4)}-`).add(`-${folded.slice(-4)}`)
  const stem = folded.replace(glued, '')
  if (stem !== folded) keys.add(stem)
  return [...keys]
}, 10_000)

/** The full names that a form stands in, each with nothing in its place. */
export const restsOf = keptOf(({mentions}: Form): ReadonlySet<string> => {
  const full = mentions.filter(({mention}) => mention.words.length > 1)
  return new Set(
    full.map(({mention: {words}, at}) =>
      words.map((word, place) => (place === at ? '' : fold(word))).join(' ')
    )
  )
})

function isNear(one: Form, other: Form): boolean {
  const [a, b] = [one.folded, other.folded]
  if (a === b) return true
  const apart = distance(a, b, 3)
  const length = Math.min(a.length, b.length)
  // Of three letters, one is too many, but for “Kelechi Obi” and “Kelechi Obie”.
  if (length < 4)
    return (
      length === 3 &&
      apart === 1 &&
      /^\p{L}{3,}\n\p{L}{3,}$/u.test(`${a}\n${b}`) &&
      areOneBut(one, other)
    )
  return (
    apart < 2 ||
    (apart === 2 && (length > 4 || soundAlike(a, b))) ||
    (apart === 3 && length > 6) ||
    (apart < 4 && length > 4 && Math.min(...romanisationCosts(a, b).values()) <= 0.5)
  )
}

/** Whether two forms stand in names that are one but for them. */
function areOneBut(one: Form, other: Form): boolean {
  const rests = restsOf(other)
  return [...restsOf(one)].some((rest) => rests.has(rest))
}
