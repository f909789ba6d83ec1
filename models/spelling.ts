import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'
import type {Forest} from './trees.ts'

const {resolve} = createRequire(import.meta.url)

/** How dear each slip of the keys is, in bits, by its name; `other` for one that was never seen. */
export interface SlipCosts {
  readonly other: number
  readonly costs: Readonly<Record<string, number>>
}

/** What decides of spelling; learned by training/spelling.ts. */
export interface SpellingModel {
  /** The weight of each feature of a correction: the one with the highest sum is meant. */
  readonly ranking: Readonly<Record<string, number>>
  readonly slips: SlipCosts
  /** The odds that an unknown word is a typing error. */
  readonly forest: Forest
}

/** The decision about an unknown word, and between its corrections. */
export const spellingModel = lazily(
  () => JSON.parse(readFileSync(resolve('#models/spelling.json'), 'utf8')) as SpellingModel
)

/** The letters of a word: 26 and its two ends, which are one. */
export const alphabet = 27

/** How many bytes of the file hold the letters; the rest are the neighbours. */
const letterBytes = alphabet ** 3

/** How English a row of letters is, and which words stand side by side in the news. */
export const wordShapes = lazily(() => {
  const file = readFileSync(resolve('#models/spelling.bin'))
  return {
    letters: new Letters(file.subarray(0, letterBytes)),
    neighbours: new Neighbours(file.subarray(letterBytes))
  }
})

/** How rare each letter is behind two others, in eighths of a bit. */
export class Letters {
  readonly #costs: Uint8Array

  constructor(costs: Uint8Array) {
    this.#costs = costs
  }

  /** How rare the letters of a word are, on average and at worst, in bits; it is of a to z. */
  costOf(word: string): {mean: number; most: number} {
    let [sum, most, before] = [0, 0, 0]
    for (let at = 0; at <= word.length; at++) {
      const letter = at < word.length ? codeOf(word, at) : 0
      const cost = this.#costs[before * alphabet + letter]!
      sum += cost
      if (cost > most) most = cost
      before = (before % alphabet) * alphabet + letter
    }
    return {mean: sum / 8 / (word.length + 1), most: most / 8}
  }
}

/** A letter as a number from 1 on; an apostrophe, or whatever else, is the end of a word. */
export function codeOf(word: string, at: number): number {
  const code = word.charCodeAt(at) - 96
  return code > 0 && code < alphabet ? code : 0
}

/**
 * Pairs of words that stand side by side: a set that has all that were put in and takes about one in
 * a hundred others for one of them (Bloom 1970).
 */
export class Neighbours {
  readonly #bits: Uint8Array

  constructor(bits: Uint8Array) {
    this.#bits = bits
  }

  add(before: string, after: string): void {
    for (const bit of this.#places(before, after)) this.#bits[bit >>> 3]! |= 1 << (bit & 7)
  }

  has(before: string, after: string): boolean {
    return this.#places(before, after).every((bit) => this.#bits[bit >>> 3]! & (1 << (bit & 7)))
  }

  #places(before: string, after: string): number[] {
    const size = this.#bits.length * 8
    const pair = `${before} ${after}`
    const [one, other] = [hash(pair, 0x811c9dc5), hash(pair, 0x9747b28c) | 1]
    return [0, 1, 2, 3, 4].map((step) => ((one + step * other) >>> 0) % size)
  }
}

/** FNV-1a over the codes of the letters, with a last mix. */
function hash(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return (value ^ (value >>> 15)) >>> 0
}
