import {type Forest, probability, type Tree} from '../models/trees.ts'

/** One case to learn from: its features, whether the answer is yes, and how much it counts. */
export interface Case {
  readonly values: readonly number[]
  readonly isTrue: boolean
  readonly weight: number
}

/** How a forest is grown. `least` is the least weight of cases in a leaf. */
export interface Growth {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly least: number
  readonly lambda: number
}

/**
 * Grow boosted trees on the logistic loss, with second-order leaves: the method of XGBoost (Chen and
 * Guestrin 2016), exact splits, every feature and case for every tree. The same cases give the same
 * forest.
 */
export function grow(features: readonly string[], cases: readonly Case[], growth: Growth): Forest {
  const total = cases.reduce((sum, {weight}) => sum + weight, 0)
  const yes = cases.reduce((sum, {weight, isTrue}) => sum + (isTrue ? weight : 0), 0)
  const base = Math.log(yes / (total - yes))
  const orders = features.map((_, feature) =>
    Uint32Array.from(cases.keys()).sort(
      (a, b) => cases[a]!.values[feature]! - cases[b]!.values[feature]!
    )
  )
  const odds = new Float64Array(cases.length).fill(base)
  const gradient = new Float64Array(cases.length)
  const curvature = new Float64Array(cases.length)
  const trees: Tree[] = []
  for (let round = 0; round < growth.trees; round++) {
    cases.forEach(({isTrue, weight}, index) => {
      const p = 1 / (1 + Math.exp(-odds[index]!))
      gradient[index] = weight * (p - Number(isTrue))
      curvature[index] = weight * p * (1 - p)
    })
    const tree = growTree(orders, cases, gradient, curvature, growth)
    trees.push(tree)
    const alone: Forest = {features, base: 0, threshold: 0, trees: [tree]}
    cases.forEach(({values}, index) => {
      const p = probability(alone, values)
      odds[index]! += Math.log(p / (1 - p))
    })
  }
  return {features, base: round(base), threshold: 0.5, trees}
}

function round(value: number): number {
  return Number(value.toPrecision(5))
}

/** A node that may still be split: its place in the tree, and the sums of its cases. */
interface Leaf {
  readonly place: number
  g: number
  h: number
}

interface Split {
  readonly feature: number
  readonly threshold: number
  readonly gain: number
}

/** Grow one tree level by level, so that each level costs one pass over each feature. */
function growTree(
  orders: readonly Uint32Array[],
  cases: readonly Case[],
  gradient: Float64Array,
  curvature: Float64Array,
  {depth, rate, least, lambda}: Growth
): Tree {
  const nodes: number[][] = [[-1, 0, 0, 0]]
  const nodeOf = new Int32Array(cases.length)
  let level: Leaf[] = [{place: 0, g: 0, h: 0}]
  for (let down = 0; level.length > 0; down++) {
    const leaves = new Map(level.map((leaf) => [leaf.place, leaf]))
    cases.forEach((_, index) => {
      const leaf = leaves.get(nodeOf[index]!)
      if (!leaf) return
      leaf.g += gradient[index]!
      leaf.h += curvature[index]!
    })
    for (const {place, g, h} of level) nodes[place] = [-1, round((-rate * g) / (h + lambda)), 0, 0]
    if (down === depth) break
    const splits = bestSplits(leaves)
    level = []
    for (const [place, {feature, threshold}] of splits) {
      const [below, above] = [nodes.length, nodes.length + 1]
      nodes[place] = [feature, threshold, below, above]
      for (const child of [below, above]) {
        nodes.push([])
        level.push({place: child, g: 0, h: 0})
      }
    }
    cases.forEach(({values}, index) => {
      const [feature, threshold, below, above] = nodes[nodeOf[index]!]!
      if (splits.has(nodeOf[index]!)) {
        nodeOf[index] = values[feature!]! <= threshold! ? below! : above!
      }
    })
  }
  return nodes.flat()

  function bestSplits(leaves: ReadonlyMap<number, Leaf>): Map<number, Split> {
    const best = new Map<number, Split>()
    orders.forEach((order, feature) => {
      const running = new Map<number, {g: number; h: number; last: number | undefined}>()
      for (const place of leaves.keys()) running.set(place, {g: 0, h: 0, last: undefined})
      for (const index of order) {
        const place = nodeOf[index]!
        const sums = running.get(place)
        if (!sums) continue
        const {g, h} = leaves.get(place)!
        const value = cases[index]!.values[feature]!
        if (
          sums.last !== undefined &&
          value > sums.last &&
          sums.h >= least &&
          h - sums.h >= least
        ) {
          const gain =
            sums.g ** 2 / (sums.h + lambda) +
            (g - sums.g) ** 2 / (h - sums.h + lambda) -
            g ** 2 / (h + lambda)
          if (gain > (best.get(place)?.gain ?? 0.1)) {
            best.set(place, {feature, threshold: round((sums.last + value) / 2), gain})
          }
        }
        sums.g += gradient[index]!
        sums.h += curvature[index]!
        sums.last = value
      }
    })
    return best
  }
}
