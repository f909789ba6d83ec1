import {materialJson} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import {Forest} from './forest.ts'
import {LabelWeights} from './hashed-weights.ts'
import {KeyedNumbers} from './keyed-numbers.ts'
import {Sections, sectionsOf} from './sections.ts'

/**
 * Of nations, or of any nation beside some words, by the hash of the word: how much oftener than usual,
 * as a logarithm, the name stands where an adjective is expected (Iraq veterans), and the reverse.
 */
export type Habits = KeyedNumbers

/** The habits of nations, and those of any nation before a word (England captain) or behind one. */
export interface NationHabits {
  readonly nations: Habits
  readonly wordsBefore: Habits
  readonly wordsAfter: Habits
}

/** What an editor can read of the model: models/nation-slots.json. */
export interface NationSlotSettings {
  /** What the odds are reckoned from, by name. */
  readonly features: readonly string[]
  /** From which probability on one form is reported where another belongs: `name>adjective`. */
  readonly thresholds: Readonly<Record<string, number>>
  /** From which on it is beyond doubt. */
  readonly certain: Readonly<Record<string, number>>
}

/** What decides whether another form of a nation belongs in a slot; learned by training/nations.ts. */
export interface NationSlotModel extends Pick<NationSlotSettings, 'thresholds' | 'certain'> {
  /** How strongly the words around a slot ask for each kind of form. */
  readonly weights: LabelWeights
  /** The odds that what stands in a slot is a slip, from `chooseNation`. */
  readonly forest: Forest
  readonly habits: NationHabits
}

export const nationSlots = lazily((): NationSlotModel => {
  const {features, thresholds, certain} = materialJson<NationSlotSettings>(
    'models/nation-slots.json'
  )
  const sections = sectionsOf('models/nation-slots.bin')
  return {
    thresholds,
    certain,
    weights: LabelWeights.from(sections),
    forest: Forest.from('nation-slots', features, sections),
    habits: {
      nations: KeyedNumbers.from(sections),
      wordsBefore: KeyedNumbers.from(sections),
      wordsAfter: KeyedNumbers.from(sections)
    }
  }
})

/** The file models/nation-slots.bin for what was learned. */
export function packNationSlots({
  weights,
  forest,
  habits: {nations, wordsBefore, wordsAfter}
}: Pick<NationSlotModel, 'weights' | 'forest' | 'habits'>): Uint8Array {
  return Sections.pack([
    ...weights.lists,
    ...forest.lists,
    ...nations.lists,
    ...wordsBefore.lists,
    ...wordsAfter.lists
  ])
}
