import {namePairs} from '../../../models/name-pairs.ts'
import {probability} from '../../../models/trees.ts'
import type {Analysis} from '../index.ts'
import type {Token} from '../tokens.ts'
import {byFrequency, type Features, toFeatures} from './features/index.ts'
import {type Form, toForms} from './forms.ts'
import {nearPairs} from './pairs.ts'
import type {Mention} from './mentions.ts'

/** One spelling of a part of a name, and every word of the article that is spelled so. */
export interface Spelling {
  readonly text: string
  readonly tokens: readonly Token[]
}

/**
 * Two spellings of one name. `slip` is the one that is more likely wrong: the rarer, and of two as
 * frequent the later. `isTie` if both stand equally often, so that neither is to be preferred.
 * `spellings` holds the texts of the two, the one that is commoner in the news first.
 */
export interface Variant {
  readonly slip: Spelling
  readonly usual: Spelling
  readonly isTie: boolean
  readonly spellings: readonly [string, string]
}

/**
 * The names that an article spells in two ways.
 *
 * Likeness of letters proves nothing (Reagan and Regan): whether one name is meant is decided by
 * odds learned from pairs that a copy chief judged. A spelling is called a slip once only, of the
 * name that stands most often.
 */
export function toVariants(mentions: readonly Mention[], analysis: Analysis): Variant[] {
  const {threshold} = namePairs()
  const variants = nearPairs(toForms(analysis, mentions))
    .filter(([one, other]) => isOneName(one, other, threshold) && !areTwo(one, other))
    .map(([one, other]) => toVariant(one, other))
    .sort((a, b) => b.usual.tokens.length - a.usual.tokens.length)
  const slips = new Set<string>()
  return variants.filter(({slip}) => !slips.has(slip.text) && slips.add(slip.text))
}

function isOneName(one: Form, other: Form, threshold: number): boolean {
  const features = toFeatures(one, other)
  if (areStrangers(features)) return false
  // “Tariq Mehmood Anwar” and “Tariq Mahmood Anwar”: two other parts are the same, one letter is not.
  if (features['shared']! > 1 && features['distance'] === 1 && !features['suffix']) return true
  return probability(namePairs(), Object.values(features)) >= threshold
}

/**
 * Whether two forms are those of two people for certain: “Salman Tareen and Suleman Tareen”, who are
 * named in one breath; “Dilshan Perera spoke after Dilhan Pereira”, who differ in both parts.
 */
function areTwo(one: Form, other: Form): boolean {
  return one.mentions.some(({mention: a}) =>
    other.mentions.some(({mention: b}) => {
      if (a.sentence !== b.sentence) return false
      const [first, second] = a.tokens[0]!.index < b.tokens[0]!.index ? [a, b] : [b, a]
      if (second.tokens[0]!.index - first.tokens.at(-1)!.index === 2) return true
      return (
        Math.min(a.words.length, b.words.length) > 1 &&
        !a.words.some((word) => b.words.includes(word))
      )
    })
  )
}

/** “Shahid Mehmood Butt” and “Khalid Mahmood Gill”: known names, or two other parts, of two people. */
function areStrangers({strangers, rareCommon, usualCommon}: Features): boolean {
  return strangers === 2 || (strangers === 1 && rareCommon! > 0 && usualCommon! > 0)
}

function toVariant(one: Form, other: Form): Variant {
  const [rare, common] = byFrequency(one, other)
  const isTie = rare.tokens.length === common.tokens.length
  const isLater = rare.tokens[0]!.index > common.tokens[0]!.index
  const [slip, usual] = isTie && !isLater ? [common, rare] : [rare, common]
  return {slip, usual, isTie, spellings: [common.text, rare.text]}
}
