import type {RealWordModel} from '../../../models/real-words.ts'
import {probability} from '../../../models/trees.ts'
import {keptOf} from '../kept.ts'
import type {Sentence} from '../paragraphs.ts'
import {
  countsOf,
  evidenceFor,
  isKept,
  toWordSlots,
  type WordCounts,
  wordFeatures,
  type WordSlot
} from './words.ts'

/** A place where a word stands and another belongs. */
export interface WordSlip {
  readonly slot: WordSlot
  readonly meant: string
}

/** The places where the odds on another word are above what sound places reach. */
export function toWordSlips(sentences: readonly Sentence[], model: RealWordModel): WordSlip[] {
  const {weights, forest, thresholds, uses} = model
  const counts = countsOf(sentences, uses)
  return toWordSlots(sentences).flatMap((slot) => {
    const {features, confusions} = spokenFor(slot, model)
    let best: {meant: string; excess: number} | undefined
    for (const confusion of confusions) {
      const threshold = thresholds[`${slot.word}>${confusion.other}`]!
      const evidence = evidenceFor(slot, slot.word, confusion.other, features, weights, counts)
      if (!evidence) continue
      const excess = probability(forest, Object.values(evidence)) - threshold
      if (excess < 0 || excess < (best?.excess ?? 0) || isKept(slot, confusion)) continue
      best = {meant: confusion.other, excess}
    }
    return best ? [{slot, meant: best.meant}] : []
  })
}

/** What the words about a slot show, and the words for which they speak. */
interface Spoken {
  readonly features: readonly number[]
  readonly confusions: WordSlot['confusions']
}

const ofSlots = new WeakMap<RealWordModel, (slot: WordSlot) => Spoken>()

/** Most slots speak for no other word, whatever else the article says; those of a kept sentence are kept. */
function spokenFor(slot: WordSlot, model: RealWordModel): Spoken {
  let ask = ofSlots.get(model)
  if (!ask) ofSlots.set(model, (ask = keptOf((slot) => toSpoken(slot, model))))
  return ask(slot)
}

function toSpoken(slot: WordSlot, {weights, thresholds}: RealWordModel): Spoken {
  const known = slot.confusions.filter(({other}) => `${slot.word}>${other}` in thresholds)
  if (known.length === 0) return {features: [], confusions: []}
  const features = wordFeatures(slot)
  const confusions = known.filter(({other}) =>
    evidenceFor(slot, slot.word, other, features, weights, uncounted)
  )
  return {features, confusions}
}

const uncounted: WordCounts = {inArticle: () => 0, inNews: () => 0}
