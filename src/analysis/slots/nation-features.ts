import {nationForms} from '../../../lexicon/nations.ts'
import {normalise, type Token} from '../tokens.ts'
import {featuresAt} from './features.ts'
import {hash, mix} from './hash.ts'
import type {NationKind, NationPlace, NationSlot} from './nations.ts'

/** How many of the features of a slot, the last, are the nation’s own. */
export const ownFeatures = 6
const ofTokens = new WeakMap<readonly Token[], readonly number[]>()

/** The features of a form’s place; those of one that goes on from one tree to the next are kept. */
function featuresOf({sentence, index, tokens}: NationPlace): readonly number[] {
  let features = ofTokens.get(tokens)
  if (!features) ofTokens.set(tokens, (features = featuresAt(sentence, index, tokens.length)))
  return features
}

/**
 * What shows which form belongs in some slots of an article: the words around each, and how often
 * the nation is named in the rest of the article, as a country and otherwise. The form that stands
 * there is hidden, and so is the nation but for whether it is a language as well, and for the last
 * `ownFeatures`: they know the Church of England and the Islamic State of Iraq.
 */
export function nationFeatures(slots: readonly NationSlot[]): number[][] {
  const counts = new Map<string, number>()
  const kindsOf = ({text}: NationSlot) => nationForms().get(normalise(text))!.kinds
  const keyOf = ({nation}: NationSlot, kind: NationKind) => `${nation.names[0]} ${kind}`
  for (const slot of slots) {
    for (const kind of kindsOf(slot)) {
      counts.set(keyOf(slot, kind), (counts.get(keyOf(slot, kind)) ?? 0) + 1)
    }
  }
  return slots.map((slot) => {
    const features = [...featuresOf(slot)]
    const [before, after] = features as [number, number]
    if (slot.isPossessive) features.push(owner, mix(before, owner), mix(after, owner))
    const elsewhere = (kind: NationKind) =>
      Math.min(2, (counts.get(keyOf(slot, kind)) ?? 0) - Number(kindsOf(slot).has(kind)))
    const [name, adjective] = [elsewhere('name'), elsewhere('adjective')]
    const language = hash(`<language ${slot.nation.also.has('language')}>`)
    features.push(
      hash(`<elsewhere ${name} ${adjective}>`),
      hash(`<name elsewhere ${name}>`),
      hash(`<adjective elsewhere ${adjective}>`),
      language,
      mix(language, before),
      mix(language, after),
      mix(language, mix(before, after))
    )
    const nation = hash(slot.nation.names[0]!)
    const [twoBefore, both, twoAfter] = [features[6]!, features[7]!, features[8]!]
    features.push(
      nation,
      ...[before, after, twoBefore, both, twoAfter].map((feature) => mix(nation, feature))
    )
    return features
  })
}

const owner = hash('<owner>')
