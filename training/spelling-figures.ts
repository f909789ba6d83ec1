import type {Judged} from './spelling-learning.ts'

const leastPrecision = 0.86

/**
 * The lowest of the thresholds at steps of 0.05 from which on 43 of 50 reports are right in either gold,
 * on articles not learned from: a little more than the 17 of 20 that are asked.
 */
export function chooseThreshold(crossed: readonly Judged[]): number {
  for (let step = 4; step < 20; step++) {
    const threshold = step / 20
    const precisions = ['typos', 'typos-training'].map((gold) => {
      const {hits, wrong} = countReported(ofGold(crossed, gold), threshold)
      return hits / (hits + wrong)
    })
    if (Math.min(...precisions) >= leastPrecision) return threshold
  }
  throw new Error('no threshold is precise enough')
}

/** What was judged in one gold. */
export function ofGold(all: readonly Judged[], gold: string): Judged[] {
  return all.filter(({instance}) => instance.gold === gold)
}

/** How words that were judged as often as given do at a threshold, as the card tells it. */
export function figures(all: readonly Judged[], threshold: number, times = 1): string {
  const {truths, hits, wrong, first} = countReported(all, threshold)
  const share = (part: number, whole: number) => (part / Math.max(1, whole)).toFixed(3)
  const mean = (sum: number) => Math.round((10 * sum) / times) / 10
  return `recall ${share(hits, truths)} (${mean(hits)} of ${mean(truths)}), precision ${share(hits, hits + wrong)} (${mean(wrong)} wrong), right word first ${share(first, hits)}`
}

function countReported(all: readonly Judged[], threshold: number) {
  const shown = all.filter(({odds}) => odds >= threshold)
  const hits = shown.filter(({instance}) => instance.label === 'T')
  return {
    truths: all.filter(({instance}) => instance.label === 'T').length,
    hits: hits.length,
    wrong: shown.filter(({instance}) => instance.label === 'V').length,
    first: hits.filter(isFirstRight).length
  }
}

function isFirstRight({first, instance}: Judged): boolean {
  return first.toLowerCase() === instance.right.toLowerCase()
}

/** The figures of both golds at other thresholds, a line each. */
export function figuresAround(crossed: readonly Judged[], times: number): string {
  return Array.from({length: 12}, (_, step) => {
    const threshold = (step + 4) / 20
    const [eleven, lanka] = ['typos', 'typos-training'].map((gold) =>
      figures(ofGold(crossed, gold), threshold, times)
    )
    return `${threshold} ${eleven} | ${lanka}`
  }).join('\n')
}

/** The words that are missed, that are corrected to another, and that are wrongly reported, a line each. */
export function mistakesIn(judged: readonly Judged[], threshold: number): string {
  return judged
    .flatMap((one) => {
      const {instance, odds, first} = one
      const isShown = odds >= threshold
      const word = `${instance.word} ${instance.right}|${first} ${odds.toFixed(2)}`
      return [
        ...(instance.label === 'T' && !isShown ? [`miss ${word}`] : []),
        ...(instance.label === 'T' && !isFirstRight(one) ? [`other ${word}`] : []),
        ...(instance.label === 'V' && isShown ? [`alarm ${word}`] : [])
      ]
    })
    .join('\n')
}
