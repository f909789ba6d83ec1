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

/** What a tree answers to a case, by the values of its features. */
export function leafOf(tree: Tree, values: readonly number[]): number {
  let at = 0
  while (tree[at]! >= 0)
    at = 4 * (values[tree[at]!]! <= tree[at + 1]! ? tree[at + 2]! : tree[at + 3]!)
  return tree[at + 1]!
}

/**
 * Boosted trees as a file holds them, node by node: the feature, or -1 of a leaf; the threshold or the
 * value; and the node of the same tree to go on with above the threshold. What is below it is the next.
 * `lengths` tells how many nodes each tree has; the base stands before the thresholds.
 */
export class PackedTrees {
  readonly #features: Int8Array
  readonly #thresholds: Float32Array
  readonly #above: Uint8Array
  readonly #lengths: Uint8Array

  constructor(
    features: Int8Array,
    thresholds: Float32Array,
    above: Uint8Array,
    lengths: Uint8Array
  ) {
    this.#features = features
    this.#thresholds = thresholds
    this.#above = above
    this.#lengths = lengths
  }

  /** The natural logarithm of the odds that the trees give to a case. */
  logOdds(values: readonly number[]): number {
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
   * The trees of a forest, their numbers in single precision. Throws a RangeError where a tree has more
   * than 255 nodes, or one that does not come just before what is below it.
   */
  static of({base, trees}: Pick<Forest, 'base' | 'trees'>): PackedTrees {
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
    if (lengths.some((length) => length > 255)) throw new RangeError('a tree too large')
    return new PackedTrees(
      Int8Array.from(nodes, ({feature}) => feature),
      Float32Array.from([base, ...nodes.map(({threshold}) => threshold)]),
      Uint8Array.from(nodes, ({above}) => above),
      Uint8Array.from(lengths)
    )
  }

  /** The trees that a file holds next. */
  static from(sections: Sections): PackedTrees {
    return new PackedTrees(
      sections.take(Int8Array),
      sections.take(Float32Array),
      sections.take(Uint8Array),
      sections.take(Uint8Array)
    )
  }

  /** What a file holds of them. */
  get lists(): readonly NumberList[] {
    return [this.#features, this.#thresholds, this.#above, this.#lengths]
  }
}
