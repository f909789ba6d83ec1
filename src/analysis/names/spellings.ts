import {partOf, type Token} from '../tokens.ts'

/**
 * One spelling of a name or of a part of it, and every place where it stands; a place is the words
 * that hold it, most often one.
 */
export interface Spelling {
  readonly text: string
  readonly places: readonly (readonly Token[])[]
}

/** What is wrong with the second of two spellings: the rule whose business it is. */
export type Kind = 'diacritics' | 'headline' | 'order' | 'orphan' | 'particle' | 'spelling'

/**
 * Two spellings of one name. `slip` is the one that is more likely wrong: the rarer, and of two as
 * frequent the later. `isTie` if both stand equally often, so that neither is to be preferred.
 * `spellings` holds the texts of the two, the one that is commoner in the news first.
 */
export interface Variant {
  readonly kind: Kind
  readonly slip: Spelling
  readonly usual: Spelling
  readonly isTie: boolean
  readonly spellings: readonly [string, string]
  /** The full name that the usual spelling is a part of, where it has one. */
  readonly name: string
}

/** Two spellings as a variant; `commonness` says how common a text is in the news. */
export function toVariant(
  kind: Kind,
  one: Spelling,
  other: Spelling,
  commonness: (text: string) => number,
  name = ''
): Variant {
  const later = startOf(one) > startOf(other) ? one : other
  const earlier = later === one ? other : one
  const byCommonness = commonness(later.text) > commonness(earlier.text)
  const spellings = byCommonness ? [later.text, earlier.text] : [earlier.text, later.text]
  const more = later.places.length - earlier.places.length
  const [slip, usual] = more > 0 ? [earlier, later] : [later, earlier]
  return {kind, slip, usual, isTie: more === 0, spellings: spellings as [string, string], name}
}

/** The place of a spelling without what is joined to it, as what stands somewhere: Mehmood of Mehmood’s. */
export function partsOf({text}: Pick<Spelling, 'text'>, place: readonly Token[]) {
  const words = place.length === 1 ? [text] : text.split(' ')
  return place.map((token, index) => partOf(token, likeToken(words[index]!, token)))
}

/** A spelling as a line in capitals would have it: `MEHMOOD`. */
export function likeToken(text: string, token: Token): string {
  return isCapitals(token.text) ? text.toUpperCase() : text
}

/** Whether a word is all in capitals, and long enough for that to say something. */
export function isCapitals(text: string): boolean {
  return /^\P{Ll}*\p{Lu}\P{Ll}{2,}\p{Lu}(?:\P{Ll}|['’]s)*$/u.test(text)
}

function startOf({places}: Spelling): number {
  return places[0]![0]!.index
}
