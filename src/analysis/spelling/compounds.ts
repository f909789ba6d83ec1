import {type CompoundHabits, compoundHabitsOf} from '../../models/compound-parts.ts'
import type {News} from './news.ts'

/** Two words that stand joined, and how each of them is used to be joined. */
export interface Joint {
  /** How common the rarer of the two is. */
  readonly least: number
  /** How many letters each has. */
  readonly lengths: readonly [head: number, tail: number]
  readonly head: CompoundHabits
  readonly tail: CompoundHabits
}

/** Where a word falls into two known ones, the commonest two; undefined where it does not. */
export function jointOf(
  word: string,
  known: (part: string) => boolean,
  news: News
): Joint | undefined {
  let [least, cut] = [0, 0]
  for (let at = 2; at <= word.length - 2; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    // Of two letters there are too many words.
    const share = head.length < 3 || tail.length < 3 ? 0.5 : 1
    const level = share * Math.min(news.word(head), news.word(tail))
    if (level > least && known(head) && known(tail)) [least, cut] = [level, at]
  }
  if (cut === 0) return undefined
  const [head, tail] = [word.slice(0, cut), word.slice(cut)]
  return {
    least,
    lengths: [head.length, tail.length],
    head: compoundHabitsOf(head),
    tail: compoundHabitsOf(tail)
  }
}
