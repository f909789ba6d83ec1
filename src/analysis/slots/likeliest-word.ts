import type {RealWordModel} from '../../../models/real-words.ts'
import {probability} from '../../../models/trees.ts'
import type {Sentence} from '../paragraphs.ts'
import {countsOf, evidenceFor, isKept, toWordSlots, wordFeatures, type WordSlot} from './words.ts'

/** A place where a word stands and another belongs. */
export interface WordSlip {
  readonly slot: WordSlot
  readonly meant: string
}

/** The places where the odds on another word are above what sound places reach. */
export function toWordSlips(sentences: readonly Sentence[], model: RealWordModel): WordSlip[] {
  const {forest, thresholds, uses} = model
  const counts = countsOf(sentences, uses)
  return toWordSlots(sentences).flatMap((slot) => {
    let features: number[] | undefined
    let best: {meant: string; excess: number} | undefined
    for (const confusion of slot.confusions) {
      const threshold = thresholds[`${slot.word}>${confusion.other}`]
      if (threshold === undefined) continue
      features ??= wordFeatures(slot)
      const evidence = evidenceFor(slot, slot.word, confusion.other, features, model, counts)
      if (!evidence) continue
      const excess = probability(forest, Object.values(evidence)) - threshold
      if (excess < 0 || excess < (best?.excess ?? 0) || isKept(slot, confusion)) continue
      best = {meant: confusion.other, excess}
    }
    return best ? [{slot, meant: best.meant}] : []
  })
}
