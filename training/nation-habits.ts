import type {NationHabits} from '../models/slots.ts'
import {kindsOf} from '../src/analysis/slots/decision.ts'
import type {NationSlot} from '../src/analysis/slots/nations.ts'

/** As many places as this would have to speak before a nation’s own habit counts for more than half. */
const prior = 20

/** What stands in a place, and the scores that the words around it give to each kind of form. */
export type ScoredSlot = Pick<NationSlot, 'nation' | 'text'> & {readonly scores: readonly number[]}

type Counts = [odd: number, even: number]

/** How often each nation’s name stands where an adjective is expected, and the reverse. */
export function habitsOf(slots: readonly ScoredSlot[]): NationHabits {
  const counts = new Map<string, [Counts, Counts]>()
  const all: [Counts, Counts] = [
    [1, 1],
    [1, 1]
  ]
  for (const {nation, text, scores} of slots) {
    const [name, adjective] = scores as [number, number]
    if (Math.abs(name - adjective) < 1) continue
    const kinds = kindsOf(nation, text)
    const side = adjective > name ? 0 : 1
    const isOdd = (side === 0) === (kinds.has('name') && kinds.size === 1)
    const key = nation.names[0]!
    const own = counts.get(key) ?? [
      [0, 0],
      [0, 0]
    ]
    counts.set(key, own)
    own[side][isOdd ? 0 : 1]++
    all[side][isOdd ? 0 : 1]++
  }
  return Object.fromEntries(
    [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, [asAdjective, asName]]) => [
        name,
        [habit(asAdjective, all[0]), habit(asName, all[1])] as const
      ])
  )
}

function habit([odd, even]: Counts, [oddAll, evenAll]: Counts): number {
  const usual = oddAll / (oddAll + evenAll)
  return Number(Math.log((odd + prior * usual) / (odd + even + prior) / usual).toFixed(2))
}
