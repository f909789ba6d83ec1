import {material} from '../base/material.ts'
import {finish, hash} from '../base/hash.ts'
import {lazily} from '../base/lazily.ts'

/** Where the bits of a value stand: two lists, and above them how popular a word is, up to 31. */
export const wideBits = {huge: 1, insane: 2, popular: 2} as const

/** So many of the first bits of its hash say in which part of the table a word stands. */
export const partBits = 14

/**
 * A table of words with a number from 1 to 255 each, as a file holds it: how many there are, where
 * each part of the table begins, 16 bits of the hash of each word, then the numbers. About one in two
 * thousand other words is taken for one of them.
 */
export class WideWords {
  readonly #starts: Uint32Array
  readonly #hashes: Uint16Array
  readonly #values: Uint8Array

  constructor(file: Uint8Array) {
    const {buffer, byteOffset} = file
    const parts = 2 ** partBits + 1
    const [count = 0] = new Uint32Array(buffer, byteOffset, 1)
    const middle = byteOffset + 4 + 4 * parts
    this.#starts = new Uint32Array(buffer, byteOffset + 4, parts)
    this.#hashes = new Uint16Array(buffer, middle, count)
    this.#values = new Uint8Array(buffer, middle + 2 * count, count)
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
}

/** The hash of a word without a sign, spread over all its bits. */
export function hashOf(text: string): number {
  return finish(hash(text)) >>> 0
}

/** What long lists know of the words that no dictionary has; made by training/wide-words.ts. */
export const wideWords = lazily(() => new WideWords(material('models/wide-words.bin')))

/** How popular the words of the dictionaries are in an encyclopedia; made by training/popular-words.ts. */
export const popularWords = lazily(() => new WideWords(material('models/popular-words.bin')))
