import {readFileSync} from 'node:fs'
import type {SlipCosts} from '../src/models/spelling.ts'
import {slipsBetween} from '../src/analysis/spelling/channel.ts'

/** What a slip that was never seen counts, and how many kinds of them there may be. */
const [unseen, kinds] = [0.3, 700]

/** How dear each slip is, from a list of misspellings: `wrong`, a tab, `right`. */
export function learnSlipCosts(file: string): SlipCosts {
  const counts = new Map<string, number>()
  let all = 0
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    const [wrong = '', right = ''] = row.split('\t')
    if (!/^[a-z]+$/u.test(wrong) || !/^[a-z]+$/u.test(right)) continue
    for (const slip of slipsBetween(right, wrong)) {
      counts.set(slip, (counts.get(slip) ?? 0) + 1)
      all++
    }
  }
  const bits = (count: number) =>
    Number(-Math.log2((count + unseen) / (all + unseen * kinds)).toFixed(2))
  const costs = [...counts].sort().map(([slip, count]) => [slip, bits(count)] as const)
  return {other: bits(0), costs: Object.fromEntries(costs)}
}
