import {lazily} from '../base/lazily.ts'
import {parts, readTable} from './table.ts'

/** A word for which another is typed, or the reverse. */
export interface Confusion {
  /** The words of the pair by the alphabet, with a space between: its name. */
  readonly pair: string
  readonly other: string
  /** Phrases in which the word is right, each as its words. */
  readonly kept: readonly (readonly string[])[]
}

/** What each word may have been typed for, by the word in small letters. */
export const confusions = lazily(() => {
  const all = new Map<string, Confusion[]>()
  const add = (word: string, confusion: Confusion) => {
    const known = all.get(word)
    if (known) known.push(confusion)
    else all.set(word, [confusion])
  }
  for (const {one, other, kept, line} of readTable('confusions', ['one', 'other', 'kept'])) {
    if (one >= other) throw new Error(`confusions.tsv:${line}: \`${other}\` must stand first`)
    const pair = `${one} ${other}`
    const phrases = parts(kept).map((phrase) => phrase.split(' '))
    const of = (word: string) => phrases.filter((words) => words.includes(word))
    add(one, {pair, other, kept: of(one)})
    add(other, {pair, other: one, kept: of(other)})
  }
  return all as ReadonlyMap<string, readonly Confusion[]>
})
