import {FeatureNames, type Features} from './features.ts'
import type {NumberList, Sections} from './sections.ts'

/**
 * A decision tree in one list of numbers, four a node: the place of the feature, the threshold, and
 * the nodes to go on with below or at it and above it. A feature of -1 marks a leaf, whose value
 * stands in place of the threshold.
 */
export type Tree = readonly number[]

/** Trees as they are grown: their sum and `base` are the natural logarithm of the odds. */
export interface GrownTrees {
  readonly features: readonly string[]
  readonly base: number
  readonly trees: readonly Tree[]
}

/** The most nodes that a tree may have, and the most features that a forest may ask. */
const [mostNodes, mostFeatures] = [255, 127]

/**
 * Boosted trees: the odds of an answer, from features by name.
 *
 * A file holds them node by node: the feature, or -1 of a leaf; the threshold or the value, in single
 * precision; and the node of the same tree to go on with above the threshold. What is below it is the
 * next. `lengths` tells how many nodes each tree has; the base stands before the thresholds.
 */
export class Forest {
  readonly #names: FeatureNames
  readonly #features: Int8Array
  readonly #thresholds: Float32Array
  readonly #above: Uint8Array
  readonly #lengths: Uint8Array

  constructor(
    names: FeatureNames,
    features: Int8Array,
    thresholds: Float32Array,
    above: Uint8Array,
    lengths: Uint8Array
  ) {
    this.#names = names
    this.#features = features
    this.#thresholds = thresholds
    this.#above = above
    this.#lengths = lengths
  }

  /** The names of what it asks, in the order in which it was learned. */
  get features(): readonly string[] {
    return this.#names.known
  }

  /** The natural logarithm of the odds of a case; its features may come in several parts. */
  logOdds(...parts: readonly Features[]): number {
    return this.logOddsBy(this.#names.valuesOf(...parts))
  }

  /** The probability of a case; its features may come in several parts. */
  probability(...parts: readonly Features[]): number {
    return toProbability(this.logOdds(...parts))
  }

  /** The natural logarithm of the odds by values in the order in which the features were learned. */
  logOddsBy(values: readonly number[]): number {
    // A value that is just at a threshold must be so in single precision too.
    const singles = new Float32Array(values)
    const [features, thresholds, above] = [this.#features, this.#thresholds, this.#above]
    let odds = thresholds[0]!
    let start = 0
    for (const length of this.#lengths) {
      let at = start
      for (let feature = features[at]!; feature >= 0; feature = features[at]!) {
        at = singles[feature]! <= thresholds[at + 1]! ? at + 1 : start + above[at]!
      }
      odds += thresholds[at + 1]!
      start += length
    }
    return odds
  }

  /**
   * The forest of a model from the trees that were grown, their numbers in single precision. Throws a
   * RangeError where there are too many features, where a tree has too many nodes, or one that does not
   * come just before what is below it.
   */
  static of(model: string, {features, base, trees}: GrownTrees): Forest {
    const nodes = trees.flatMap((tree) =>
      Array.from({length: tree.length / 4}, (_, at) => {
        const [feature, threshold, below, above] = tree.slice(4 * at) as [
          number,
          number,
          number,
          number
        ]
        if (feature >= 0 && below !== at + 1) throw new RangeError('a tree in another order')
        return {feature, threshold, above}
      })
    )
    const lengths = trees.map(({length}) => length / 4)
    if (features.length > mostFeatures) throw new RangeError(`${features.length} features`)
    if (lengths.some((length) => length > mostNodes)) throw new RangeError('a tree too large')
    return new Forest(
      new FeatureNames(model, features),
      Int8Array.from(nodes, ({feature}) => feature),
      Float32Array.from([base, ...nodes.map(({threshold}) => threshold)]),
      Uint8Array.from(nodes, ({above}) => above),
      Uint8Array.from(lengths)
    )
  }

  /** The forest of a model that a file holds next, over features of these names. */
  static from(model: string, features: readonly string[], sections: Sections): Forest {
    return new Forest(
      new FeatureNames(model, features),
      sections.take(Int8Array),
      sections.take(Float32Array),
      sections.take(Uint8Array),
      sections.take(Uint8Array)
    )
  }

  /** What a file holds of it. */
  get lists(): readonly NumberList[] {
    return [this.#features, this.#thresholds, this.#above, this.#lengths]
  }
}

/** The probability for the natural logarithm of odds. */
export function toProbability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
