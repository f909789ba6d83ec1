import {unfit, type WordGraphData} from '../../../models/word-graph.ts'

/** A word near to one that was typed, by how many slips, and the lists that know it. */
export interface Neighbour {
  readonly text: string
  readonly distance: number
  readonly mask: number
}

/** Asks a packed word graph. */
export class WordGraph {
  readonly #edges: Uint32Array
  readonly #letters: string
  /** The place of a letter by its code; 64 for one that no word has. */
  readonly #places = new Uint8Array(128).fill(64)
  /** The edge of the root for each letter, 0 for none. */
  readonly #first = new Uint32Array(65)

  constructor({letters, edges}: WordGraphData) {
    this.#letters = letters
    this.#edges = edges
    for (let place = 0; place < letters.length; place++) {
      if (letters[place] !== '\0') this.#places[letters.charCodeAt(place)] = place
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
   * The words that are up to `limit` slips away, but not the word itself: a letter put in, left out
   * or put for another, two swapped (the restricted distance of Damerau). A walk of the graph that
   * leaves a way as soon as all that lies on it is too far; of the table of distances only the band
   * is made that can matter (Ukkonen 1985). Words that nobody should be offered are left out.
   */
  near(word: string, limit: number): Neighbour[] {
    const found: Neighbour[] = []
    const {length} = word
    const typed = Uint8Array.from(word, (letter) => this.#places[letter.charCodeAt(0)] ?? 64)
    const depths = length + limit + 1
    const way = new Uint8Array(depths)
    /** A row for each letter down the way, with a far distance on both sides of the band. */
    const rows = Array.from({length: depths + 1}, () => new Uint8Array(length + 2).fill(limit + 1))
    for (let column = 0; column <= Math.min(limit, length); column++) rows[0]![column] = column

    const walk = (from: number, depth: number): void => {
      if (depth >= length + limit) return
      for (let at = from; ; at++) {
        const edge = this.#edges[at]!
        const letter = (way[depth] = (edge >>> 6) & 63)
        if (fill(rows, typed, way, depth, letter, limit) <= limit) {
          const mask = edge & 63
          const distance = depth + 1 < length - limit ? limit + 1 : rows[depth + 1]![length]!
          if (mask && !(mask & unfit) && distance <= limit && distance > 0) {
            found.push({text: this.#spell(way, depth + 1), distance, mask})
          }
          if (edge >>> 13) walk(edge >>> 13, depth + 1)
        }
        if (edge & (1 << 12)) break
      }
    }
    walk(1, 0)
    return found
  }

  #spell(way: Uint8Array, length: number): string {
    let word = ''
    for (let at = 0; at < length; at++) word += this.#letters[way[at]!]
    return word
  }
}

/** Fill the row below a depth of the way, within the band; gives the least distance in it. */
function fill(
  rows: readonly Uint8Array[],
  typed: Uint8Array,
  way: Uint8Array,
  depth: number,
  letter: number,
  limit: number
): number {
  const row = rows[depth]!
  const next = rows[depth + 1]!
  const from = Math.max(1, depth + 1 - limit)
  const to = Math.min(typed.length, depth + 1 + limit)
  let least = (next[from - 1] = from === 1 ? depth + 1 : limit + 1)
  for (let column = from; column <= to; column++) {
    const own = typed[column - 1]!
    let distance = row[column - 1]! + (own === letter ? 0 : 1)
    if (row[column]! < distance) distance = row[column]! + 1
    if (next[column - 1]! < distance) distance = next[column - 1]! + 1
    if (column > 1 && depth > 0 && own === way[depth - 1] && typed[column - 2] === letter) {
      const swapped = rows[depth - 1]![column - 2]! + 1
      if (swapped < distance) distance = swapped
    }
    next[column] = distance
    if (distance < least) least = distance
  }
  next[to + 1] = limit + 1
  return least
}
