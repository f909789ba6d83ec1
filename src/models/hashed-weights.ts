import type {NumberList, Sections} from './sections.ts'
import {SparseRows} from './sparse-rows.ts'

/** How many of a stored weight make one. */
const scale = 16

/** Weights as a file holds them: signed bytes, in sixteenths. */
export function toWeightBytes(weights: Float32Array): Int8Array {
  return Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight * scale)))
  )
}

/** Weights over hashed features, most of them other than 0: each stands where its hash says. */
export class HashedWeights {
  readonly #bytes: Int8Array
  readonly #shift: number

  /** As many weights as a power of two. */
  constructor(bytes: Int8Array) {
    this.#bytes = bytes
    this.#shift = 32 - Math.log2(bytes.length)
  }

  /** The weight of a feature, a hash of 32 bits. */
  weightOf(feature: number): number {
    return this.#bytes[feature >>> this.#shift]! / scale
  }

  /** The weights that a file holds next. */
  static from(sections: Sections): HashedWeights {
    return new HashedWeights(sections.take(Int8Array))
  }

  /** What a file holds of them. */
  get lists(): readonly NumberList[] {
    return [this.#bytes]
  }
}

/** The same for country, adjective, person and people, a row for each feature, most weights being 0. */
export class LabelWeights {
  readonly #rows: SparseRows
  readonly #shift: number

  constructor(rows: SparseRows) {
    this.#rows = rows
    this.#shift = 32 - Math.log2(rows.length)
  }

  /** The score of each label: the sum of the weights of some features, hashes of 32 bits. */
  scoresOf(features: readonly number[]): number[] {
    const sums = new Array<number>(labels).fill(0)
    for (const feature of features) this.#rows.addTo(sums, feature >>> this.#shift)
    return sums.map((sum) => sum / scale)
  }

  /** Weights that were learned label by label, those of all features for one before the next. */
  static of(bytes: Int8Array): LabelWeights {
    const size = bytes.length / labels
    const rows = bytes.map((_, at) => bytes[(at % labels) * size + Math.floor(at / labels)]!)
    return new LabelWeights(SparseRows.of(labels, rows))
  }

  /** The weights that a file holds next. */
  static from(sections: Sections): LabelWeights {
    return new LabelWeights(SparseRows.from(labels, sections))
  }

  /** What a file holds of them. */
  get lists(): readonly NumberList[] {
    return this.#rows.lists
  }
}

const labels = 4
