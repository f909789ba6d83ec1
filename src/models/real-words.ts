import {material, materialJson} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import {type Collocations, collocations} from './collocations.ts'
import {KeyedNumbers} from './keyed.ts'
import {Sections} from './sections.ts'
import {SlotWeights} from './slots.ts'
import {PackedTrees} from './trees.ts'

/** What decides which of two words belongs in a place; learned by training/real-words.ts. */
export interface RealWordModel {
  /** What the odds are reckoned from, by name. */
  readonly features: readonly string[]
  /** By how much the words around a place speak for the second word of a pair, by the alphabet. */
  readonly weights: SlotWeights
  /** How strongly words go together with those beside them. */
  readonly collocations: Collocations
  /**
   * What the weights say of the other word where one stands, by the key of `typed>meant`: mean,
   * standard deviation and the binary logarithm of the places.
   */
  readonly usual: KeyedNumbers
  /** The odds that another word belongs in a place, from `evidenceFor`. */
  readonly forest: PackedTrees
  /** How common each word is in the news, by its hash: the binary logarithm of its uses. */
  readonly uses: KeyedNumbers
  /**
   * From which odds on, as a natural logarithm, one word is reported where another is meant, by the key
   * of `minster>minister`.
   */
  readonly thresholds: KeyedNumbers
}

export const realWords = lazily((): RealWordModel => {
  const {features} = materialJson<Pick<RealWordModel, 'features'>>('models/real-words.json')
  const sections = new Sections(material('models/real-words.bin'))
  return {
    features,
    weights: new SlotWeights(sections.take(Int8Array)),
    forest: PackedTrees.from(sections),
    usual: KeyedNumbers.from(sections),
    uses: KeyedNumbers.from(sections),
    thresholds: KeyedNumbers.from(sections),
    collocations: collocations()
  }
})

/** The file models/real-words.bin for what was learned; the weights are those of `SlotWeights`. */
export function packRealWords({
  weights,
  forest,
  usual,
  uses,
  thresholds
}: Pick<RealWordModel, 'forest' | 'usual' | 'uses' | 'thresholds'> & {
  readonly weights: Int8Array
}): Uint8Array {
  return Sections.pack([
    weights,
    ...forest.lists,
    ...usual.lists,
    ...uses.lists,
    ...thresholds.lists
  ])
}
