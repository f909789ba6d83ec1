import {type SlipCosts, wordShapes} from '../../models/spelling.ts'
import {slipCost} from './channel.ts'
import {contextOf} from './context.ts'
import type {Correction, CorrectionFeatures, Surroundings} from './correction.ts'
import type {News} from './news.ts'
import {kinds} from './slips.ts'
import type {standingOf} from './standing.ts'

/** What slips are said to cost where a word is parted or has no correction. */
const mostBits = 40

/** A correction and how much speaks for it: the sum of its weighted features. */
export interface Ranked extends Omit<Correction, 'features'> {
  /** None of what is certainly meant, though it was not found near the word. */
  readonly features: CorrectionFeatures | undefined
  readonly score: number
}

/** How near to an unknown word its best correction is, and how it fits there, by the names of the features. */
export function likenessOf(
  word: string,
  ranked: readonly Ranked[],
  standing: ReturnType<typeof standingOf>,
  around: Surroundings,
  news: News,
  slips: SlipCosts
) {
  const [best, second] = ranked
  const {text = '', features} = best ?? {}
  const meant = best ? wordShapes().letters.costOf(text.toLowerCase()) : {mean: 0, most: 0}
  const isParted = best?.kind === 'split' || best?.kind === 'hyphen'
  return {
    rarer: standing.rareMean - meant.mean,
    rarerMost: standing.rareMost - meant.most,
    found: ranked.length,
    score: best?.score ?? -20,
    margin: best && second ? best.score - second.score : 10,
    level: best?.level ?? 0,
    before: features?.before ?? 0,
    after: features?.after ?? 0,
    used: features?.uses ?? 0,
    first: features?.first ?? 0,
    end: features?.end ?? 0,
    widerMeant: features?.wider ?? 0,
    hyphenUsual: features?.hyphenUsual ?? 0,
    hyphenUnusual: features?.hyphenUnusual ?? 0,
    nameLead: standing.name - standing.news,
    nameLess: standing.name - standing.popular,
    start: sharedStart(word, text),
    finish: sharedStart(reversed(word), reversed(text)),
    within: Number(text.startsWith(word)) - Number(word.startsWith(text)),
    skeleton: Number(skeletonOf(word) === skeletonOf(text)),
    anagram: Number([...word].sort().join('') === [...text].sort().join('')),
    longer: text.length - word.length,
    neighbours: ranked.filter(({kind}) => !/^(?:two|split|hyphen)$/u.test(kind)).length,
    common: Math.max(0, ...ranked.map(({level}) => level)),
    slips: text && !isParted ? slipCost(text.toLowerCase(), word, slips) : mostBits,
    commoner: (best?.level ?? 0) - standing.popular,
    fitInside: features?.fitInside ?? 0,
    hyphenSeen: isParted ? news.word(text.replace(' ', '-')) : 0,
    ownMeant: features?.own ? around.uses(text) : 0,
    popularMeant: features?.popular ?? 0,
    ...fitsOf(ranked, around, news),
    ...Object.fromEntries(kinds.map((kind) => [kind, Number(best?.kind === kind)]))
  }
}

/** How the best correction and the others go together with what stands beside the word. */
function fitsOf(ranked: readonly Ranked[], around: Surroundings, news: News) {
  const [best = {before: 0, after: 0}, ...others] = ranked.map((correction) =>
    contextOf(correction, around, news)
  )
  const fit = best.before + best.after
  const otherwise = Math.max(0, ...others.map(({before, after}) => before + after))
  return {
    fitBefore: best.before,
    fitAfter: best.after,
    fit,
    fitMost: Math.max(fit, otherwise),
    fitLead: fit - otherwise
  }
}

function sharedStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}

/** The consonants of a word, each once where it is doubled: what of it is heard. */
function skeletonOf(text: string): string {
  return text.replace(/[aeiouy']/gu, '').replace(/(.)\1/gu, '$1')
}
