import type {Paragraph} from '../../text/text.ts'
import {isBoth, isElision} from './apostrophes.ts'
import {attributionsWithin, endsInSpeech} from './attribution.ts'
import {isSetOff} from './genres.ts'
import {isDouble, isStraight, lead, type Mark, shapeOf} from './marks.ts'

/**
 * What each reading of the marks costs; the cheapest reading of an article is taken. Sound copy
 * costs next to nothing, so the figures matter only against each other: a lost mark (6) is dearer
 * than one drawn the wrong way (4) and than an apostrophe that is rare (3).
 */
export const costs = {
  lostClosing: 6,
  lostOpening: 6,
  stray: 7,
  doubled: 2,
  nestedSame: 4,
  nestedAgain: 1,
  /** Double marks within double ones, the one straight and the other curly. */
  nestedOther: 2.5,
  /** What stands within the same marks is a word or a title, seldom a sentence or two. */
  nestedLong: 3,
  wrongCharacter: 5,
  /** A single mark with no partner is more often an apostrophe than a slip. */
  lostClosingSingle: 4,
  lostClosingSingleStraight: 2.5,
  lostOpeningSingle: 4.5,
  carried: 0.2,
  /** A quotation that runs on into a paragraph that opens with no mark. */
  bare: 6.5,
  bareAgain: 1.5,
  /** A quotation that opens again in one paragraph, where a page has lost its paragraphs. */
  solid: 1,
  /** That a page has lost some of its paragraphs. */
  solidPage: 5
} as const

/** What it costs to read a mark as one that opens. */
export function openingCost(mark: Mark): number {
  const {before, after, end, paragraph} = mark
  const {text} = paragraph
  let cost = shapeOf(mark) === 'closing' ? 4 : 0
  if (/[\p{L}\p{N}]/u.test(before)) cost += isDouble(mark) ? 3 : 6
  else if (before === ':') cost += 1.2
  else if (/[.,;!?…)\]%]/u.test(before)) cost += 1.8
  if (!isDouble(mark) && isElision(mark)) cost += /^n['’]/iu.test(text.slice(end)) ? 9 : 2.5
  if (after === '') cost += 5
  else if (/\s/u.test(after)) cost += mark.character === '«' ? 0 : 2.2
  else if (/[.,;:!?)\]]/u.test(after)) cost += /^\.\./u.test(text.slice(end)) ? 0 : 3
  // A straight mark is told only by its place: behind a word and before a space it closes.
  if (isStraight(mark) && /\S/u.test(before) && /\s/u.test(after)) cost += 3
  return cost
}

/** What it costs to read a mark as one that closes; `opened` is the mark that it would close. */
export function closingCost(mark: Mark, opened: Mark | undefined): number {
  const {before, after} = mark
  // „So“ and »so« are other countries’ pairs.
  const isForeign = /^(?:„“|»«)$/u.test((opened?.character ?? '') + mark.character)
  let cost = shapeOf(mark) === 'opening' && !isForeign ? 4 : 0
  if (mark.character === '″') cost += 3.5
  if (before === '') cost += 5
  else if (/\s/u.test(before)) cost += mark.character === '»' ? 0 : 2.2
  else if (/[([]/u.test(before)) cost += 4
  if (!isDouble(mark) && isBoth(mark)) cost += 6
  // The players’ choice: told from an apostrophe only by what follows.
  if (!isDouble(mark) && /[sS]/u.test(before) && /\s/u.test(after)) cost += 0.4
  if (/[\p{L}\p{N}]/u.test(after)) cost += 2.5
  if (isStraight(mark) && /\s/u.test(before) && /\S/u.test(after)) cost += 4
  return cost
}

/** What it costs that a quotation which opened with a mark was never closed. */
export function lostClosingCost(opened: Mark): number {
  if (isDouble(opened)) return costs.lostClosing
  return isStraight(opened) ? costs.lostClosingSingleStraight : costs.lostClosingSingle
}

/**
 * What it costs that a quotation runs on into the next paragraph, which opens with a mark: little,
 * unless what stands behind its opening mark says that it has ended.
 */
export function carryingCost(last: Mark): number {
  const {text} = last.paragraph
  const words = text.slice(last.end)
  let cost: number = costs.carried
  if (attributionsWithin(words).length > 0) cost += 7
  if (isFragmentStart(last)) cost += 6.5
  if (!/$(?<=[.!?…:;,—–-][^\p{L}\p{N}]*)/u.test(text)) cost += 2
  return cost
}

/**
 * Does a quotation begin in the middle of a sentence? In small letters, or behind a word that does
 * not say that somebody speaks: the “Friends of the Mill.
 */
export function isFragmentStart(mark: Mark): boolean {
  const before = lead(mark)
  if (!/[\p{L}\p{N}]\s*$/u.test(before)) return false
  return /^\s*\p{Ll}/u.test(mark.paragraph.text.slice(mark.end)) || !endsInSpeech(before)
}

/**
 * What it costs that a quotation runs on into a paragraph that does not open with a mark; `before`
 * is the paragraph from which it runs.
 */
export function bareCost(paragraph: Paragraph, before: Paragraph, isAgain: boolean): number {
  const {text} = paragraph
  if (isSetOff(paragraph, before)) return 0.5
  if (isAgain) return costs.bareAgain
  let cost: number = costs.bare
  const untilMark = /^[^“”"„«»]*/u.exec(text)![0]
  if (/\b(?:I|we|our|my|us|me)\b/iu.test(untilMark)) cost -= 1.5
  if (attributionsWithin(untilMark).length > 0) cost += 2
  return cost
}
