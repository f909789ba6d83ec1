import {nationForms} from '../../lexicon/nations.ts'
import {Keep} from '../../base/kept.ts'
import {remembered} from '../../base/remembered.ts'
import {normalise} from '../../text/word-types.ts'
import type {Token} from '../../text/text.ts'
import {featuresAt, ofGroup} from './features.ts'
import {hash, mix} from '../../base/hash.ts'
import type {NationKind, NationSlot} from './nations.ts'

/** How many of the features of a slot, the last, are the nation’s own. */
export const ownFeatures = 6

/** What shows which form belongs in a slot: what only its sentence tells, and what the rest of the article does. */
export interface NationEvidence {
  /** Kept with the sentence; the last `ownFeatures` are the nation’s own. */
  readonly ofSentence: readonly number[]
  readonly elsewhere: readonly number[]
}

/**
 * What shows which form belongs in some slots of an article: the words around each, and how often
 * the nation is named in the rest of the article, as a country and otherwise. The form that stands
 * there is hidden, and so is the nation but for whether it is a language as well, and for the last
 * `ownFeatures`: they know the Church of England and the Islamic State of Iraq.
 */
export function nationEvidence(slots: readonly NationSlot[]): NationEvidence[] {
  const counts = new Map<string, number>()
  const kindsOf = ({text}: NationSlot) => nationForms().get(normalise(text))!.kinds
  const keyOf = ({nation}: NationSlot, kind: NationKind) => `${nation.names[0]} ${kind}`
  for (const slot of slots) {
    for (const kind of kindsOf(slot)) {
      counts.set(keyOf(slot, kind), (counts.get(keyOf(slot, kind)) ?? 0) + 1)
    }
  }
  return slots.map((slot) => {
    const elsewhere = (kind: NationKind) =>
      Math.min(2, (counts.get(keyOf(slot, kind)) ?? 0) - Number(kindsOf(slot).has(kind)))
    return {
      ofSentence: ofSentence(slot),
      elsewhere: namedElsewhere(`${elsewhere('name')} ${elsewhere('adjective')}`)
    }
  })
}

/** The features of some slots of an article, hashes of 32 bits, in one list each. */
export function nationFeatures(slots: readonly NationSlot[]): number[][] {
  return nationEvidence(slots).map(({ofSentence, elsewhere}) => [...elsewhere, ...ofSentence])
}

const namedElsewhere = remembered((counts): readonly number[] => {
  const [name, adjective] = counts.split(' ')
  return [
    hash(`<elsewhere ${counts}>`),
    hash(`<name elsewhere ${name}>`),
    hash(`<adjective elsewhere ${adjective}>`)
  ]
})

const ofTokens = new Keep<readonly Token[], readonly number[]>()

/** What the sentence of a slot shows; of one that goes on from one tree to the next it is kept. */
function ofSentence(slot: NationSlot): readonly number[] {
  let features = ofTokens.get(slot.tokens)
  if (!features) ofTokens.set(slot.tokens, (features = readSentence(slot)))
  return features
}

function readSentence({sentence, index, tokens, isPossessive, nation}: NationSlot): number[] {
  const features = [...featuresAt(sentence, index, tokens.length)]
  const [before, after] = ofGroup(features, 'beside') as [number, number]
  const [twoBefore, both, twoAfter] = ofGroup(features, 'joined') as [number, number, number]
  if (isPossessive) features.push(owner, mix(before, owner), mix(after, owner))
  const language = hash(`<language ${nation.also.has('language')}>`)
  features.push(
    language,
    mix(language, before),
    mix(language, after),
    mix(language, mix(before, after))
  )
  const own = hash(nation.names[0]!)
  features.push(
    own,
    ...[before, after, twoBefore, both, twoAfter].map((feature) => mix(own, feature))
  )
  return features
}

const owner = hash('<owner>')
