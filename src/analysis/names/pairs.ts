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

function keysOf({folded, mentions}: Form): Set<string> {
  const keys = new Set(deletions(folded))
  if (folded.length > 4) keys.add(`/${skeleton(folded)}`)
  if (folded.length > 6) keys.add(`${folded.slice(0, 4)}-`).add(`-${folded.slice(-4)}`)
  // “Alexei Navalny” and “Aleksei Navalny”
  for (const {mention, at} of mentions) {
    const {words} = mention
    if (words.length > 1)
      keys.add(words.map((word, place) => (place === at ? '' : fold(word))).join(' '))
  }
  return keys
}

function isNear({folded: a}: Form, {folded: b}: Form): boolean {
  if (a === b) return true
  const apart = distance(a, b, 3)
  const length = Math.min(a.length, b.length)
  // Of three letters, one is too many.
  if (length < 4) return false
  return (
    apart < 2 ||
    (apart === 2 && length > 4) ||
    (apart === 3 && length > 6) ||
    (apart < 4 && length > 4 && Math.min(...romanisationCosts(a, b).values()) <= 0.5)
  )
}
