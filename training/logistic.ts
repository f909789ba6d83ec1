/**
 * Cases for a linear model: case `n` has the features `places[from[n]]` up to `places[from[n + 1]]`,
 * each a place in the weights, and the labels that its bits in `labels` name. A case of several
 * labels is one of them, and it is not known which.
 */
export interface Cases {
  readonly places: Uint32Array
  readonly from: Uint32Array
  readonly labels: Uint8Array
  readonly weights?: Float32Array
}

/** How weights are learned: `rate` of steps, `lasso` and `ridge` that hold them small. */
export interface Learning {
  readonly labels: number
  readonly size: number
  readonly rounds: number
  readonly rate: number
  readonly lasso: number
  readonly ridge: number
}

/**
 * Learn a softmax regression over hashed features by FTRL-Proximal (McMahan et al. 2013): the weights
 * of label `l` stand from `l * size` on. `chosen` are the cases to learn from, in the order in which
 * they are taken. The same cases give the same weights.
 */
export function learn(cases: Cases, chosen: Uint32Array, learning: Learning): Float32Array {
  const {labels, size, rounds, rate, lasso, ridge} = learning
  const weights = new Float32Array(labels * size)
  const sums = new Float32Array(labels * size)
  const squares = new Float32Array(labels * size)
  const scores = new Float64Array(labels)
  for (let round = 0; round < rounds; round++) {
    for (const index of chosen) {
      scoresOf(cases, index, weights, size, scores)
      const p = softmax(scores)
      const bits = cases.labels[index]!
      let right = 0
      for (let label = 0; label < labels; label++) if (bits & (1 << label)) right += p[label]!
      const weight = cases.weights?.[index] ?? 1
      for (let label = 0; label < labels; label++) {
        const wanted = bits & (1 << label) ? p[label]! / right : 0
        const gradient = weight * (p[label]! - wanted)
        if (Math.abs(gradient) < 1e-4) continue
        for (let at = cases.from[index]!; at < cases.from[index + 1]!; at++) {
          const place = label * size + cases.places[at]!
          const square = squares[place]!
          const sigma = (Math.sqrt(square + gradient ** 2) - Math.sqrt(square)) / rate
          const sum = sums[place]! + gradient - sigma * weights[place]!
          sums[place] = sum
          squares[place] = square + gradient ** 2
          weights[place] =
            Math.abs(sum) <= lasso
              ? 0
              : -(sum - Math.sign(sum) * lasso) / (ridge + (1 + Math.sqrt(squares[place]!)) / rate)
        }
      }
    }
  }
  return weights
}

/** The scores of a case for each label: the sums of its weights. */
export function scoresOf(
  {places, from}: Pick<Cases, 'places'> & {readonly from: ArrayLike<number>},
  index: number,
  weights: ArrayLike<number>,
  size: number,
  scores: Float64Array
): void {
  scores.fill(0)
  for (let at = from[index]!; at < from[index + 1]!; at++) {
    for (let label = 0; label < scores.length; label++) {
      scores[label]! += weights[label * size + places[at]!]!
    }
  }
}

/** Probabilities that are in proportion to the exponentials of some scores. */
export function softmax(scores: ArrayLike<number>): number[] {
  const most = Math.max(...Array.from(scores))
  const powers = Array.from(scores, (score) => Math.exp(score - most))
  const sum = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / sum)
}
