import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'

const {resolve} = createRequire(import.meta.url)

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

/** The words that are joined with two others or more; learned by training/spelling.ts. */
export const compoundParts = lazily((): ReadonlyMap<string, CompoundHabits> => {
  const parts = new Map<string, CompoundHabits>()
  for (const line of readFileSync(resolve('#models/compound-parts.txt'), 'utf8').split('\n')) {
    const [digits = '', words = ''] = line.split('\t')
    const [closedHead = 0, closedTail = 0, hyphenHead = 0, hyphenTail = 0] = [...digits].map(Number)
    const habits = {closedHead, closedTail, hyphenHead, hyphenTail}
    for (const word of words.split(' ')) if (word) parts.set(word, habits)
  }
  return parts
})
