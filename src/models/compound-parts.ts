import {materialText} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import {WordLevels} from './word-levels.ts'

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

/** The words that are joined with two others or more, each with a digit for each of its habits. */
const compoundParts = lazily(() => new WordLevels(materialText('models/compound-parts.txt')))

/** How a word is used to be joined; learned by training/spelling.ts. */
export function compoundHabitsOf(word: string): CompoundHabits {
  const digits = compoundParts().get(word) ?? 0
  const digit = (place: number) => Math.floor(digits / 10 ** place) % 10
  return {closedHead: digit(3), closedTail: digit(2), hyphenHead: digit(1), hyphenTail: digit(0)}
}
