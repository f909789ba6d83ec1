import {type Confusion, confusions} from '../../lexicon/confusions.ts'
import {keptOf} from '../../base/kept.ts'
import type {Sentence, Token} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {featuresAt, type FeatureRange, ofGroup} from './features.ts'
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
export function isInSoundPhrase(
  {sentence: {tokens}, index, word}: WordSlot,
  {kept}: Confusion
): boolean {
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
  const [before, after] = ofGroup(features, 'beside') as [number, number]
  const own = mix(capital, Number(token.type.isCapitalised) + (token.normal === word ? 0 : 2))
  features.push(...ofCapital(own, before, after))
  return features
}

const capital = hash('<capital>')

/** What the capital of a word shows alone and with the words beside it. */
function ofCapital(own: number, before: number, after: number): number[] {
  return [own, mix(own, before), mix(own, after), mix(own, mix(before, after))]
}

/** Where the features of the capital stand in a list of `wordFeatures`: at its end. */
export function capitalRange({length}: readonly number[]): FeatureRange {
  return {from: length - capitalCount, to: length}
}

const capitalCount = ofCapital(0, 0, 0).length
