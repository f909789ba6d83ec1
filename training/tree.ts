import type {Tree} from '../src/models/forest.ts'

/** How a tree is grown. `least` is the least weight of cases in a leaf. */
export interface TreeGrowth {
  readonly depth: number
  readonly rate: number
  readonly least: number
  readonly lambda: number
}

/** More steps than this a feature is not told apart in. */
const mostSteps = 64

/** The cases as the trees see them: for each feature its thresholds, and each case’s step between them. */
export interface Steps {
  readonly thresholds: readonly (readonly number[])[]
  readonly steps: readonly Uint8Array[]
}

/** A number to five digits: as many as a model keeps. */
export function round(value: number): number {
  return Number(value.toPrecision(5))
}

/** The steps of so many features, by some cases. */
export function toSteps(
  features: number,
  cases: readonly {readonly values: readonly number[]}[]
): Steps {
  const thresholds: number[][] = []
  const steps: Uint8Array[] = []
  for (let feature = 0; feature < features; feature++) {
    const sorted = Float64Array.from(cases, ({values}) => values[feature]!).sort()
    const distinct = [...new Set(sorted)]
    const marks =
      distinct.length <= mostSteps
        ? distinct
        : [
            ...new Set(
              Array.from(
                {length: mostSteps},
                (_, k) => sorted[Math.floor((k * sorted.length) / mostSteps)]!
              )
            )
          ]
    const between = marks.slice(1).map((mark, index) => round((mark + marks[index]!) / 2))
    thresholds.push(between)
    steps.push(Uint8Array.from(cases, ({values}) => stepOf(values[feature]!, between)))
  }
  return {thresholds, steps}
}

/** How many of some marks, the least first, a value is above. */
function stepOf(value: number, marks: readonly number[]): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > marks[middle]!) low = middle + 1
    else high = middle
  }
  return low
}

/** How the loss of each case changes with its odds. */
export interface Slopes {
  readonly gradient: Float64Array
  readonly curvature: Float64Array
}

/** A node that may still be split: its place in the tree, its cases, and their sums. */
interface Leaf {
  readonly place: number
  readonly cases: Uint32Array
  readonly g: number
  readonly h: number
}

interface Split {
  readonly feature: number
  readonly step: number
  readonly gain: number
}

/** Grow one tree from the cases drawn for it. */
export function growTree(
  {thresholds, steps}: Steps,
  asked: readonly number[],
  drawn: Uint32Array,
  {gradient, curvature}: Slopes,
  {depth, rate, least, lambda}: TreeGrowth
): Tree {
  const nodes: number[][] = []
  split(drawn, 0)
  return nodes.flat()

  function split(cases: Uint32Array, down: number): number {
    const place = nodes.length
    const leaf = toLeaf(place, cases)
    nodes.push([])
    const best = down < depth ? bestSplit(leaf) : undefined
    if (!best) {
      const value = round((-rate * leaf.g) / (leaf.h + lambda))
      nodes[place] = [-1, value, 0, 0]
      return place
    }
    const step = steps[best.feature]!
    const below = split(
      cases.filter((index) => step[index]! <= best.step),
      down + 1
    )
    const above = split(
      cases.filter((index) => step[index]! > best.step),
      down + 1
    )
    nodes[place] = [best.feature, thresholds[best.feature]![best.step]!, below, above]
    return place
  }

  function toLeaf(place: number, cases: Uint32Array): Leaf {
    let [g, h] = [0, 0]
    for (const index of cases) {
      g += gradient[index]!
      h += curvature[index]!
    }
    return {place, cases, g, h}
  }

  function bestSplit({cases, g, h}: Leaf): Split | undefined {
    let best: Split | undefined
    const [gs, hs] = [new Float64Array(mostSteps), new Float64Array(mostSteps)]
    // In a row of their own, as every feature asks for them again.
    const [gradients, curvatures] = [pick(gradient, cases), pick(curvature, cases)]
    for (const feature of asked) {
      gs.fill(0)
      hs.fill(0)
      const step = steps[feature]!
      for (let at = 0; at < cases.length; at++) {
        const own = step[cases[at]!]!
        gs[own]! += gradients[at]!
        hs[own]! += curvatures[at]!
      }
      let [below, weight] = [0, 0]
      for (let at = 0; at < thresholds[feature]!.length; at++) {
        below += gs[at]!
        weight += hs[at]!
        if (hs[at] === 0 || weight < least || h - weight < least) continue
        const gain =
          below ** 2 / (weight + lambda) +
          (g - below) ** 2 / (h - weight + lambda) -
          g ** 2 / (h + lambda)
        if (gain > (best?.gain ?? 0.1)) best = {feature, step: at, gain}
      }
    }
    return best
  }
}

/** The numbers at some places of a list. */
function pick(numbers: Float64Array, places: Uint32Array): Float64Array {
  const picked = new Float64Array(places.length)
  for (let at = 0; at < places.length; at++) picked[at] = numbers[places[at]!]!
  return picked
}

/** What a tree answers to a case, by the values of its features. */
export function leafOf(tree: Tree, values: readonly number[]): number {
  let at = 0
  while (tree[at]! >= 0)
    at = 4 * (values[tree[at]!]! <= tree[at + 1]! ? tree[at + 2]! : tree[at + 3]!)
  return tree[at + 1]!
}
