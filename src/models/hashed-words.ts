import {finish, hash} from '../base/hash.ts'
import type {NumberList, Sections} from './sections.ts'

/** So many of the first bits of its hash say in which part of the table a word stands. */
const partBits = 14

/**
 * Very many words with a number from 1 to 255 each, three bytes a word: where each part of the table
 * begins, 16 bits of the hash of each word, then the numbers. About one in two thousand other words is
 * taken for one of them.
 */
export class HashedWords {
  readonly #starts: Uint32Array
  readonly #hashes: Uint16Array
  readonly #values: Uint8Array

  constructor(starts: Uint32Array, hashes: Uint16Array, values: Uint8Array) {
    this.#starts = starts
    this.#hashes = hashes
    this.#values = values
  }

  /** The number of a word; 0 for one that is not there. */
  get(word: string): number {
    const hash = hashOf(word)
    const part = hash >>> (32 - partBits)
    const own = hash & 0xffff
    for (let at = this.#starts[part]!; at < this.#starts[part + 1]!; at++) {
      if (this.#hashes[at] === own) return this.#values[at]!
    }
    return 0
  }

  /** Some words by their numbers. */
  static of(values: ReadonlyMap<string, number>): HashedWords {
    const sorted = Array.from(values, ([word, value]) => ({hash: hashOf(word), value})).sort(
      (one, other) => one.hash - other.hash
    )
    const starts = new Uint32Array(2 ** partBits + 1)
    for (const {hash} of sorted) starts[(hash >>> (32 - partBits)) + 1]!++
    for (let part = 1; part < starts.length; part++) starts[part]! += starts[part - 1]!
    return new HashedWords(
      starts,
      Uint16Array.from(sorted, ({hash}) => hash & 0xffff),
      Uint8Array.from(sorted, ({value}) => value)
    )
  }

  /** The words that a file holds next. */
  static from(sections: Sections): HashedWords {
    return new HashedWords(
      sections.take(Uint32Array),
      sections.take(Uint16Array),
      sections.take(Uint8Array)
    )
  }

  /** What a file holds of them. */
  get lists(): readonly NumberList[] {
    return [this.#starts, this.#hashes, this.#values]
  }
}

/** The hash of a word without a sign, spread over all its bits. */
function hashOf(text: string): number {
  return finish(hash(text)) >>> 0
}
