import type {NumberList, Sections} from './sections.ts'

/** How the letters of a word are told apart: the edge of it, a to z, and what else there is. */
export interface Alphabet {
  readonly size: number
  /** What stands for any other letter. */
  readonly other: number
}

/** For words that are of a to z: an apostrophe ends a word. */
export const wordAlphabet: Alphabet = {size: 27, other: 0}

/** For names, which are of more letters. */
const nameAlphabet: Alphabet = {size: 28, other: 27}

/** Gives each letter with the two before it, and the edge with the last two, as one number. */
export function forTriples(
  word: string,
  {size, other}: Alphabet,
  give: (triple: number) => void
): void {
  let pair = 0
  for (let at = 0; at <= word.length; at++) {
    const code = word.charCodeAt(at) - 96
    const letter = at === word.length ? 0 : code > 0 && code < 27 ? code : other
    const triple = pair * size + letter
    give(triple)
    pair = triple % size ** 2
  }
}

/** How rare each letter is behind two others, in eighths of a bit, by `wordAlphabet`. */
export class LetterCosts {
  readonly #costs: Uint8Array

  constructor(costs: Uint8Array) {
    this.#costs = costs
  }

  /** How rare the letters of a word are, on average and at worst, in bits; it is of a to z. */
  costOf(word: string): {mean: number; most: number} {
    let [sum, most] = [0, 0]
    forTriples(word, wordAlphabet, (triple) => {
      const cost = this.#costs[triple]!
      sum += cost
      if (cost > most) most = cost
    })
    return {mean: sum / 8 / (word.length + 1), most: most / 8}
  }

  /** The costs that a file holds next. */
  static from(sections: Sections): LetterCosts {
    return new LetterCosts(sections.take(Uint8Array))
  }

  /** What a file holds of them. */
  get lists(): readonly NumberList[] {
    return [this.#costs]
  }
}

/** How often each letter stands behind two others in the names of the news, by `nameAlphabet`. */
export class LetterCounts {
  readonly #triples: Uint16Array
  /** How often each two letters stand there, -1 as long as nobody has asked. */
  readonly #pairs = new Int32Array(nameAlphabet.size ** 2).fill(-1)

  constructor(triples: Uint16Array) {
    this.#triples = triples
  }

  /**
   * How odd the oddest three letters of a name are, in bits: about 4 for a name like others, above 9
   * for letters that no name has in this order. A letter model of the second order (Shannon 1951).
   */
  oddnessOf(folded: string): number {
    let most = 1
    forTriples(folded, nameAlphabet, (triple) => {
      const pair = Math.floor(triple / nameAlphabet.size)
      const odds = (this.#countOf(pair) + 13) / (this.#triples[triple]! + 0.5)
      if (odds > most) most = odds
    })
    return Math.log2(most)
  }

  #countOf(pair: number): number {
    let count = this.#pairs[pair]!
    if (count < 0) {
      const from = pair * nameAlphabet.size
      count = this.#triples.subarray(from, from + nameAlphabet.size).reduce((sum, n) => sum + n, 0)
      this.#pairs[pair] = count
    }
    return count
  }

  /** The counts of some names, folded. */
  static of(names: Iterable<string>): LetterCounts {
    const triples = new Uint16Array(nameAlphabet.size ** 3)
    for (const name of names) forTriples(name, nameAlphabet, (triple) => triples[triple]!++)
    return new LetterCounts(triples)
  }

  /** The counts that a file holds next. */
  static from(sections: Sections): LetterCounts {
    return new LetterCounts(sections.take(Uint16Array))
  }

  /** What a file holds of them. */
  get lists(): readonly NumberList[] {
    return [this.#triples]
  }
}
