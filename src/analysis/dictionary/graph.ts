import {unfit, type WordGraphData} from '../../models/word-graph.ts'

/** A word near to one that was typed, by how many slips, and the lists that know it. */
export interface Neighbour {
  readonly text: string
  readonly distance: number
  readonly mask: number
}

/** The longest word that the bits of a number can stand for: one for each letter, and one for none. */
const longest = 30

/** Asks a packed word graph. */
export class WordGraph {
  readonly #edges: Uint32Array
  readonly #letters: string
  /** The place of a letter by its code; 64 for one that no word has. */
  readonly #places = new Uint8Array(128).fill(64)
  /** The edge of the root for each letter, 0 for none. */
  readonly #first = new Uint32Array(65)
  readonly #masks = new Int32Array(65)

  constructor({letters, edges}: WordGraphData) {
    this.#letters = letters
    this.#edges = edges
    for (let place = 0; place < letters.length; place++) {
      this.#places[letters.charCodeAt(place)] = place
    }
    for (let at = 1; ; at++) {
      const edge = edges[at]!
      this.#first[(edge >>> 6) & 63] = at
      if (edge & (1 << 12)) break
    }
  }

  /** The lists that know a word exactly as it is written, as a mask; 0 if none does. */
  maskOf(word: string): number {
    const edges = this.#edges
    let edge = 0
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(index)
      const letter = code < 128 ? this.#places[code]! : 64
      if (letter === 64) return 0
      if (index === 0) {
        const at = this.#first[letter]!
        if (at === 0) return 0
        edge = edges[at]!
        continue
      }
      let at = edge >>> 13
      if (at === 0) return 0
      while (((edge = edges[at]!) & 0b111111000000) !== letter << 6) {
        if (edge & (1 << 12)) return 0
        at++
      }
    }
    return edge & 63
  }

  /**
   * The words that are up to `limit` slips away, at most two, but not the word itself: a letter put
   * in, left out or put for another, two swapped (the restricted distance of Damerau). A walk of the
   * graph with an automaton of all the ways to be so far from the word, its states the bits of one
   * number for each count of slips (Wu and Manber 1992; swaps as Hyyrö 2003); a way is left where no
   * state is. Words that nobody should be offered are left out; a word of more letters than a number
   * has bits has none near it.
   */
  near(word: string, limit: number): Neighbour[] {
    const {length} = word
    if (length > longest) return []
    const found: Neighbour[] = []
    const edges = this.#edges
    const way = new Uint8Array(length + limit)
    /** The places of each letter in the word: bit 1 for the first letter. */
    const masks = this.#masks.fill(0)
    for (let index = 0; index < length; index++) {
      const code = word.charCodeAt(index)
      masks[code < 128 ? this.#places[code]! : 64]! |= 2 << index
    }
    const end = 1 << length
    const all = (end << 1) - 1
    const isLimitTwo = limit > 1
    // A bit of `none`, `one` and `two` stands for as many letters of the word as its place says, read
    // with no slip, one and two; `noneBack` and `oneBack` are those a letter ago, `last` is the mask
    // of that letter.
    const walk = (
      from: number,
      depth: number,
      none: number,
      one: number,
      two: number,
      noneBack: number,
      oneBack: number,
      last: number
    ): void => {
      for (let at = from; ; at++) {
        const edge = edges[at]!
        const mask = masks[(edge >>> 6) & 63]!
        const swapped = last & (mask << 1)
        const sameNone = (none << 1) & mask
        const sameOne =
          ((((one << 1) & mask) | none | ((none | sameNone) << 1)) & all) |
          ((noneBack << 2) & swapped)
        const sameTwo = isLimitTwo
          ? ((((two << 1) & mask) | one | ((one | sameOne) << 1)) & all) |
            ((oneBack << 2) & swapped)
          : 0
        if (sameNone | sameOne | sameTwo) {
          way[depth] = (edge >>> 6) & 63
          if (edge & 63 && !(edge & unfit) && (sameOne | sameTwo) & end && !(sameNone & end)) {
            const distance = sameOne & end ? 1 : 2
            found.push({text: this.#spell(way, depth + 1), distance, mask: edge & 63})
          }
          if (edge >>> 13 && depth + 1 < way.length) {
            walk(edge >>> 13, depth + 1, sameNone, sameOne, sameTwo, none, one, mask)
          }
        }
        if (edge & (1 << 12)) break
      }
    }
    walk(1, 0, 1, 2, isLimitTwo ? 4 : 0, 0, 0, 0)
    return found
  }

  #spell(way: Uint8Array, length: number): string {
    let word = ''
    for (let at = 0; at < length; at++) word += this.#letters[way[at]!]
    return word
  }
}
