import {toProbability} from '../../models/forest.ts'
import type {RealWordModel} from '../../models/real-words.ts'
import {keptOf} from '../../base/kept.ts'
import type {Sentence} from '../../text/text.ts'
import {directionKey} from './pair-keys.ts'
import {isImpossible} from './sound-places.ts'
import {countsOf, evidenceFor, scoreFor} from './word-evidence.ts'
import {toWordSlots, wordFeatures, type WordSlot, isInSoundPhrase} from './words.ts'

/** A place where a word stands and another belongs. */
export interface WordSlip {
  readonly slot: WordSlot
  readonly meant: string
  /** Another word that may belong there as well. */
  readonly rival: string | undefined
  /** Whether the odds are far above what sound places reach. */
  readonly isCertain: boolean
}

/**
 * By how much the logarithm of the odds is above its threshold where a slip is certain: 13 of 14 such
 * in a million words were slips, by a model that had not seen them, and 38 of all 57 slips found.
 */
const certainty = 3

/** The places where the odds on another word are above what sound places reach. */
export function toWordSlips(sentences: readonly Sentence[], model: RealWordModel): WordSlip[] {
  const {forest, thresholds, uses} = model
  const counts = countsOf(sentences, uses)
  return toWordSlots(sentences).flatMap((slot) => {
    const {features, confusions} = spokenFor(slot, model)
    let best: {meant: string; excess: number; isCertain: boolean} | undefined
    let rival: string | undefined
    for (const confusion of confusions) {
      const evidence = evidenceFor(slot, slot.word, confusion.other, features, model, counts)
      if (!evidence) continue
      const [threshold] = thresholds.get(directionKey(slot.word, confusion.other))!
      const odds = forest.logOdds(evidence)
      const excess = toProbability(odds) - toProbability(threshold!)
      if (excess < 0 || isInSoundPhrase(slot, confusion) || isImpossible(slot, confusion.other))
        continue
      const found = {meant: confusion.other, excess, isCertain: odds - threshold! >= certainty}
      const [more, less] = !best || excess > best.excess ? [found, best] : [best, found]
      best = more
      if (less) rival = less.meant
    }
    return best ? [{slot, meant: best.meant, isCertain: best.isCertain, rival}] : []
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
  if (!ask) ofSlots.set(model, (ask = asking(model)))
  return ask(slot)
}

const silent: Spoken = {features: [], confusions: []}

function asking({weights, thresholds}: RealWordModel): (slot: WordSlot) => Spoken {
  const knownOf = new Map<string, WordSlot['confusions']>()
  return keptOf((slot) => {
    let known = knownOf.get(slot.word)
    if (!known) {
      known = slot.confusions.filter(({other}) => thresholds.get(directionKey(slot.word, other)))
      knownOf.set(slot.word, known)
    }
    return known.length === 0 || isTwice(slot) ? silent : toSpoken(slot, known, weights)
  })
}

function toSpoken(
  slot: WordSlot,
  known: WordSlot['confusions'],
  weights: RealWordModel['weights']
): Spoken {
  const features = wordFeatures(slot)
  const confusions = known.filter(({other}) => scoreFor(slot.word, other, features, weights) > 0)
  return {features, confusions}
}

/** “is is for sale”: a word typed twice asks for nothing in its place. */
function isTwice({sentence: {tokens}, index}: WordSlot): boolean {
  const {normal} = tokens[index]!
  return normal === tokens[index - 1]?.normal || normal === tokens[index + 1]?.normal
}
