/** From which odds on, as a logarithm, one word is reported where another is meant, by `typed>meant`. */
export type Thresholds = Readonly<Record<string, number>>

/** A place where a word is right and the odds, as a logarithm, speak for another. */
export interface Alarm {
  readonly odds: number
  /** Whether it is in the articles of many newspapers, by which it is judged. */
  readonly isJudged: boolean
}

/**
 * One word typed for another, and the odds of a slip, as natural logarithms, from models that had not
 * seen the article.
 */
export interface Direction {
  readonly typed: string
  readonly meant: string
  /** Where the word is right and the odds speak against it, of each half of the articles. */
  readonly alarms: readonly [Alarm[], Alarm[]]
  /** Where it is planted for the other and the odds speak against it. */
  readonly hits: number[]
  /** How often it was planted. */
  planted: number
  /** How often the other stands. */
  uses: number
  /** How much finding its slips is worth: 1 for words that are known to be typed for one another. */
  readonly worth: number
}

/** One line of a card. */
export interface Figure {
  readonly typed: string
  readonly meant: string
  readonly threshold: number | undefined
  readonly recall: number
  readonly alarms: number
  readonly uses: number
  readonly precision: number
  readonly worth: number
}

/** Which share of all uses are slips, for the precision that a card tells. */
const slipRate = 1 / 500
/** Other words than those known to be mixed up are found so much less often in each other’s places. */
const worthOfOthers = 0.5

/** Every word that may be typed for another, with its odds. */
export class Directions {
  readonly #all = new Map<string, Direction>()
  readonly #known: ReadonlySet<string>

  /** The pairs are those that are known to be mixed up, each as `one other` by the alphabet. */
  constructor(known: ReadonlySet<string>) {
    this.#known = known
  }

  of(typed: string, meant: string): Direction {
    const key = `${typed}>${meant}`
    let direction = this.#all.get(key)
    if (!direction) {
      const worth = this.#known.has([typed, meant].sort().join(' ')) ? 1 : worthOfOthers
      direction = {typed, meant, alarms: [[], []], hits: [], planted: 0, uses: 0, worth}
      this.#all.set(key, direction)
    }
    return direction
  }

  get all(): readonly Direction[] {
    return [...this.#all.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  }

  /** How each direction does at some thresholds. */
  figures(thresholds: Thresholds): Figure[] {
    return this.all.map((direction) => {
      const {typed, meant, uses, worth} = direction
      const threshold = thresholds[keyOf(direction)]
      const recall = threshold === undefined ? 0 : recallAt(direction, threshold)
      const alarms =
        threshold === undefined ? 0 : countAbove(oddsOf(direction.alarms.flat()), threshold)
      const precision = precisionOf(direction, recall, alarms)
      return {typed, meant, threshold, recall, alarms, uses, precision, worth}
    })
  }
}

/** The key of a direction: `typed>meant`. */
export function keyOf({typed, meant}: Direction): string {
  return `${typed}>${meant}`
}

/** Which share of the plants of a direction a threshold finds. */
export function recallAt({hits, planted}: Direction, threshold: number): number {
  return countAbove(hits, threshold) / Math.max(1, planted)
}

/** How many of some odds reach a threshold. */
export function countAbove(odds: readonly number[], threshold: number): number {
  return odds.filter((value) => value >= threshold).length
}

/** The odds of some alarms. */
export function oddsOf(alarms: readonly Alarm[]): number[] {
  return alarms.map(({odds}) => odds)
}

/** Which share of its reports would be right, were one use in `slipRate` a slip. */
export function precisionOf({uses}: Direction, recall: number, alarms: number): number {
  const found = slipRate * uses * recall
  return found / Math.max(1e-9, found + alarms)
}
