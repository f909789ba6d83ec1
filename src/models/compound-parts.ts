import {materialText} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'

/**
 * How a word is used to be joined: with how many others it stands in one word of the dictionaries
 * (gunfire), and with how many by a hyphen in the news (state-funded), each as a binary logarithm.
 */
export interface CompoundHabits {
  readonly closedHead: number
  readonly closedTail: number
  readonly hyphenHead: number
  readonly hyphenTail: number
}

/**
 * The words of a text with a line for those of the same habits: a digit for each, a tab, and the words,
 * parted by spaces. A word is looked up in the text: reading all takes longer than the few that are asked for.
 */
export class CompoundParts {
  readonly #text: string
  /** The same with a space before and after each word. */
  readonly #words: string

  constructor(text: string) {
    this.#text = text
    this.#words = text.replace(/[\t\n]/gu, ' ')
  }

  /** How a word is used to be joined; undefined for one that seldom is. */
  get(word: string): CompoundHabits | undefined {
    const place = this.#words.indexOf(` ${word} `)
    const line = this.#text.lastIndexOf('\n', place) + 1
    if (place < this.#text.indexOf('\t', line)) return undefined
    const digit = (at: number) => Number(this.#text[line + at])
    return {closedHead: digit(0), closedTail: digit(1), hyphenHead: digit(2), hyphenTail: digit(3)}
  }
}

/** The words that are joined with two others or more; learned by training/spelling.ts. */
export const compoundParts = lazily(
  () => new CompoundParts(materialText('models/compound-parts.txt'))
)
