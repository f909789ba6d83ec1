import {material, materialJson} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import {KeyedNumbers} from './keyed.ts'
import {Sections} from './sections.ts'
import {SparseRows} from './sparse.ts'
import {PackedTrees} from './trees.ts'

/** How many of a stored weight make one. */
export const weightScale = 16

/** Weights over hashed features, each a signed byte in sixteenths. */
export class SlotWeights {
  readonly #weights: Int8Array
  readonly #shift: number

  constructor(weights: Int8Array) {
    this.#weights = weights
    this.#shift = 32 - Math.log2(weights.length)
  }

  /** The weight of a feature, a hash of 32 bits. */
  weightOf(feature: number): number {
    return this.#weights[feature >>> this.#shift]! / weightScale
  }
}

/** The same for country, adjective, person and people, a row for each feature, most weights being 0. */
export class LabelWeights {
  readonly #rows: SparseRows
  readonly #shift: number

  constructor(rows: SparseRows) {
    this.#rows = rows
    this.#shift = 32 - Math.log2(rows.length)
  }

  /** The score of each label: the sum of the weights of some features, hashes of 32 bits. */
  scoresOf(features: readonly number[]): number[] {
    const sums = new Array<number>(labels).fill(0)
    for (const feature of features) this.#rows.addTo(sums, feature >>> this.#shift)
    return sums.map((sum) => sum / weightScale)
  }

  /** The weights that were learned label by label, signed bytes, as rows. */
  static toRows(weights: Int8Array): SparseRows {
    const size = weights.length / labels
    const rows = weights.map((_, at) => weights[(at % labels) * size + Math.floor(at / labels)]!)
    return SparseRows.of(labels, rows)
  }
}

const labels = 4

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
export interface NationSlotModel extends NationSlotSettings {
  /** How strongly the words around a slot ask for each kind of form. */
  readonly weights: LabelWeights
  /** The odds that what stands in a slot is a slip, from `chooseNation`. */
  readonly forest: PackedTrees
  readonly habits: NationHabits
}

export const nationSlots = lazily((): NationSlotModel => {
  const settings = materialJson<NationSlotSettings>('models/nation-slots.json')
  const sections = new Sections(material('models/nation-slots.bin'))
  return {
    ...settings,
    weights: new LabelWeights(SparseRows.from(labels, sections)),
    forest: PackedTrees.from(sections),
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
}: Pick<NationSlotModel, 'forest' | 'habits'> & {readonly weights: SparseRows}): Uint8Array {
  return Sections.pack([
    ...weights.lists,
    ...forest.lists,
    ...nations.lists,
    ...wordsBefore.lists,
    ...wordsAfter.lists
  ])
}
