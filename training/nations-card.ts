import type {Growth} from './boosting.ts'
import {countReported, type Exchange, type NationThresholds} from './nation-exchanges.ts'

/** What the card of nation-slots tells. */
export interface Learned {
  readonly weights: Int8Array
  /** The places for features of each label. */
  readonly size: number
  readonly growth: Growth
  readonly folds: number
  readonly places: number
  readonly articles: number
  readonly exchanges: readonly Exchange[]
  readonly thresholds: NationThresholds
  readonly certain: NationThresholds
  /** The places in the articles of many newspapers, by which it is judged. */
  readonly judged: number
  /** The places where somebody found that what is printed is a slip. */
  readonly realSlips: number
}

/** The card that stands beside the model. */
export function toCard(learned: Learned): string {
  const {weights, size, growth, folds, places, articles, exchanges, realSlips} = learned
  return `# nation-slots.bin, nation-slots.json

Says which form of a nation belongs where one stands, for \`nation-form\`: country, adjective, person,
people.

- What: softmax regression over ${size} places for hashed features of the words around the
  slot (src/analysis/slots), ${weights.filter((byte) => byte !== 0).length} weights that are not 0, a byte each; over its answer
  ${growth.trees} boosted trees of depth ${growth.depth} with what the article, the form and the habits of the nation and of
  the words beside it say; a threshold for each exchange.
- Learned from: ${places} places in ${articles} news articles, taken as right as they stand but for the
  ${realSlips} of training/nation-slips.tsv, which an editor judged to be slips in print, and the other
  forms planted in them, alone and in every place of the article with the same phrase. The words of
  the slot are hidden from the first model; a form that may be two things counts as either.
- Cross-validated over articles, ${folds} folds for either model, on the articles of many newspapers, at
  the thresholds chosen, as reported: a headline or a quotation that gets a hint at most is no alarm,
  and a slip in it is missed; slips in print are no alarms. In brackets, slips that are made in every
  place of the article with the same phrase, of those that have several:
${exchanges.map((exchange) => toFigure(exchange, learned)).join('\n')}
- Made by: training/nations.ts. Holds numbers and hashes of single words, no text.
`
}

function toFigure(exchange: Exchange, {thresholds, certain, judged}: Learned): string {
  const {own, other, alarms, hits, doubledHits, planted, doubled} = exchange
  const [found, foundDoubled, wrong] = [hits, doubledHits, alarms].map((some) =>
    countReported(some, thresholds, certain)
  ) as [number, number, number]
  const ofPlanted = `recall ${toShare(found, planted)} (${found} of ${planted})`
  const ofDoubled = `[${toShare(foundDoubled, doubled)} of ${doubled}]`
  return `  - ${other} typed as ${own}: ${ofPlanted} ${ofDoubled}, ${wrong} alarms in ${judged} places`
}

function toShare(some: number, all: number): string {
  return all === 0 ? 'none' : (some / all).toFixed(3)
}
