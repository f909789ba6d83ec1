import {Forest, toProbability} from '../src/models/forest.ts'
import {grow, type Growth} from './boosting.ts'
import {lot} from './lot.ts'
import type {Pair} from './name-cases.ts'

/** The articles are parted into so many folds, in so many ways: one way alone moves the thresholds by chance. */
export const [folds, rounds] = [10, 2]

/** A pair and the probability, told by a forest that has not seen its article, that it is of one name. */
export interface Scored {
  readonly pair: Pair
  readonly odds: number
}

/** The scores of all pairs by cross-validation over their articles, each as often as there are rounds. */
export function crossValidate(
  features: readonly string[],
  pairs: readonly Pair[],
  growth: Growth
): Scored[] {
  const ids = [...new Set(pairs.map(({id}) => id))].sort()
  return Array.from({length: rounds * folds}, (_, part) => {
    const [round, fold] = [Math.floor(part / folds), part % folds]
    const order = (index: number) => (round === 0 ? index : lot(index + round) >>> 8)
    const left = new Set(ids.filter((_, index) => order(index) % folds === fold))
    const learned = pairs.filter(({id}) => !left.has(id))
    const forest = Forest.of('name-pairs', grow(features, learned, growth))
    return pairs.filter(({id}) => left.has(id)).map((pair) => ({pair, odds: oddsOf(forest, pair)}))
  }).flat()
}

function oddsOf(forest: Forest, {ruled, values}: Pair): number {
  return ruled === undefined ? toProbability(forest.logOddsBy(values)) : Number(ruled)
}

/** The scores of some of the pairs. */
export function scoresOf(crossed: readonly Scored[], some: readonly Pair[]): Scored[] {
  const wanted = new Set(some)
  return crossed.filter(({pair}) => wanted.has(pair))
}

/** The lowest threshold at which 0.925 of the judged pairs that are reported are slips. */
export function chooseThreshold(scored: readonly Scored[]): number {
  for (let threshold = 0.2; threshold < 0.95; threshold += 0.01) {
    if (countReported(scored, threshold).precision >= 0.925) return Number(threshold.toFixed(2))
  }
  return 0.95
}

/** How many of some pairs are reported from a threshold on, by what was judged of them. */
export function countReported(scored: readonly Scored[], threshold: number) {
  const reported = scored.filter(({odds}) => odds >= threshold)
  const hits = reported.filter(({pair}) => pair.label === 'T').length
  const wrong = reported.filter(({pair}) => pair.label === 'F').length
  const precision = hits / (hits + wrong)
  return {all: reported.length, hits, wrong, unjudged: reported.length - hits - wrong, precision}
}

/** How pairs of which so many are slips do, as the card tells it. */
export function figures(scored: readonly Scored[], truths: number, threshold: number): string {
  const {hits, wrong, unjudged, precision} = countReported(scored, threshold)
  return `recall ${(hits / truths / rounds).toFixed(3)} (${hits} of ${truths * rounds}) at precision ${precision.toFixed(3)} (${wrong} wrong), ${unjudged} unjudged`
}
