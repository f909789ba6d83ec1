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
  return 1 / (1 + Math.exp(-odds))
}

/** What a tree answers to a case, by the values of its features. */
export function leafOf(tree: Tree, values: readonly number[]): number {
  let at = 0
  while (tree[at]! >= 0)
    at = 4 * (values[tree[at]!]! <= tree[at + 1]! ? tree[at + 2]! : tree[at + 3]!)
  return tree[at + 1]!
}
