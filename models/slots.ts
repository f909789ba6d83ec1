import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'
import {KeyedNumbers} from './keyed.ts'
import {Sections} from './sections.ts'
import {SparseNumbers} from './sparse.ts'
import {PackedTrees} from './trees.ts'

const {resolve} = createRequire(import.meta.url)

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

/** The same for several labels, most weights being 0: those of label `l` stand from `l * size` on. */
export class LabelWeights {
  readonly #weights: SparseNumbers
  readonly #size: number
  readonly #shift: number

  constructor(weights: SparseNumbers, labels: number) {
    this.#weights = weights
    this.#size = weights.length / labels
    this.#shift = 32 - Math.log2(this.#size)
  }

  /** The score of a label: the sum of the weights of some features, hashes of 32 bits. */
  scoreOf(label: number, features: readonly number[]): number {
    let sum = 0
    for (const feature of features) {
      sum += this.#weights.at(label * this.#size + (feature >>> this.#shift))
    }
    return sum / weightScale
  }
}

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
  const settings = JSON.parse(
    readFileSync(resolve('#models/nation-slots.json'), 'utf8')
  ) as NationSlotSettings
  const sections = new Sections(readFileSync(resolve('#models/nation-slots.bin')))
  return {
    ...settings,
    weights: new LabelWeights(SparseNumbers.from(sections), labels),
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
}: Pick<NationSlotModel, 'forest' | 'habits'> & {readonly weights: SparseNumbers}): Uint8Array {
  return Sections.pack([
    ...weights.lists,
    ...forest.lists,
    ...nations.lists,
    ...wordsBefore.lists,
    ...wordsAfter.lists
  ])
}

/** Country, adjective, person and people. */
const labels = 4
