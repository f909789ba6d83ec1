import type {GrownTrees, Tree} from '../src/models/forest.ts'
import {sequence} from './lot.ts'
import {growTree, leafOf, round, toSteps, type TreeGrowth} from './tree.ts'

/** One case to learn from: its features, whether the answer is yes, and how much it counts. */
export interface Case {
  readonly values: readonly number[]
  readonly isTrue: boolean
  readonly weight: number
}

/**
 * How a forest is grown. `share` is the part of the features that each tree may ask; `part` is the part
 * of the cases that each tree is grown from, all if it is not given.
 */
export interface Growth extends TreeGrowth {
  readonly trees: number
  readonly share: number
  readonly part?: number
}

/**
 * Grow boosted trees on the logistic loss, with second-order leaves: the method of XGBoost (Chen and
 * Guestrin 2016), splits at up to 63 quantiles of each feature, every tree from a part of the
 * features and of the cases (Friedman 2002) drawn by `random`. The same cases give the same forest.
 */
export function grow(
  features: readonly string[],
  cases: readonly Case[],
  growth: Growth
): GrownTrees {
  const {part = 1} = growth
  const random = sequence(1)
  const total = cases.reduce((sum, {weight}) => sum + weight, 0)
  const yes = cases.reduce((sum, {weight, isTrue}) => sum + (isTrue ? weight : 0), 0)
  const base = Math.log(yes / (total - yes))
  const steps = toSteps(features.length, cases)
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
    const asked = [...features.keys()].filter(() => random() < growth.share)
    const drawn = Uint32Array.from(odds.keys()).filter(() => part === 1 || random() < part)
    const tree = growTree(steps, asked, drawn, {gradient, curvature}, growth)
    addTree(tree, cases, odds)
    trees.push(tree)
  }
  return {features, base: round(base), trees}
}

/** Add what a tree answers to the odds of each case. */
function addTree(tree: Tree, cases: readonly Case[], odds: Float64Array): void {
  cases.forEach(({values}, index) => (odds[index]! += leafOf(tree, values)))
}
