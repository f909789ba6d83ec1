import {type Dictionary, hunspellOf} from './hunspell.ts'
import {lazily} from '../../base/lazily.ts'
import {lists, widerMask, wordGraph} from '../../models/word-graph.ts'
import {type Dialect, type DictionaryDialect, dictionaryDialect} from '../dialect/englishes.ts'
import {WordGraph} from './graph.ts'

/** The packed words of the dictionaries, loaded when they are first asked for. */
export const graph = lazily(() => new WordGraph(wordGraph()))

const dialects = lists.filter((list) => list !== 'wider')
/** The lists of the graph that are dictionaries, as a mask. */
export const dialectsMask = (1 << dialects.length) - 1
const byMask = Array.from({length: dialectsMask + 1}, (_, mask) =>
  dialects.filter((_, bit) => mask & (1 << bit))
)

/**
 * Which dictionaries have a word, as it is written or in small letters; a word in capitals also as a
 * name. The dictionary of South Africa is not among them: it may not be packed with the others.
 */
export function dictionariesOf(word: string): readonly DictionaryDialect[] {
  return byMask[maskOf(word) & dialectsMask]!
}

/** The lists of the graph that have a word, as a mask, by the rules of case that Hunspell has. */
export function maskOf(word: string): number {
  const straight = word.replaceAll('’', "'")
  let mask = graph().maskOf(straight)
  const small = straight.toLowerCase()
  if (small === straight) return mask
  if (straight === straight.toUpperCase()) {
    mask |= graph().maskOf(straight.charAt(0) + small.slice(1))
  }
  return mask | graph().maskOf(small)
}

/** Whether one of the packed dictionaries has a word exactly as it is written. */
export function isEntry(word: string): boolean {
  return (graph().maskOf(word) & dialectsMask) > 0
}

/** Whether the wider list, which is no dictionary, has a word exactly as it is written. */
export function isWiderEntry(word: string): boolean {
  return (graph().maskOf(word) & widerMask) > 0
}

/** The dictionary of a dialect, loaded when it is first asked. */
export function dictionaryOf(dialect: Dialect): Dictionary {
  const own = dictionaryDialect(dialect)
  if (own === 'en-ZA') return hunspellOf('dictionary-en-za')
  const bit = 1 << dialects.indexOf(own)
  return {knows: (word) => (maskOf(word) & bit) > 0}
}
