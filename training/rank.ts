/** Things to choose from, each with its features, and which of them is right. */
export interface Choice {
  readonly options: readonly (readonly number[])[]
  readonly right: number
}

/**
 * Learn weights under which the right option has the highest sum: a conditional logit (McFadden
 * 1974), by gradient descent (Adagrad, Duchi et al.
 * 2011) with a ridge. The same choices give the same weights.
 */
export function learnToRank(choices: readonly Choice[], features: number): number[] {
  const weights = new Float64Array(features)
  const squares = new Float64Array(features).fill(1e-6)
  const [rounds, ridge] = [300, 0.001]
  const flat = choices.map(({options, right}) => ({
    values: Float64Array.from(options.flat()),
    scores: new Float64Array(options.length),
    right
  }))
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight) => -ridge * weight)
    for (const {values, scores, right} of flat) {
      toShares(scores, values, weights)
      for (let option = 0, at = 0; option < scores.length; option++) {
        const missed = (Number(option === right) - scores[option]!) / choices.length
        for (let feature = 0; feature < features; feature++, at++) {
          gradient[feature]! += missed * values[at]!
        }
      }
    }
    for (const [feature, slope] of gradient.entries()) {
      squares[feature]! += slope ** 2
      weights[feature]! += (0.2 * slope) / Math.sqrt(squares[feature]!)
    }
  }
  return [...weights]
}

/** The share of each option of a choice under some weights, put into `shares`. */
function toShares(shares: Float64Array, values: Float64Array, weights: Float64Array): void {
  let most = -Infinity
  for (let option = 0, at = 0; option < shares.length; option++) {
    let score = 0
    for (let feature = 0; feature < weights.length; feature++, at++) {
      score += values[at]! * weights[feature]!
    }
    shares[option] = score
    most = Math.max(most, score)
  }
  let total = 0
  for (let option = 0; option < shares.length; option++) {
    total += shares[option] = Math.exp(shares[option]! - most)
  }
  for (let option = 0; option < shares.length; option++) shares[option]! /= total
}
