import type {Candidate, Correction, CorrectionFeatures, Surroundings} from './correction.ts'
import type {SlipCosts} from '../../models/spelling.ts'
import {unfit} from '../../models/word-graph.ts'
import {dialectsMask, graph} from '../dictionary/index.ts'
import {remembered, rememberedBy} from '../../base/remembered.ts'
import {slipCost} from './channel.ts'
import {contextOf, fitOf} from './context.ts'
import type {Neighbour} from '../dictionary/graph.ts'
import {follows, type News} from './news.ts'
import {partingsOf} from './partings.ts'
import {isProper} from './proper.ts'
import {kinds, slipOf, type SlipKind} from './slips.ts'
import {regularised} from './inflections.ts'
import {popularityOf} from './lists.ts'
import {capitalised, ownNear, unlistedNear} from './unlisted.ts'

/** For each kind of slip all of them, itself 1 and the others 0. */
const featuresOfKind = Object.fromEntries(
  kinds.map((kind) => [
    kind,
    Object.fromEntries(kinds.map((other) => [other, Number(other === kind)]))
  ])
) as Record<SlipKind, Record<SlipKind, number>>

const commonest = 12
/** So many are weighed at most; those nearest and commonest. */
const most = 24

/** All that a word may have been meant for, not yet in order. `word` is of small letters. */
export function correctionsOf(
  word: string,
  around: Surroundings,
  news: News,
  slips: SlipCosts
): Correction[] {
  const found = [
    ...foundFor(word, news),
    ...ownNear(word, around, news),
    ...capitalised(word, around, news)
  ]
  return found.map(({text, kind, level, isWider, at, isOwn}) => {
    const [first = '', last = first] = text.split(/[ -]/u)
    const context = contextOf({text, kind}, around, news)
    const isParted = kind === 'split' || kind === 'hyphen'
    const isJoined = news.word(`${first}-${last}`) > 0
    const features: CorrectionFeatures = {
      level: level / 5,
      unseen: Number(level === 0),
      wider: Number(isWider),
      first: Number(at === 0),
      end: Number(at >= text.length - 1),
      before: Number(kind !== 'capital' && follows(around.before, first, news)),
      after: Number(kind !== 'capital' && follows(last, around.after, news)),
      uses: Number(around.uses(text) > 0),
      properName: Number(kind === 'capital' && isProper(word)),
      knownName: Number(kind === 'capital' && !isWider),
      ownName: Number(kind === 'capital' && around.capitals(word).length > 0),
      hyphenUsual: Number(isParted && isJoined),
      hyphenUnusual: Number(kind === 'split' && isJoined),
      fitBefore: context.before / 8,
      fitAfter: context.after / 8,
      slips: isParted ? 0 : slipCost(text.toLowerCase(), word, slips) / 10,
      fitInside: isParted ? fitOf(first, last, news) / 8 : 0,
      own: Number(isOwn === true),
      popular: popularityOf(text.toLowerCase()) / 8,
      ...featuresOfKind[kind]
    }
    return {text, kind, level, features}
  })
}

/** What a word may have been meant for, wherever it stands. */
const foundFor = rememberedBy(
  (word, news: News): readonly Candidate[] => [
    ...nearWords(word, news),
    ...unlistedNear(word, news),
    ...partingsOf(word, news)
  ],
  2000
)

/** The words a slip away, and two slips where the word is long enough or nothing is nearer. */
function nearWords(word: string, news: News): Candidate[] {
  let near = neighboursOf(`${word}\n1`)
  if (word.length > 6 || (word.length > 4 && !near.some(({text}) => news.word(text) > 4))) {
    near = neighboursOf(`${word}\n2`)
  }
  if (near.length === 0 && word.length > 7) near = heardLike(word)
  near = [...near, ...inflected(word, near)]
  return near
    .filter(
      ({text, mask}) => text === text.toLowerCase() && !(mask & unfit) && !isPlain(text, word)
    )
    .map(({text, distance, mask}) => {
      const {kind, at} =
        distance === 1 ? slipOf(word, text) : {kind: 'two' as const, at: firstChange(word, text)}
      const level = levelIn(text, news)
      return {text, kind, level, isWider: !(mask & dialectsMask), at, distance}
    })
    .sort((a, b) => a.distance - b.distance || b.level - a.level)
    .slice(0, most)
}

/** “Afficiandos”, “beauracratic”: words near to what is heard, where none is near to what is written. */
function heardLike(word: string): Neighbour[] {
  const heard = new Set([
    word.replace(/(.)\1/gu, '$1'),
    ...['a', 'e', 'i', 'o', 'u'].map((vowel) => word.replace(/[aeiou]{2,}/u, vowel))
  ])
  heard.delete(word)
  return [...heard]
    .flatMap((other) => neighboursOf(`${other}\n2`))
    .filter(({text}) => text !== word)
    .map((neighbour) => ({...neighbour, distance: 2}))
}

/** “Carrys”, “werewolfs”: an ending put on as most words take it. */
function inflected(word: string, near: readonly Neighbour[]): Neighbour[] {
  const right = regularised(word)
  if (right === undefined || near.some(({text}) => text === right)) return []
  return [{text: right, distance: 2, mask: graph().maskOf(right)}]
}

/** An article that is read again at each key asks again of the same words. */
const neighboursOf = remembered((key) => {
  const [word, limit] = key.split('\n') as [string, string]
  return graph().near(word, Number(limit))
}, 2000)

/** A possessive is no correction, but of “childrens” and the like, which have no other plural. */
function isPlain(text: string, word: string): boolean {
  return (
    text.endsWith("'s") &&
    !(/(?:men|children|people)'s$/u.test(text) && text.replace("'", '') === word)
  )
}

/** The news is counted without apostrophes; a contraction is as common as they come. */
function levelIn(text: string, news: News): number {
  if (!text.includes("'")) return news.word(text)
  return text.endsWith("'s") ? news.word(text.slice(0, -2)) : commonest
}

function firstChange(one: string, other: string): number {
  let at = 0
  while (one[at] === other[at]) at++
  return at
}
