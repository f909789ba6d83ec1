import {compoundHabitsOf} from '../../models/compound-parts.ts'
import {isEntry} from '../dictionary/index.ts'
import {fitOf} from './context.ts'
import type {Candidate} from './correction.ts'
import {follows, type News} from './news.ts'

/** From so many others on, as a binary logarithm, a word is used to be joined by a hyphen. */
const leastJoined = 3

/** So much oftener than by chance, as a binary logarithm, words stand side by side that are used to. */
const usedTogether = 1

/** Two words that one falls into, both of the dictionaries. */
interface Parts {
  readonly at: number
  readonly one: string
  readonly other: string
}

/** “Thatgenerating”, “statefunded”: two words that lack the space or the hyphen between them. */
export function partingsOf(word: string, news: News): Candidate[] {
  const all = [...partsOf(word)]
  return [...spaced(all, news), ...hyphened(all, news)]
}

function* partsOf(word: string): Generator<Parts> {
  for (let at = 1; at < word.length; at++) {
    const [one, other] = [word.slice(0, at), word.slice(at)]
    if (!isShortWord(one) || !isShortWord(other)) continue
    if (!isEntry(one) || !isEntry(other)) continue
    yield {at, one, other}
  }
}

function spaced(all: readonly Parts[], news: News): Candidate[] {
  return all
    .filter(({one, other}) => !heads.test(one) || fitOf(one, other, news) > usedTogether)
    .map(({at, one, other}): Candidate => {
      const level = Math.min(news.word(one), news.word(other)) + (follows(one, other, news) ? 4 : 0)
      return {text: `${one} ${other}`, kind: 'split', level, isWider: false, at}
    })
    .filter(
      // “Riskweighting”: of two long words a rarer one is no chance.
      ({level, text, at}) => level > (Math.min(at, text.length - 1 - at) > 3 ? 2 : 4)
    )
    .sort((a, b) => b.level - a.level)
    .slice(0, 2)
}

/** The form with a hyphen that the news has, or that is made as others are: corrosion-resistant. */
function hyphened(all: readonly Parts[], news: News): Candidate[] {
  return all
    .map(({at, one, other}): Candidate => {
      const text = `${one}-${other}`
      const seen = news.word(text)
      const [head, tail] = [compoundHabitsOf(one), compoundHabitsOf(other)]
      const isMade = tail.hyphenTail >= leastJoined && tail.hyphenTail > tail.closedTail
      const level = seen > 0 ? seen + 4 : isMade ? (head.hyphenHead + tail.hyphenTail) / 4 : 0
      return {text, kind: 'hyphen', level, isWider: false, at}
    })
    .filter(({level}) => level > 0)
    .sort((a, b) => b.level - a.level)
    .slice(0, 1)
}

// What compounds begin with: underreport is not “under report”, but outloud “out loud”.
const heads = /^(?:after|back|cross|down|fore|half|off|out|over|post|under|up)$/u

/** The dictionaries have every letter and many a piece of two as a word. */
function isShortWord(text: string): boolean {
  return (
    text.length > 2 ||
    /^(?:a|i|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we)$/u.test(text)
  )
}
