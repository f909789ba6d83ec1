import {FeatureNames, type Features} from './features.ts'

/** A linear model: a weight for each feature, by name. */
export class NamedWeights {
  readonly #names: FeatureNames
  readonly #weights: readonly number[]

  /** The weights of a model, which is named where other features are given. */
  constructor(model: string, weights: Features) {
    this.#names = new FeatureNames(model, Object.keys(weights))
    this.#weights = Object.values(weights)
  }

  /** The weighted sum of the features of a case. */
  sumOf(features: Features): number {
    const values = this.#names.valuesOf(features)
    let sum = 0
    for (let at = 0; at < values.length; at++) sum += values[at]! * this.#weights[at]!
    return sum
  }
}
