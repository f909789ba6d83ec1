import {lazily} from '../../../lexicon/lazily.ts'
import {newsNames} from '../../../models/news-words.ts'
import {fold} from './distance.ts'

/** How often each letter follows two others in the names of the news, and how often the two stand. */
const counts = lazily(() => {
  const three = new Map<string, number>()
  const two = new Map<string, number>()
  for (const name of newsNames().keys()) {
    for (const [pair, triple] of triples(fold(name))) {
      two.set(pair, (two.get(pair) ?? 0) + 1)
      three.set(triple, (three.get(triple) ?? 0) + 1)
    }
  }
  return {three, two}
})

/**
 * How odd the oddest three letters of a name are, in bits: about 4 for a name like others, above 9
 * for letters that no name has in this order. A letter model of the second order (Shannon 1951).
 */
export function oddness(folded: string): number {
  const {three, two} = counts()
  let most = 0
  for (const [pair, triple] of triples(folded)) {
    const bits = Math.log2(((two.get(pair) ?? 0) + 13) / ((three.get(triple) ?? 0) + 0.5))
    most = Math.max(most, bits)
  }
  return most
}

function triples(folded: string): [string, string][] {
  const framed = `^^${folded}$`
  return Array.from({length: folded.length + 1}, (_, at) => [
    framed.slice(at, at + 2),
    framed.slice(at, at + 3)
  ])
}
