import {soundAlike} from '../../../lexicon/name-sounds.ts'
import {keptOf} from '../kept.ts'
import {deletions, distance, fold, skeleton} from './distance.ts'
import type {Form} from './forms.ts'
import {romanisationCosts} from './romanisation.ts'

/**
 * The pairs of forms that are near in letters or in sound, each once, found by the letters left out
 * of both (deletion neighbourhoods, Mor and Fraenkel 1982), by what is left without vowels, by a
 * long beginning or end that they share, and by the rest of a name that they stand in, with no search
 * over all pairs.
 */
export function nearPairs(forms: readonly Form[]): [Form, Form][] {
  const keys = new Map<string, Form[]>()
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const sharing = keys.get(key)
      if (sharing) sharing.push(form)
      else keys.set(key, [form])
    }
  }
  const pairs = new Map<string, [Form, Form]>()
  for (const sharing of keys.values()) {
    // What very many words share says nothing of two of them: a list of serial numbers, say.
    if (sharing.length > mostSharing) continue
    sharing.forEach((one, index) => {
      for (const other of sharing.slice(index + 1)) {
        const key = [one.text, other.text].sort().join(' ')
        if (!pairs.has(key) && isNear(one, other)) pairs.set(key, [one, other])
      }
    })
  }
  return [...pairs.values()]
}

const mostSharing = 30
// “Dudleyto”: the space before the next word is lost.
const glued = /(?<=.{4})(?:and|as|at|by|for|if|in|is|of|on|the|to|was)$/u

function keysOf(form: Form): Set<string> {
  const {folded} = form
  const keys = new Set(deletions(folded))
  if (folded.length > 4) keys.add(`/${skeleton(folded)}`)
  if (folded.length > 6) keys.add(`${folded.slice(0, 4)}-`).add(`-${folded.slice(-4)}`)
  const stem = folded.replace(glued, '')
  if (stem !== folded) keys.add(stem)
  // “Alexei Navalny” and “Aleksei Navalny”
  for (const rest of restsOf(form)) keys.add(rest)
  return keys
}

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
