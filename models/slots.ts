import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'

const {resolve} = createRequire(import.meta.url)

/** How many of a stored weight make one. */
export const weightScale = 16

/**
 * Weights over hashed features, as a file holds them: those of label `l` stand from `l * size` on,
 * each a signed byte, in sixteenths.
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

  /** The score of a label: the sum of the weights of some features, hashes of 32 bits. */
  scoreOf(label: number, features: readonly number[]): number {
    let sum = 0
    for (const feature of features) {
      sum += this.#weights[label * this.size + (feature >>> this.#shift)]!
    }
    return sum / weightScale
  }
}

/** What decides which form of a nation belongs in a slot; learned by training/nations.ts. */
export interface NationSlotModel {
  /** From which odds on one form is reported where another belongs: `name>adjective`. */
  readonly thresholds: Readonly<Record<string, number>>
  /**
   * How much oftener than others, as a logarithm, a nation’s name stands where an adjective is
   * expected (Iraq veterans), and the reverse.
   */
  readonly habits: Readonly<Record<string, readonly [number, number]>>
}

export const nationSlots = lazily(() => ({
  weights: readWeights('nation-slots', 4),
  ...(JSON.parse(readFileSync(resolve('#models/nation-slots.json'), 'utf8')) as NationSlotModel)
}))

function readWeights(name: string, labels: number): SlotWeights {
  const bytes = readFileSync(resolve(`#models/${name}.bin`))
  return new SlotWeights(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), labels)
}
