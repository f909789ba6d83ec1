import {confusions} from '../../lexicon/confusions.ts'
import type {Features} from '../../models/features.ts'
import type {RealWordModel} from '../../models/real-words.ts'
import {hash, mix} from '../../base/hash.ts'
import type {Sentence} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {strengthsAt} from './collocations.ts'
import {featureGroups, type FeatureRange} from './features.ts'
import {directionKey, keyOfPair} from './pair-keys.ts'
import {capitalRange, type WordSlot} from './words.ts'

/** How often confusable words stand in an article, and how common they are in the news, as a logarithm. */
export interface WordCounts {
  inArticle(word: string): number
  inNews(word: string): number
}

const isConfusable = ofType(({normal}) => confusions().has(normal))

/** The counts of the confusable words of an article, made when they are first asked for. */
export function countsOf(sentences: readonly Sentence[], uses: RealWordModel['uses']): WordCounts {
  let counts: Map<string, number> | undefined
  const count = () => {
    const all = new Map<string, number>()
    for (const {tokens} of sentences) {
      for (const {type} of tokens) {
        if (isConfusable(type)) all.set(type.normal, (all.get(type.normal) ?? 0) + 1)
      }
    }
    return all
  }
  return {
    inArticle: (word) => (counts ??= count()).get(word) ?? 0,
    inNews: (word) => uses.get(hash(word))?.[0] ?? 0
  }
}

/** What the evidence is read from. */
export type Evidence = {
  readonly weights: Pick<RealWordModel['weights'], 'weightOf'>
} & Pick<RealWordModel, 'collocations' | 'usual'>

type Usual = readonly [mean: number, deviation: number, places: number] | undefined

/** By how much the words around a slot speak for `meant` rather than `typed`. */
export function scoreFor(
  typed: string,
  meant: string,
  features: readonly number[],
  weights: Evidence['weights']
): number {
  const key = keyOfPair(typed, meant)
  let score = 0
  for (const feature of features) score += weights.weightOf(mix(feature, key))
  return typed < meant ? score : -score
}

/**
 * What speaks for `meant` where `typed` stands, by name: what each kind of feature adds to the score,
 * how many of them say anything, how far that is from what is usual where either of the two stands,
 * how much more it goes together with the words beside it, and how common the two are. Undefined where
 * the words around the slot do not speak for it on the whole. `typed` is given, as it may be a word
 * planted there.
 */
export function evidenceFor(
  slot: WordSlot,
  typed: string,
  meant: string,
  features: readonly number[],
  {weights, collocations, usual}: Evidence,
  counts: WordCounts
): Features | undefined {
  const score = scoreFor(typed, meant, features, weights)
  if (score <= 0) return undefined

  const sign = typed < meant ? 1 : -1
  const key = keyOfPair(typed, meant)
  const weighed = features.map((feature) => sign * weights.weightOf(mix(feature, key)))
  const {beside, near, joined, endings, shapes, classes} = featureGroups
  const ofCapital = capitalRange(features)
  const [ofTyped, ofMeant] = [
    usual.get(directionKey(typed, meant)),
    usual.get(directionKey(meant, typed))
  ] as [Usual, Usual]
  const isPlanted = typed !== slot.word
  return {
    score,
    aboveTyped: ofTyped ? (score - ofTyped[0]) / ofTyped[1] : 0,
    aboveMeant: ofMeant ? (score + ofMeant[0]) / ofMeant[1] : 0,
    typedPlaces: ofTyped?.[2] ?? 0,
    ...togetherAt(slot, typed, meant, collocations),
    beside: sumOf(weighed, beside),
    near: sumOf(weighed, near),
    joined: sumOf(weighed, joined),
    endings: sumOf(weighed, endings),
    shapes: sumOf(weighed, shapes),
    classes: sumOf(weighed, classes),
    anywhere: sumOf(weighed, {from: classes.to, to: ofCapital.from}),
    own: sumOf(weighed, ofCapital),
    known: countKnown(weighed, {from: beside.from, to: joined.to}),
    typedUses: counts.inNews(typed),
    meantUses: counts.inNews(meant),
    typedHere: Math.min(5, counts.inArticle(typed) + (isPlanted ? 1 : 0)),
    meantHere: Math.min(5, counts.inArticle(meant) - (isPlanted ? 1 : 0)),
    isCapital: Number(slot.token.type.isCapitalised),
    isFirst: Number(slot.index === 0)
  }
}

function sumOf(weighed: readonly number[], {from, to}: FeatureRange): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += weighed[at]!
  return sum
}

/** How many of some features say anything. */
function countKnown(weighed: readonly number[], {from, to}: FeatureRange): number {
  let known = 0
  for (let at = from; at < to; at++) if (weighed[at] !== 0) known++
  return known
}

/** How much more strongly `meant` goes together with the words beside a slot than `typed` does. */
function togetherAt(
  {sentence, index}: WordSlot,
  typed: string,
  meant: string,
  collocations: RealWordModel['collocations']
) {
  const ofTyped = strengthsAt(sentence, index, typed, collocations)
  const ofMeant = strengthsAt(sentence, index, meant, collocations)
  const [before, twoBefore, behind, about, twoBehind, alone] = ofMeant.map(
    (strength, at) => strength - ofTyped[at]!
  ) as typeof ofMeant
  const all = before + twoBefore + behind + about + twoBehind
  return {
    before,
    twoBefore,
    behind,
    about,
    twoBehind,
    together: all,
    likelier: all + alone,
    typedTogether: Math.max(ofTyped[0] + ofTyped[1], ofTyped[2] + ofTyped[3] + ofTyped[4]),
    commoner: alone
  }
}
