import {type Confusion, confusions} from '../../lexicon/confusions.ts'
import type {RealWordModel} from '../../models/real-words.ts'
import {keptOf} from '../../base/kept.ts'
import type {Sentence, Token} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {strengthsAt} from './collocations.ts'
import {featureGroups, featuresAt} from './features.ts'
import {hash, mix} from '../../base/hash.ts'

/** A place where a word stands that may have been typed for another. */
export interface WordSlot {
  readonly token: Token
  /** The word in small letters, without a possessive where it is listed without. */
  readonly word: string
  readonly sentence: Sentence
  readonly index: number
  readonly confusions: readonly Confusion[]
}

/** The places in some sentences where a word stands that may have been typed for another. */
export function toWordSlots(sentences: readonly Sentence[]): WordSlot[] {
  return sentences.flatMap(slotsOf)
}

const slotsOf = keptOf((sentence: Sentence): readonly WordSlot[] => {
  if (sentence.paragraph.isDisplay) return []
  const slots: WordSlot[] = []
  sentence.tokens.forEach((token, index) => {
    if (token.kind !== 'word' || token.opaque) return
    const confusable = confusableOf(token.type)
    if (confusable) slots.push({token, sentence, index, ...confusable})
  })
  return slots
})

const confusableOf = ofType(({text, normal, word: bare}) => {
  const word = confusions().has(normal) ? normal : bare
  const others = confusions().get(word)
  const isCapitals = text.length > 1 && !/\p{Ll}/u.test(text)
  return others && !isCapitals ? {word, confusions: others} : undefined
})

/** Whether a word stands in a phrase in which it is right: York Minster. */
export function isKept({sentence: {tokens}, index, word}: WordSlot, {kept}: Confusion): boolean {
  return kept.some((phrase) => {
    const from = index - phrase.indexOf(word)
    return phrase.every((text, at) => {
      const token = tokens[from + at]
      return token !== undefined && (from + at === index || token.normal === text)
    })
  })
}

/**
 * What the words around a slot show of the word that belongs there, the same for every pair that
 * it may be of; `ofPair` makes them a pair’s own. Its capital counts, the word itself does not.
 */
export function wordFeatures({token, word, sentence, index}: WordSlot): number[] {
  const features = featuresAt(sentence, index)
  const [before, after] = features as [number, number]
  const own = mix(capital, Number(isCapital(token)) + (token.normal === word ? 0 : 2))
  features.push(own, mix(own, before), mix(own, after), mix(own, mix(before, after)))
  return features
}

const capital = hash('<capital>')

function isCapital({type}: Token): boolean {
  return type.isCapitalised
}

/** The features of a slot as those of one pair of words. */
export function ofPair(features: readonly number[], pair: string): number[] {
  const key = keyOf(pair)
  return features.map((feature) => mix(feature, key))
}

const keys = new Map<string, number>()

function keyOf(pair: string): number {
  let key = keys.get(pair)
  if (key === undefined) keys.set(pair, (key = hash(pair)))
  return key
}

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

const keysOfPairs = new Map<string, Map<string, number>>()

/** The key of a pair of words, in either order. */
function keyOfPair(one: string, other: string): number {
  let keys = keysOfPairs.get(one)
  if (!keys) keysOfPairs.set(one, (keys = new Map()))
  let key = keys.get(other)
  if (key === undefined) {
    keys.set(other, (key = keyOf(one < other ? `${one} ${other}` : `${other} ${one}`)))
  }
  return key
}

/** The key of one word typed for another. */
export function directionKey(typed: string, meant: string): number {
  return mix(keyOfPair(typed, meant), typed < meant ? 1 : 2)
}

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
): Readonly<Record<string, number>> | undefined {
  const score = scoreFor(typed, meant, features, weights)
  if (score <= 0) return undefined

  const sign = typed < meant ? 1 : -1
  const key = keyOfPair(typed, meant)
  const sums = [0, 0, 0, 0, 0, 0, 0, 0]
  let [known, group] = [0, 0]
  features.forEach((feature, at) => {
    while (at >= (featureGroups[group] ?? Infinity)) group++
    const weight = sign * weights.weightOf(mix(feature, key))
    // The last four are those of the capital.
    const place = at >= features.length - 4 ? 7 : group
    sums[place]! += weight
    if (weight !== 0 && place < 3) known++
  })
  const [beside, near, joined, endings, shapes, classes, anywhere, own] = sums as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number
  ]
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
    beside,
    near,
    joined,
    endings,
    shapes,
    classes,
    anywhere,
    own,
    known,
    typedUses: counts.inNews(typed),
    meantUses: counts.inNews(meant),
    typedHere: Math.min(5, counts.inArticle(typed) + (isPlanted ? 1 : 0)),
    meantHere: Math.min(5, counts.inArticle(meant) - (isPlanted ? 1 : 0)),
    isCapital: Number(isCapital(slot.token)),
    isFirst: Number(slot.index === 0)
  }
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
