import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'
import {unpackSparse} from './sparse.ts'
import type {Forest} from './trees.ts'

const {resolve} = createRequire(import.meta.url)

/** How many of a stored weight make one. */
export const weightScale = 16

/**
 * Weights over hashed features: those of label `l` stand from `l * size` on, each a signed byte, in
 * sixteenths.
 */
export class SlotWeights {
  readonly #weights: Int8Array
  readonly #shift: number
  readonly size: number

  constructor(weights: Int8Array, labels: number) {
    this.#weights = weights
    this.size = weights.length / labels
    this.#shift = 32 - Math.log2(this.size)
  }

  /** The weight of a feature, a hash of 32 bits, for the first label. */
  weightOf(feature: number): number {
    return this.#weights[feature >>> this.#shift]! / weightScale
  }

  /** The score of a label: the sum of the weights of some features, hashes of 32 bits. */
  scoreOf(label: number, features: readonly number[]): number {
    let sum = 0
    for (const feature of features) {
      sum += this.#weights[label * this.size + (feature >>> this.#shift)]!
    }
    return sum / weightScale
  }
}

/**
 * How much oftener than others, as a logarithm, each nation’s name stands where an adjective is
 * expected (Iraq veterans), and the reverse.
 */
export type NationHabits = Readonly<Record<string, readonly [number, number]>>

/** What decides whether another form of a nation belongs in a slot; learned by training/nations.ts. */
export interface NationSlotModel {
  /** The odds that what stands in a slot is a slip, from `chooseNation`. */
  readonly forest: Forest
  /** From which probability on one form is reported where another belongs: `name>adjective`. */
  readonly thresholds: Readonly<Record<string, number>>
  /** From which on it is beyond doubt. */
  readonly certain: Readonly<Record<string, number>>
  readonly habits: NationHabits
}

export const nationSlots = lazily(() => ({
  weights: readWeights('nation-slots', 4),
  ...(JSON.parse(readFileSync(resolve('#models/nation-slots.json'), 'utf8')) as NationSlotModel)
}))

/** The weights in a file of this folder. */
export function readWeights(name: string, labels: number): SlotWeights {
  return new SlotWeights(unpackSparse(readFileSync(resolve(`#models/${name}.bin`))), labels)
}
