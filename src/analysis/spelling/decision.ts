import {misspellings} from '../../lexicon/misspellings.ts'
import type {NamedWeights} from '../../models/named-weights.ts'
import {spellingModel, type SpellingModel} from '../../models/spelling.ts'
import {listingOf} from './lists.ts'
import type {Article} from '../../text/article.ts'
import type {Token} from '../../text/text.ts'
import type {Correction} from './correction.ts'
import {correctionsOf} from './corrections.ts'
import {evidenceOf, surroundingsOf} from './evidence.ts'
import {regularised} from './inflections.ts'
import type {Ranked} from './likeness.ts'
import {foreignShare} from './standing.ts'
import {news} from './news.ts'
import {isProper} from './proper.ts'
import type {Vocabulary} from './vocabulary.ts'

/** The corrections of a word, best first, by the weights of their features. */
export function rank(
  word: string,
  token: Token,
  vocabulary: Vocabulary,
  {ranking, slips}: Pick<SpellingModel, 'ranking' | 'slips'>
): Ranked[] {
  return ranked(correctionsOf(word, surroundingsOf(token, vocabulary), news, slips), ranking)
}

/** Corrections by the weighted sum of their features, the highest first. */
export function ranked(corrections: readonly Correction[], ranking: NamedWeights): Ranked[] {
  return corrections
    .map((correction) => ({...correction, score: ranking.sumOf(correction.features)}))
    .sort((a, b) => b.score - a.score)
}

/** An unknown word judged: how likely it is a typing error, and what was meant, best first. */
export interface Judgement {
  readonly probability: number
  readonly corrections: readonly Ranked[]
}

/** Judge a word that no dictionary has, by all its places in an article. */
export function judge(
  word: string,
  places: readonly Token[],
  vocabulary: Vocabulary,
  article: Article
): Judgement {
  const model = spellingModel()
  const corrections = withCertain(word, rank(word, places[0]!, vocabulary, model))
  if (corrections.length === 0 || isSpared(word, places[0]!, vocabulary)) {
    return {probability: 0, corrections}
  }
  if (certainOf(word, corrections) && !isForeign(places[0]!, vocabulary)) {
    return {probability: 1, corrections}
  }
  const evidence = evidenceOf(word, places, corrections, vocabulary, article, news, model.slips)
  return {probability: model.forest.probability(...evidence), corrections}
}

/** Whether a word is written so on purpose, by its letters or where it stands. */
export function isSpared(word: string, token: Token, vocabulary: Vocabulary): boolean {
  return isDrawnOut(word) || isCutShort(token, vocabulary) || isSpecies(token, vocabulary)
}

/** “Looooove”: no slip gives four of a letter. */
function isDrawnOut(word: string): boolean {
  return /(.)\1{3}/u.test(word)
}

/** “Gettin’ late”, “climate chan …”: letters are left out on purpose. */
function isCutShort(token: Token, {tokens}: Vocabulary): boolean {
  const next = tokens[token.index + 1]
  if (/^(?:…|\.{2,})/u.test(next?.text ?? '')) return true
  return token.text.endsWith('in') && next?.space === '' && /^['’]/u.test(next.text)
}

/** “A. anguilla”: the second word of a species is small. */
function isSpecies({index}: Token, {tokens}: Vocabulary): boolean {
  const initial = `${tokens[index - 2]?.text ?? ''} ${tokens[index - 1]?.text ?? ''}`
  return /(?:^| )\p{Lu} ?\.$/u.test(initial)
}

/** Corrections with what is certainly meant first, if anything is. */
export function withCertain(word: string, corrections: readonly Ranked[]): readonly Ranked[] {
  const certain = certainOf(word, corrections)
  if (certain === undefined) return corrections
  const found = corrections.find(({text}) => text === certain)
  const score = Math.max(0, ...corrections.map(({score}) => score)) + 1
  const kind = certain.includes(' ') ? 'split' : 'two'
  const first: Ranked = found ?? {text: certain, kind, level: 0, features: undefined, score}
  return [{...first, score}, ...corrections.filter(({text}) => text !== certain)]
}

/**
 * What a word certainly stands for: a favourite error, one that is inflected as most words are though it
 * is not, a nation or a day that lacks its capital, a contraction that lacks its apostrophe.
 */
export function certainOf(word: string, corrections: readonly Ranked[]): string | undefined {
  const favourite = misspellings().get(word)
  if (favourite) return favourite
  const inflected = listingOf([word]).huge ? undefined : regularised(word)
  if (inflected) return inflected
  const meant = corrections.find(
    ({text, kind}) =>
      (kind === 'capital' && isProper(word) && !listingOf([word]).huge) ||
      (kind === 'apostrophe' && /n't$|'(?:ll|ve|re)$/u.test(text))
  )
  return meant?.text
}

function isForeign(token: Token, vocabulary: Vocabulary): boolean {
  return foreignShare(token, vocabulary) > 0.3
}
