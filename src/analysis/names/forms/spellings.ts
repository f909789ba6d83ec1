import {partOf, type Token} from '../../../text/text.ts'

/**
 * One spelling of a name or of a part of it, and every place where it stands; a place is the words
 * that hold it, most often one.
 */
export interface Spelling {
  readonly text: string
  readonly places: readonly (readonly Token[])[]
  /** How many of the places are in a longer name. */
  readonly inName: number
}

/** What is wrong with the second of two spellings: the rule whose business it is. */
export type VariantKind = 'diacritics' | 'headline' | 'order' | 'orphan' | 'particle' | 'spelling'

/**
 * Two spellings of one name. `slip` is the one that is more likely wrong: the rarer, and of two as
 * frequent the one that is less known, or less full. `isTie` if both stand equally often, or the
 * rarer is by far the better known, so that neither is certain.
 */
export interface Variant {
  readonly kind: VariantKind
  readonly slip: Spelling
  readonly usual: Spelling
  readonly isTie: boolean
  /** The full name that the usual spelling is a part of, where it has one. */
  readonly name: string
}

/** The place of a spelling without what is joined to it, as what stands somewhere: Mehmood of Mehmood’s. */
export function partsOf(spelling: Pick<Spelling, 'text'>, place: readonly Token[]) {
  const words = textAt(spelling, place).split(' ')
  return place.map((token, index) => partOf(token, likeToken(words[index]!, token)))
}

/** What a spelling is at a place that holds it, or only the last of its words. */
export function textAt({text}: Pick<Spelling, 'text'>, {length}: readonly Token[]): string {
  return text.split(' ').slice(-length).join(' ')
}

/** A spelling as a line in capitals would have it: `MEHMOOD`. */
export function likeToken(text: string, token: Token): string {
  return isCapitals(token.text) ? text.toUpperCase() : text
}

/** Whether a word is all in capitals, and long enough for that to say something. */
export function isCapitals(text: string): boolean {
  return /^\P{Ll}*\p{Lu}\P{Ll}{2,}\p{Lu}(?:\P{Ll}|['’]s)*$/u.test(text)
}
