import {materialJson} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import {Collocations} from './collocations.ts'
import type {Features} from './features.ts'
import {Forest} from './forest.ts'
import {LetterCosts} from './letter-triples.ts'
import {NamedWeights} from './named-weights.ts'
import {sectionsOf} from './sections.ts'

/** How dear each slip of the keys is, in bits, by its name; `other` for one that was never seen. */
export interface SlipCosts {
  readonly other: number
  readonly costs: Readonly<Record<string, number>>
}

/** What an editor can read of the model: models/spelling.json. */
export interface SpellingSettings {
  /** The probability from which on an unknown word is a typing error. */
  readonly threshold: number
  /** The weight of each feature of a correction. */
  readonly ranking: Features
  /** What the odds of a typing error are reckoned from, by name. */
  readonly features: readonly string[]
  readonly slips: SlipCosts
}

/** What decides of spelling; learned by training/spelling.ts. */
export interface SpellingModel extends Pick<SpellingSettings, 'threshold' | 'slips'> {
  /** The correction with the highest sum is meant. */
  readonly ranking: NamedWeights
  /** The odds that an unknown word is a typing error. */
  readonly forest: Forest
}

/** The decision about an unknown word, and between its corrections. */
export const spellingModel = lazily((): SpellingModel => {
  const {threshold, ranking, features, slips} =
    materialJson<SpellingSettings>('models/spelling.json')
  return {
    threshold,
    slips,
    ranking: new NamedWeights('spelling, ranking', ranking),
    forest: Forest.from('spelling', features, sectionsOf('models/spelling.bin'))
  }
})

/** How English a row of letters is, and how often words stand side by side in the news: the binary logarithm of the articles. */
export const wordShapes = lazily(() => {
  const sections = sectionsOf('models/word-shapes.bin')
  return {
    pairs: Collocations.from(sections),
    letters: LetterCosts.from(sections)
  }
})
