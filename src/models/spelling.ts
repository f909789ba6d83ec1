import {material, materialJson} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import {Collocations} from './collocations.ts'
import type {Forest} from './trees.ts'

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
export const spellingModel = lazily(() => materialJson<SpellingModel>('models/spelling.json'))

/** The letters of a word: 26 and its two ends, which are one. */
export const alphabet = 27

/** How many bytes at the end of the file hold the letters; the rest are the pairs. */
const letterBytes = alphabet ** 3

/** How English a row of letters is, and how often words stand side by side in the news: the binary logarithm of the articles. */
export const wordShapes = lazily(() => {
  const file = material('models/spelling.bin')
  const middle = file.length - letterBytes
  // A file of that size is read into a buffer of its own, at an even place: nothing is copied.
  const pairs = new Uint16Array(file.buffer, file.byteOffset, middle / 2)
  return {letters: new Letters(file.subarray(middle)), pairs: new Collocations(pairs)}
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
