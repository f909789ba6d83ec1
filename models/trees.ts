import type {NumberList, Sections} from './sections.ts'

/**
 * A decision tree in one list of numbers, four a node: the place of the feature, the threshold, and
 * the nodes to go on with below or at it and above it. A feature of -1 marks a leaf, whose value
 * stands in place of the threshold.
 */
export type Tree = readonly number[]

/** Boosted trees: their sum and `base` are the logarithm of the odds. */
export interface Forest {
  readonly features: readonly string[]
  readonly base: number
  /** The probability from which on the answer is yes. */
  readonly threshold: number
  readonly trees: readonly Tree[]
}

/** The probability that a forest gives to a case, by the values of its features. */
export function probability({base, trees}: Forest, values: readonly number[]): number {
  let odds = base
  for (const tree of trees) odds += leafOf(tree, values)
  return toProbability(odds)
}

/** The probability for the natural logarithm of odds. */
export function toProbability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

/** What a tree that begins at a place in some numbers answers to a case, by the values of its features. */
export function leafOf(numbers: ArrayLike<number>, values: ArrayLike<number>, start = 0): number {
  let at = start
  while (numbers[at]! >= 0) {
    const next = values[numbers[at]!]! <= numbers[at + 1]! ? numbers[at + 2]! : numbers[at + 3]!
    at = start + 4 * next
  }
  return numbers[at + 1]!
}

/** Boosted trees as a file holds them: their base and then their numbers, and how many each has. */
export class PackedTrees {
  readonly #numbers: Float32Array
  readonly #lengths: Uint16Array

  constructor(numbers: Float32Array, lengths: Uint16Array) {
    this.#numbers = numbers
    this.#lengths = lengths
  }

  /** The natural logarithm of the odds that the trees give to a case. */
  logOdds(values: readonly number[]): number {
    // A value that is just at a threshold must be so in single precision too.
    const singles = new Float32Array(values)
    let odds = this.#numbers[0]!
    let start = 1
    for (const length of this.#lengths) {
      odds += leafOf(this.#numbers, singles, start)
      start += length
    }
    return odds
  }

  /** The trees of a forest, their numbers in single precision. */
  static of({base, trees}: Pick<Forest, 'base' | 'trees'>): PackedTrees {
    return new PackedTrees(
      Float32Array.from([base, ...trees.flat()]),
      Uint16Array.from(trees, ({length}) => length)
    )
  }

  /** The trees that a file holds next. */
  static from(sections: Sections): PackedTrees {
    return new PackedTrees(sections.take(Float32Array), sections.take(Uint16Array))
  }

  /** What a file holds of them. */
  get lists(): readonly NumberList[] {
    return [this.#numbers, this.#lengths]
  }
}
