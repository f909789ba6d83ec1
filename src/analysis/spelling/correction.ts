import type {Kind} from './slips.ts'

/** What an unknown word may have been meant for. */
export interface Correction {
  readonly text: string
  readonly kind: Kind
  /** How common it is in the news. */
  readonly level: number
  readonly values: readonly number[]
}

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
  readonly kind: Kind
  readonly level: number
  readonly isWider: boolean
  /** The letter at which it differs first. */
  readonly at: number
  /** No dictionary has it, but the article. */
  readonly isOwn?: boolean
}
