import type {NationKind} from '../src/analysis/slots/nations.ts'
import type {Growth} from './boosting.ts'

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
  /** The places in the articles of many newspapers, by which it is judged. */
  readonly judged: number
}

/** One kind of form typed for another, and the odds by forests that had not seen the article. */
export interface Exchange {
  readonly own: NationKind
  readonly other: NationKind
  readonly threshold: number
  readonly alarms: readonly number[]
  readonly hits: readonly number[]
}

/** The card that stands beside the model. */
export function toCard({
  weights,
  size,
  growth,
  folds,
  places,
  articles,
  exchanges,
  judged
}: Learned): string {
  return `# nation-slots.bin, nation-slots.json

Says which form of a nation belongs where one stands, for \`nation-form\`: country, adjective, person,
people.

- What: softmax regression over ${size} places for hashed features of the words around the
  slot (src/analysis/slots), ${weights.filter((byte) => byte !== 0).length} weights that are not 0, a byte each; over its answer
  ${growth.trees} boosted trees of depth ${growth.depth} with what the article, the form and the nation’s habits say; a
  threshold for each exchange.
- Learned from: ${places} places in ${articles} news articles, taken as right as they stand, and the
  other forms planted in them. The words of the slot are hidden from the first model; a form that may
  be two things counts as either.
- Cross-validated over articles, ${folds} folds for either model, on the articles of many newspapers,
  headlines left out of the alarms and counted as missed, at the thresholds chosen (alarms are as
  found: some are real errors):
${exchanges.map((exchange) => toFigure(exchange, judged)).join('\n')}
- Made by: training/nations.ts. Holds numbers and names of nations only, no text.
`
}

function toFigure({own, other, threshold, alarms, hits}: Exchange, judged: number): string {
  const found = hits.filter((odds) => odds >= threshold).length
  const wrong = alarms.filter((odds) => odds >= threshold).length
  const recall = hits.length === 0 ? 'none' : (found / hits.length).toFixed(3)
  return `  - ${other} typed as ${own}: recall ${recall} (${found} of ${hits.length}), ${wrong} alarms in ${judged} places`
}
