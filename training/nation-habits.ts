import {KeyedNumbers} from '../src/models/keyed-numbers.ts'
import type {Habits, NationHabits} from '../src/models/nation-slots.ts'
import {kindsOf} from '../src/analysis/slots/decision.ts'
import {hash} from '../src/base/hash.ts'
import type {NationSlot} from '../src/analysis/slots/nations.ts'

/** As many places as this would have to speak before a habit of its own counts for more than half. */
const prior = 20
/** A word’s habit is kept from so much on, as a logarithm. */
const leastOfWord = 0.4

/** What stands in a place, and the scores that the words around it give to each kind of form. */
export type ScoredSlot = Pick<NationSlot, 'nation' | 'text' | 'wordBefore' | 'wordAfter'> & {
  readonly scores: readonly number[]
}

type Counts = [odd: number, even: number]

/** How often the names of nations stand where an adjective is expected, and the reverse. */
export function habitsOf(slots: readonly ScoredSlot[]): NationHabits {
  const isMarked = (habit: readonly number[]) => habit.some((side) => Math.abs(side) >= leastOfWord)
  return {
    nations: habitsBy(slots, ({nation}) => nation.names[0]),
    wordsBefore: habitsBy(slots, ({wordBefore}) => wordBefore, isMarked),
    wordsAfter: habitsBy(slots, ({wordAfter}) => wordAfter, isMarked)
  }
}

function habitsBy(
  slots: readonly ScoredSlot[],
  keyOf: (slot: ScoredSlot) => string | undefined,
  isKept: (habit: readonly [number, number]) => boolean = () => true
): Habits {
  const counts = new Map<string, [Counts, Counts]>()
  const all: [Counts, Counts] = [
    [1, 1],
    [1, 1]
  ]
  for (const slot of slots) {
    const {nation, text, scores} = slot
    const [name, adjective] = scores as [number, number]
    const key = keyOf(slot)
    if (key === undefined || Math.abs(name - adjective) < 1) continue
    const kinds = kindsOf(nation, text)
    const side = adjective > name ? 0 : 1
    const isOdd = (side === 0) === (kinds.has('name') && kinds.size === 1)
    const own = counts.get(key) ?? [
      [0, 0],
      [0, 0]
    ]
    counts.set(key, own)
    own[side][isOdd ? 0 : 1]++
    all[side][isOdd ? 0 : 1]++
  }
  const habits = [...counts].map(([key, [asAdjective, asName]]) => {
    return [hash(key), [habit(asAdjective, all[0]), habit(asName, all[1])] as const] as const
  })
  return KeyedNumbers.of(habits.filter(([, habit]) => isKept(habit)))
}

function habit([odd, even]: Counts, [oddAll, evenAll]: Counts): number {
  const usual = oddAll / (oddAll + evenAll)
  return Number(Math.log((odd + prior * usual) / (odd + even + prior) / usual).toFixed(1))
}
