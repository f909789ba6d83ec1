import {dialectSpellings, dialectWords} from '../../lexicon/dialects.ts'
import {spellingVariants} from '../../lexicon/variants.ts'
import {popularWords, wideBits, wideWords} from '../../models/wide-words.ts'
import {widerMask} from '../../models/word-graph.ts'
import {maskOf} from '../dictionary/index.ts'
import {isProper} from './proper.ts'

/** What the long lists say of a word: each list that has it, and how popular it is, 0 for not at all. */
export interface Listing {
  readonly huge: number
  readonly insane: number
  readonly popular: number
}

/** What the long lists say of some forms of a word, the most of each. */
export function listingOf(words: readonly string[]): Listing {
  let [huge, insane, popular] = [0, 0, 0]
  for (const word of words) {
    const value = wideWords().get(word)
    huge |= value & wideBits.huge
    insane |= value & wideBits.insane
    popular = Math.max(popular, value >>> wideBits.popular)
  }
  return {huge, insane: insane / wideBits.insane, popular}
}

/** How popular a word is in an encyclopedia, whether a dictionary has it or not; 0 for not at all. */
export function popularityOf(word: string): number {
  return popularWords().get(word) || listingOf([word]).popular
}

/** Whether WordNet or cspell has a word in small letters: rare, and seldom a slip. */
export function isWider(word: string): boolean {
  return (maskOf(word) & widerMask) > 0 && !isProper(word)
}

/**
 * Whether SCOWL, up to its size 80, and an encyclopedia both have a word, so that it is seldom a slip:
 * “balancer”, “codec”, but also “vison” and “brough”. Of a name in small letters a wider list must know.
 */
export function isWellListed(word: string): boolean {
  const {huge, popular} = listingOf([word])
  return huge > 0 && popular > 0 && (isWider(word) || !isName(word))
}

/** Whether a dictionary has a word with a capital, or it is always a name. */
function isName(word: string): boolean {
  return isProper(word) || maskOf(word.charAt(0).toUpperCase() + word.slice(1)) > 0
}

/** Whether another rule of spelling has a word in small letters that no dictionary has. */
export function isListed(word: string): boolean {
  return dialectSpellings().has(word) || dialectWords().has(word) || spellingVariants().has(word)
}

/** The words that one may be an inflection of, itself first. */
export function stemsOf(word: string): string[] {
  const stems = [word]
  for (const [ending, others] of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length > 2) stems.push(...others.map((other) => stem + other))
  }
  return stems
}

const endings = [
  ['s', ['']],
  ['es', ['']],
  ['ies', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ly', ['']]
] as const
