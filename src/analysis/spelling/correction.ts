import type {SlipKind} from './slips.ts'

/** What an unknown word may have been meant for. */
export interface Correction {
  readonly text: string
  readonly kind: SlipKind
  /** How common it is in the news. */
  readonly level: number
  /** What speaks for it. */
  readonly features: CorrectionFeatures
}

/** What speaks for a correction and against it; of the kinds, one is 1. */
export type CorrectionFeatures = Readonly<Record<CorrectionFeature | SlipKind, number>>

type CorrectionFeature =
  | 'level'
  | 'unseen'
  | 'wider'
  | 'first'
  | 'end'
  | 'before'
  | 'after'
  | 'uses'
  | 'properName'
  | 'knownName'
  | 'ownName'
  | 'hyphenUsual'
  | 'hyphenUnusual'
  | 'fitBefore'
  | 'fitAfter'
  | 'slips'
  | 'fitInside'
  | 'own'
  | 'popular'

/** What is known of the place and the article where a word stands. */
export interface Surroundings {
  readonly before: string
  readonly after: string
  /** How often the article has a word in small letters. */
  uses(word: string): number
  /** How the article writes a word with a capital, commonest first. */
  capitals(word: string): readonly string[]
  /** The other words of the article that no dictionary has, as they are written. */
  readonly others: readonly string[]
}

/** A correction without its features. */
export interface Candidate {
  readonly text: string
  readonly kind: SlipKind
  readonly level: number
  readonly isWider: boolean
  /** The letter at which it differs first. */
  readonly at: number
  /** No dictionary has it, but the article. */
  readonly isOwn?: boolean
}
