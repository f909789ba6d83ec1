import type {Correction, Surroundings} from './correction.ts'
import type {News} from './news.ts'

/** How many articles the words were counted in, about. */
const articles = 24_000
/** Words that are in every article stand by chance beside all others, as far as that counts. */
const most = 500

/** How a correction goes together with the words beside it in the news. */
export interface Context {
  readonly before: number
  readonly after: number
}

/** How a correction fits between its neighbours, 0 on either side where nothing tells. */
export function contextOf(
  {text, kind}: Pick<Correction, 'text' | 'kind'>,
  {before, after}: Pick<Surroundings, 'before' | 'after'>,
  news: News
): Context {
  if (kind === 'capital') return {before: 0, after: 0}
  const words = text.split(/[ -]/u)
  return {before: fitOf(before, words[0]!, news), after: fitOf(words.at(-1)!, after, news)}
}

/**
 * How much oftener two words stand side by side in the news than by chance, as a binary logarithm;
 * below 0 for common words that never do.
 */
export function fitOf(before: string, after: string, news: News): number {
  if (!before || !after) return 0
  const level = news.pair(before, after)
  const seen = level > 0 ? 2 ** level : 0
  const chance = 2 ** (news.word(before) + news.word(after)) / articles / 4
  return Math.log2((seen + 1) / (Math.min(chance, most) + 1))
}
