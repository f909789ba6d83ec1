// Learns when two near spellings in one article are one name: models/name-pairs.json and its card.
// usage: node dist/training/names.js <folder of shared data>
// Learns from the pairs judged in gold/names-training.tsv and gold/names.tsv and from slips planted in
// other articles, and says how it does on each by cross-validation over the articles.
import '../src/runner/installed-material.ts'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {NamePairs} from '../src/models/name-pairs.ts'
import {type Forest, probability} from '../src/models/trees.ts'
import {grow, type Growth} from './boosting.ts'
import {countWords} from './counts.ts'
import {lot} from './lot.ts'
import {type Pair, readJudged, readPlanted} from './name-cases.ts'

const growth: Growth = {trees: 400, depth: 6, rate: 0.04, least: 1.5, lambda: 2, share: 0.25}
const folds = 10
const rounds = 2

const data = process.argv[2]
if (!data) throw new Error('usage: names <folder of shared data>')
const counts = await countWords([path.join(data, 'training'), path.join(data, 'corpus')])
const training = await readJudged(data, 'names-training.tsv', 'training', counts)
const judged = await readJudged(data, 'names.tsv', 'corpus', counts)
const {features} = training
const planted = await readPlanted(data, new Set([...training.ids, ...judged.ids]), counts)

const pairs = [...training.pairs, ...judged.pairs]
const forest = grow(features, [...pairs, ...planted], growth)
const crossed = crossValidate([...pairs, ...planted])
const threshold = chooseThreshold(of(pairs))
const orphans = of(pairs.filter(isOfOrphan))
const orphan = chooseThreshold(orphans)
const model: NamePairs = {...forest, threshold, orphan}
const root = fileURLToPath(new URL('../../models/', import.meta.url))
writeFileSync(path.join(root, 'name-pairs.json'), JSON.stringify(model))
const card = `# name-pairs.json

Decides whether two near spellings in one article are one name, for \`name-variant\`.

- What: ${growth.trees} boosted trees of depth ${growth.depth} over ${features.length} features
  (src/analysis/names/features); a pair is reported from a probability of ${threshold} on.
- Learned from: ${pairs.length} pairs of near spellings in news articles, of which a copy chief judged
  ${training.truths} slips in articles of Sri Lanka (2021-25) and ${judged.truths} in those of eleven other
  collections; ${pairs.filter(({isTrue}) => isTrue).length} of these are near enough to be asked about. Pairs that
  nobody judged count for 0.2 as no slips. And from ${planted.length} pairs of two known names in other
  articles, which count for 0.3: ${plants(true).length} slips that the script planted (Catherine, Katherine),
  ${plants(false).length} of two people whom it gave such names, and ${planted.length - plants(true).length - plants(false).length} as they stood.
- Cross-validated over the articles of both, ${folds} folds, parted in ${rounds} ways so that each article counts
  ${rounds} times, every figure on articles not learned from, with the pairs that are decided by rule
  (src/analysis/names/variants.ts, joins.ts):
  - Sri Lanka: ${figures(of(training.pairs), training.truths, threshold)}.
  - the others: ${figures(of(judged.pairs), judged.truths, threshold)}.
  - planted: ${share(plants(true))} of the slips are reported, and ${share(plants(false))} of the two people.
- A surname that nobody in the article has is reported from ${orphan} on: ${count(orphans, orphan).hits} slips and
  ${count(orphans, orphan).wrong} look-alikes, counted in the same way.
- Made by: training/names.ts, with models/news-names.txt and models/news-words.txt (made by
  training/news-words.ts: words with a capital, and in small letters, by the binary logarithm of the
  number of articles that hold them; name-letters.bin: how often each letter stands behind two others
  in those with a capital); an article does not count for its own words.
- Holds numbers only, no text.
`
writeFileSync(path.join(root, 'name-pairs.md'), card)
console.log(card)

/** Whether the rarer form is always alone and the other ends a fuller name, as `name-orphan` asks. */
function isOfOrphan({values}: Pair): boolean {
  return values[features.indexOf('rareOrphan')] === 1 && values[features.indexOf('usualLast')]! > 0
}

/** The scores of some of the pairs. */
function of(some: readonly Pair[]): Scored[] {
  const wanted = new Set(some)
  return crossed.filter(({pair}) => wanted.has(pair))
}

interface Scored {
  readonly pair: Pair
  readonly odds: number
}

/** The planted slips, or the two people who were given near names. */
function plants(isTrue: boolean): Pair[] {
  return planted.filter((pair) => pair.isPlanted && pair.isTrue === isTrue)
}

/** How many of some pairs are reported. */
function share(some: readonly Pair[]): string {
  const reported = of(some).filter(({odds}) => odds >= threshold).length
  return `${reported} of ${some.length * rounds}`
}

function score(forest: Forest, pairs: readonly Pair[]): Scored[] {
  return pairs.map((pair) => ({
    pair,
    odds: pair.ruled === undefined ? probability(forest, pair.values) : Number(pair.ruled)
  }))
}

/**
 * The scores of all pairs, each from a forest that has not seen its article, for each of several ways
 * to part the articles: one way alone moves the thresholds by chance.
 */
function crossValidate(pairs: readonly Pair[]): Scored[] {
  const ids = [...new Set(pairs.map(({id}) => id))].sort()
  return Array.from({length: rounds * folds}, (_, part) => {
    const [round, fold] = [Math.floor(part / folds), part % folds]
    const order = (index: number) => (round === 0 ? index : lot(index + round) >>> 8)
    const left = new Set(ids.filter((_, index) => order(index) % folds === fold))
    const forest = grow(
      features,
      pairs.filter(({id}) => !left.has(id)),
      growth
    )
    return score(
      forest,
      pairs.filter(({id}) => left.has(id))
    )
  }).flat()
}

/** The lowest threshold at which 0.925 of the judged pairs that are reported are slips. */
function chooseThreshold(scored: readonly Scored[]): number {
  for (let threshold = 0.2; threshold < 0.95; threshold += 0.01) {
    if (count(scored, threshold).precision >= 0.925) return Number(threshold.toFixed(2))
  }
  return 0.95
}

function count(scored: readonly Scored[], threshold: number) {
  const reported = scored.filter(({odds}) => odds >= threshold)
  const hits = reported.filter(({pair}) => pair.label === 'T').length
  const wrong = reported.filter(({pair}) => pair.label === 'F').length
  return {hits, wrong, unjudged: reported.length - hits - wrong, precision: hits / (hits + wrong)}
}

function figures(scored: readonly Scored[], truths: number, threshold: number): string {
  const {hits, wrong, unjudged, precision} = count(scored, threshold)
  return `recall ${(hits / truths / rounds).toFixed(3)} (${hits} of ${truths * rounds}) at precision ${precision.toFixed(3)} (${wrong} wrong), ${unjudged} unjudged`
}
