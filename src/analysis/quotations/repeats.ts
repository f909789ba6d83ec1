import {normalise} from '../../text/word-types.ts'
import type {Quotation} from './quotation.ts'
import {surroundingsOf} from './words.ts'

/** A quotation and the words in it that differ from those of another, with a word about them. */
export interface Given {
  readonly quotation: Quotation
  readonly words: string
}

const fewest = 8
const run = 3
const mostChanged = 2
// “… plays an important role in …”: of two longer quotations that share a phrase, each has its own.
const least = 0.8

interface Spoken {
  readonly quotation: Quotation
  readonly words: readonly string[]
}

/**
 * The pairs of quotations that are one, given in different words: what lies between the first and
 * the last three words that they share is nearly all of the shorter, differs in a word or two, and
 * has nothing marked as cut or put in. Found by their runs of three words, so that the time is linear.
 */
export function nearRepeats(
  quotations: readonly Quotation[]
): {readonly first: Given; readonly second: Given}[] {
  const seen = new Map<string, {spoken: Spoken; at: number}>()
  const found: {first: Given; second: Given}[] = []
  for (const quotation of quotations) {
    const spoken = toSpoken(quotation)
    if (!spoken) continue
    const shared = new Map<Spoken, {own: number; other: number}[]>()
    for (const [at, key] of runsOf(spoken.words).entries()) {
      const other = seen.get(key)
      if (other) {
        const places = shared.get(other.spoken) ?? []
        places.push({own: at, other: other.at})
        shared.set(other.spoken, places)
      } else {
        seen.set(key, {spoken, at})
      }
    }
    for (const [other, places] of shared) {
      const difference = compare(other, spoken, places)
      if (difference) found.push(difference)
    }
  }
  return found
}

function toSpoken(quotation: Quotation): Spoken | undefined {
  const parts = surroundingsOf(quotation)
  if (!parts || quotation.level > 1 || /…|\.\s?\.|[[\]()*_]|\s[–—]\s/u.test(parts.words)) {
    return undefined
  }
  // The titles of two prizes differ in a word, and are two.
  const long = parts.words.match(/\p{L}{4,}/gu) ?? []
  if (long.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > long.length) return undefined
  const words = normalise(parts.words).match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  return words.length >= fewest ? {quotation, words} : undefined
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(0, 1 - run).map((_, at) => words.slice(at, at + run).join(' '))
}

/** What differs between the first and the last run that two quotations share. */
function compare(
  first: Spoken,
  second: Spoken,
  places: readonly {own: number; other: number}[]
): {first: Given; second: Given} | undefined {
  const [start, end] = [places[0]!, places.at(-1)!]
  // Where they begin or end alike, what lies there belongs to it too.
  const isHead = first.words[0] === second.words[0]
  const isTail = first.words.at(-1) === second.words.at(-1)
  const extent = ({words}: Spoken, from: number, to: number) =>
    [isHead ? 0 : from, isTail ? words.length : to + run] as const
  const [ofOne, ofTwo] = [extent(first, start.other, end.other), extent(second, start.own, end.own)]
  const lengths = [ofOne, ofTwo].map(([from, to]) => Math.max(0, to - from))
  const [shorter, longer] = [Math.min(...lengths), Math.max(...lengths)]
  const whole = Math.min(first.words.length, second.words.length)
  // A long quotation may share a phrase with each of a thousand short ones.
  if (shorter < Math.max(fewest, whole * least) || longer - shorter > mostChanged) return undefined
  const [one, two] = [first.words.slice(...ofOne), second.words.slice(...ofTwo)]
  let head = 0
  while (one[head] !== undefined && one[head] === two[head]) head++
  let tail = 0
  while (
    tail < Math.min(one.length, two.length) - head &&
    one.at(-1 - tail) === two.at(-1 - tail)
  ) {
    tail++
  }
  const [left, right] = [one.slice(head, one.length - tail), two.slice(head, two.length - tail)]
  const changed = Math.max(left.length, right.length)
  if (changed === 0 || changed > mostChanged) return undefined
  const about = (words: readonly string[], from: number, length: number) =>
    words.slice(Math.max(0, from - 1), from + length + 1).join(' ')
  return {
    first: {quotation: first.quotation, words: about(one, head, left.length)},
    second: {quotation: second.quotation, words: about(two, head, right.length)}
  }
}
