import {materialJson} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import {type Collocations, collocations} from './collocations.ts'
import {Forest} from './forest.ts'
import {HashedWeights} from './hashed-weights.ts'
import {KeyedNumbers} from './keyed-numbers.ts'
import {Sections, sectionsOf} from './sections.ts'

/** What an editor can read of the model: models/real-words.json. */
export interface RealWordSettings {
  /** What the odds are reckoned from, by name. */
  readonly features: readonly string[]
}

/** What decides which of two words belongs in a place; learned by training/real-words.ts. */
export interface RealWordModel {
  /** By how much the words around a place speak for the second word of a pair, by the alphabet. */
  readonly weights: HashedWeights
  /** How strongly words go together with those beside them. */
  readonly collocations: Collocations
  /**
   * What the weights say of the other word where one stands, by the key of `typed>meant`: mean,
   * standard deviation and the binary logarithm of the places.
   */
  readonly usual: KeyedNumbers
  /** The odds that another word belongs in a place, from `evidenceFor`. */
  readonly forest: Forest
  /** How common each word is in the news, by its hash: the binary logarithm of its uses. */
  readonly uses: KeyedNumbers
  /**
   * From which odds on, as a natural logarithm, one word is reported where another is meant, by the key
   * of `minster>minister`.
   */
  readonly thresholds: KeyedNumbers
}

export const realWords = lazily((): RealWordModel => {
  const {features} = materialJson<RealWordSettings>('models/real-words.json')
  const sections = sectionsOf('models/real-words.bin')
  return {
    weights: HashedWeights.from(sections),
    forest: Forest.from('real-words', features, sections),
    usual: KeyedNumbers.from(sections),
    uses: KeyedNumbers.from(sections),
    thresholds: KeyedNumbers.from(sections),
    collocations: collocations()
  }
})

/** The file models/real-words.bin for what was learned. */
export function packRealWords({
  weights,
  forest,
  usual,
  uses,
  thresholds
}: Omit<RealWordModel, 'collocations'>): Uint8Array {
  return Sections.pack([
    ...weights.lists,
    ...forest.lists,
    ...usual.lists,
    ...uses.lists,
    ...thresholds.lists
  ])
}
