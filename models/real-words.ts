import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'
import {type Collocations, collocations} from './collocations.ts'
import {SlotWeights} from './slots.ts'
import type {Forest} from './trees.ts'

const {resolve} = createRequire(import.meta.url)

/** What decides which of two words belongs in a place; learned by training/real-words.ts. */
export interface RealWordModel {
  /** By how much the words around a place speak for the second word of a pair, by the alphabet. */
  readonly weights: SlotWeights
  /** How strongly words go together with those beside them. */
  readonly collocations: Collocations
  /**
   * What the weights say of the other word where one stands, by `typed>meant`: mean, standard
   * deviation and the binary logarithm of the places.
   */
  readonly usual: Readonly<Record<string, readonly [number, number, number]>>
  /** The odds that another word belongs in a place, from `evidenceFor`. */
  readonly forest: Forest
  /** How common each word is in the news: the binary logarithm of its uses. */
  readonly uses: Readonly<Record<string, number>>
  /** From which probability on one word is reported where another is meant: `minster>minister`. */
  readonly thresholds: Readonly<Record<string, number>>
}

export const realWords = lazily((): RealWordModel => {
  const rest = JSON.parse(readFileSync(resolve('#models/real-words.json'), 'utf8')) as Omit<
    RealWordModel,
    'weights' | 'collocations'
  >
  const {buffer, byteOffset, length} = readFileSync(resolve('#models/real-words.bin'))
  const weights = new SlotWeights(new Int8Array(buffer, byteOffset, length))
  return {...rest, weights, collocations: collocations()}
})
