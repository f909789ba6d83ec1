import {lazily} from '../../../base/lazily.ts'
import {nameLetters} from '../../../models/news-words.ts'
import {fold} from '../../../base/distance.ts'

// a to z, any other letter, and the edge of a word.
const [edge, other, width] = [0, 27, 28]

/** How often each letter stands behind each two others in some names; `oddness` is reckoned from it. */
export function countTriples(names: Iterable<string>): Uint16Array {
  const three = new Uint16Array(width ** 3)
  for (const name of names) forTriples(fold(name), (triple) => three[triple]!++)
  return three
}

/** How often each two letters stand in the names of the news, reckoned when it is first asked. */
const pairs = lazily(() => new Int32Array(width ** 2).fill(-1))

function countOf(pair: number): number {
  let count = pairs()[pair]!
  if (count < 0) {
    count = 0
    for (let letter = 0; letter < width; letter++) count += nameLetters()[pair * width + letter]!
    pairs()[pair] = count
  }
  return count
}

/**
 * How odd the oddest three letters of a name are, in bits: about 4 for a name like others, above 9
 * for letters that no name has in this order. A letter model of the second order (Shannon 1951).
 */
export function oddness(folded: string): number {
  const triples = nameLetters()
  let most = 1
  forTriples(folded, (triple) => {
    const odds = (countOf(Math.floor(triple / width)) + 13) / (triples[triple]! + 0.5)
    if (odds > most) most = odds
  })
  return Math.log2(most)
}

/** Gives each letter with the two before it, and the edge with the last two, as one number. */
function forTriples(folded: string, give: (triple: number) => void): void {
  let pair = edge
  for (let at = 0; at <= folded.length; at++) {
    const triple = pair * width + (at < folded.length ? codeOf(folded.charCodeAt(at)) : edge)
    give(triple)
    pair = triple % width ** 2
  }
}

function codeOf(character: number): number {
  const code = character - 96
  return code > 0 && code < other ? code : other
}
