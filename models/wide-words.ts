import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'

const {resolve} = createRequire(import.meta.url)

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
    // A file that is read whole has a buffer of its own: it is copied only from the middle of another.
    const {buffer, byteOffset} = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file)
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

/** FNV-1a over the codes of the letters, with a last mix (MurmurHash3). */
export function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** What long lists know of the words that no dictionary has; made by training/wide-words.ts. */
export const wideWords = lazily(
  () => new WideWords(readFileSync(resolve('#models/wide-words.bin')))
)

/** How popular the words of the dictionaries are in an encyclopedia; made by training/popular-words.ts. */
export const popularWords = lazily(
  () => new WideWords(readFileSync(resolve('#models/popular-words.bin')))
)
