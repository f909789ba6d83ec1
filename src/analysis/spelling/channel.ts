import type {SlipCosts} from '../../models/spelling.ts'
import {rememberedBy} from '../../base/remembered.ts'

/** How dear the slips are together that make `typed` of `right`: the noisy channel (Kernighan et al. 1990). */
export function slipCost(right: string, typed: string, slips: SlipCosts): number {
  return costOf(`${right}\n${typed}`, slips)
}

const costOf = rememberedBy((pair, {other, costs}: SlipCosts): number => {
  const [right, typed] = pair.split('\n') as [string, string]
  return slipsBetween(right, typed).reduce((sum, slip) => sum + (costs[slip] ?? other), 0)
})

/**
 * The slips that make `typed` of `right`, as few as there can be, from the last to the first, each by
 * a name: what was done, and to which letters. A letter left out or put in goes by the one before it,
 * and whether it is doubled.
 */
export function slipsBetween(right: string, typed: string): string[] {
  const table = distances(right, typed)
  const slips: string[] = []
  let [i, j] = [right.length, typed.length]
  while (i > 0 || j > 0) {
    const distance = table[i]![j]!
    const [own, other] = [right[i - 1]!, typed[j - 1]!]
    if (i > 0 && j > 0 && own === other && distance === table[i - 1]![j - 1]) {
      i--
      j--
    } else if (isSwap(right, typed, i, j) && distance === table[i - 2]![j - 2]! + 1) {
      slips.push(`swap ${right.slice(i - 2, i)}`)
      i -= 2
      j -= 2
    } else if (i > 0 && distance === table[i - 1]![j]! + 1) {
      slips.push(`lose ${nameOf(right, i)}`)
      i--
    } else if (j > 0 && distance === table[i]![j - 1]! + 1) {
      slips.push(`add ${nameOf(typed, j)}`)
      j--
    } else {
      slips.push(`take ${own}${other}`)
      i--
      j--
    }
  }
  return slips
}

function isSwap(right: string, typed: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && right[i - 1] === typed[j - 2] && right[i - 2] === typed[j - 1]
}

function nameOf(word: string, at: number): string {
  const letter = word[at - 1]!
  const isDoubled = word[at - 2] === letter || word[at] === letter
  return `${word[at - 2] ?? '^'}${letter}${isDoubled ? '=' : ''}`
}

/** The restricted distance of Damerau between all beginnings of two words. */
function distances(right: string, typed: string): number[][] {
  const table = Array.from({length: right.length + 1}, (_, i) =>
    Array.from({length: typed.length + 1}, (_, j) => (i === 0 ? j : i))
  )
  for (let i = 1; i <= right.length; i++) {
    for (let j = 1; j <= typed.length; j++) {
      const same = table[i - 1]![j - 1]! + Number(right[i - 1] !== typed[j - 1])
      const swap = isSwap(right, typed, i, j) ? table[i - 2]![j - 2]! + 1 : Infinity
      table[i]![j] = Math.min(same, swap, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1)
    }
  }
  return table
}
