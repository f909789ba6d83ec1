import type {Growth} from './boosting.ts'
import type {Figure} from './directions.ts'
import {leastPrecision} from './thresholds.ts'

/** What the card of real-words tells. */
export interface Learned {
  readonly weights: Int8Array
  readonly growth: Growth
  /** The places that were learned from, and the articles and words that they are in. */
  readonly places: number
  readonly articles: number
  readonly words: number
  /** Those of them in the articles of many newspapers, by which it is judged. */
  readonly judgedWords: number
  readonly folds: number
  readonly figures: readonly Figure[]
  /** False alarms at the thresholds, and those that are judged in one half of the articles at the other’s. */
  readonly alarms: number
  readonly crossed: number
  readonly realSlips: number
}

/** The card that stands beside the model: its first part is printed. */
export function toCard({
  weights,
  growth,
  places,
  articles,
  words,
  judgedWords,
  folds,
  figures,
  alarms,
  crossed,
  realSlips
}: Learned): string {
  const on = figures.filter(({threshold}) => threshold !== undefined)
  const known = figures.filter(({worth}) => worth === 1)
  const perWords = (count: number, all: number) => ((10_000 * count) / all).toFixed(3)
  return `# real-words.bin, real-words.json

Says which of two words that are typed for one another belongs in a place, for \`real-word\`.

- What: logistic regression over ${weights.length} places for hashed features of the words around the
  place (src/analysis/slots), each pair with its own, ${weights.filter((weight) => weight !== 0).length} weights that are not 0, a byte
  each; over its answer and that of collocations.bin ${growth.trees} boosted trees of depth ${growth.depth}; a threshold for
  each word typed and the other meant.
- Learned from: ${places} places in ${articles} news articles of ${words} words, taken as right as they
  stand; of a frequent word a part. The word itself is hidden.
- Cross-validated over articles, ${folds} folds of the first and halves of the second: with every word planted
  for its other where that stands, ${recallOf(figures)} are found, the ${figures.length} directions counting alike, and
  ${recallOf(known)} of the ${known.length} between words of gold/confusions.txt, of which most real slips are and which count
  double when thresholds are chosen; at the thresholds chosen, ${alarms} false alarms, ${perWords(alarms, words)} in 10,000 words; thresholds from one half of the
  articles give ${perWords(crossed, judgedWords)} in 10,000 of the ${judgedWords} words that are of many newspapers in the other. ${realSlips} alarms that an editor read and found to be real
  slips (training/real-slips.tsv) do not count.
- On are ${on.length} of ${figures.length} directions; precision is told for one slip in 500 uses of the word that is meant,
  with the false alarms seen, and is ${leastPrecision} at the least.
- Made by: training/real-words.ts. Holds numbers and hashes of single words, no text.

## Every direction that is on

| typed | meant | recall | alarms | uses | precision |
| --- | --- | --- | --- | --- | --- |
${on.map(({typed, meant, recall, alarms, uses, precision}) => `| ${typed} | ${meant} | ${recall.toFixed(2)} | ${alarms} | ${uses} | ${precision.toFixed(2)} |`).join('\n')}
`
}

function recallOf(figures: readonly Figure[]): string {
  return (figures.reduce((sum, {recall}) => sum + recall, 0) / figures.length).toFixed(2)
}
