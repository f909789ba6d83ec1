import {
  type Alarm,
  countAbove,
  type Direction,
  keyOf,
  oddsOf,
  precisionOf,
  recallAt,
  type Thresholds
} from './directions.ts'

/** A direction is judged from so many plants on. */
const leastPlanted = 10
const leastRecall = 0.1
/** The logarithm of the odds from which on anything is reported: seven to one. */
const lowest = 2
/** A word with fewer uses than this is so rarely meant that a direction to it gains less. */
const manyUses = 60
/** From which precision on, as a card tells it, a direction is on. */
export const leastPrecision = 0.9
/** How far, in logarithms of odds, a sound place casts its shadow on thresholds above it. */
const width = 0.5
/** The alarms that every direction is feared to give besides those that were seen. */
const unseen = 1

/** A threshold of one direction: what it gains, and the alarms that are to be feared from it. */
interface Choice {
  readonly threshold: number
  readonly gain: number
  readonly feared: number
}

/**
 * The thresholds that find most, directions to words in use counting by their worth, at no more than
 * `allowed` alarms in 10,000 of the `words` that are judged: each direction takes the one that gains
 * most when an alarm has one price for all (the method of Lagrange). How many alarms that gives
 * elsewhere is told from the one half of the articles with the thresholds of the other.
 */
export function chooseThresholds(
  directions: readonly Direction[],
  words: number,
  allowed: number
): {thresholds: Thresholds; alarms: number; crossed: number} {
  const able = directions.filter(({planted}) => planted >= leastPlanted)
  const most = (allowed * words) / 10_000
  const [whole, ...halves] = [[0, 1] as const, [0] as const, [1] as const].map((of) =>
    able.map((direction) => ({direction, choices: choicesOf(direction, of)}))
  )
  const thresholdsAt = (list: NonNullable<typeof whole>, price: number) =>
    list.flatMap(({direction, choices}) => {
      const choice = best(choices, price)
      return choice ? [{direction, threshold: choice.threshold}] : []
    })
  const crossedAt = (price: number) =>
    halves.reduce(
      (sum, list, half) =>
        sum +
        thresholdsAt(list, price).reduce(
          (sum, {direction, threshold}) =>
            sum + countAbove(oddsOf(direction.alarms[1 - half]!.filter(isJudged)), threshold),
          0
        ),
      0
    )
  let [low, high] = [1e-6, 100]
  for (let round = 0; round < 40; round++) {
    const price = Math.sqrt(low * high)
    if (crossedAt(price) > most) low = price
    else high = price
  }
  const chosen = thresholdsAt(whole!, high)
  const crossed = crossedAt(high)
  const alarms = chosen.reduce(
    (sum, {direction, threshold}) => sum + countAbove(oddsOf(direction.alarms.flat()), threshold),
    0
  )
  const thresholds = chosen.map(({direction, threshold}) => [keyOf(direction), threshold])
  return {thresholds: Object.fromEntries(thresholds), alarms, crossed}
}

function isJudged({isJudged}: Alarm): boolean {
  return isJudged
}

function best(choices: readonly Choice[], price: number): Choice | undefined {
  let best: Choice | undefined
  let most = 0
  for (const choice of choices) {
    const gain = choice.gain - price * choice.feared
    if (gain > most) [best, most] = [choice, gain]
  }
  return best
}

/** What each threshold that may be set for a direction finds and costs, by some of the articles. */
function choicesOf(direction: Direction, halves: readonly (0 | 1)[]): Choice[] {
  const alarms = halves.flatMap((half) => oddsOf(direction.alarms[half]))
  const worth = direction.worth * Math.min(1, direction.uses / manyUses)
  return Array.from({length: 45}, (_, step) => lowest + step / 5).flatMap((threshold) => {
    const recall = recallAt(direction, threshold)
    // A place somewhat below the threshold is a warning as well. Half of the articles show half.
    const shadows = alarms.reduce(
      (sum, odds) => sum + 1 / (1 + Math.exp((threshold - odds) / width)),
      unseen
    )
    const feared = (shadows * 2) / halves.length
    const seen = (countAbove(alarms, threshold) * 2) / halves.length
    const isPrecise = precisionOf(direction, recall, seen) >= leastPrecision
    return recall >= leastRecall && isPrecise ? [{threshold, gain: recall * worth, feared}] : []
  })
}
