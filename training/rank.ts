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
  const weights = new Array<number>(features).fill(0)
  const squares = new Array<number>(features).fill(1e-6)
  const [rounds, ridge] = [300, 0.001]
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight) => -ridge * weight)
    for (const {options, right} of choices) {
      const scores = options.map((values) =>
        values.reduce((sum, value, at) => sum + value * weights[at]!, 0)
      )
      const most = Math.max(...scores)
      const powers = scores.map((score) => Math.exp(score - most))
      const total = powers.reduce((sum, power) => sum + power, 0)
      options.forEach((values, option) => {
        const missed = (Number(option === right) - powers[option]! / total) / choices.length
        values.forEach((value, at) => (gradient[at]! += missed * value))
      })
    }
    gradient.forEach((slope, at) => {
      squares[at]! += slope ** 2
      weights[at]! += (0.2 * slope) / Math.sqrt(squares[at]!)
    })
  }
  return weights
}
