// Learns when two near spellings in one article are one name: models/name-pairs.bin, .json and the card.
// usage: node dist/training/names.js <folder of shared data>
// Learns from the pairs judged in gold/names-training.tsv and gold/names.tsv and from slips planted in
// other articles, and says how it does on each by cross-validation over the articles.
import '../src/runner/installed-material.ts'
import path from 'node:path'
import {Forest} from '../src/models/forest.ts'
import type {NamePairSettings} from '../src/models/name-pairs.ts'
import {Sections} from '../src/models/sections.ts'
import {grow, type Growth} from './boosting.ts'
import {countWords} from './counts.ts'
import {writeModel, writeSettings} from './files.ts'
import {type JudgedPairs, type Pair, readJudged, readPlanted} from './name-cases.ts'
import {
  chooseThreshold,
  countReported,
  crossValidate,
  figures,
  folds,
  rounds,
  type Scored,
  scoresOf
} from './name-figures.ts'
import {runIfStarted} from './program.ts'

const growth: Growth = {trees: 400, depth: 6, rate: 0.04, least: 1.5, lambda: 2, share: 0.25}

/** Write the model and its card. */
export async function main([data]: readonly string[]): Promise<void> {
  if (!data) throw new Error('usage: names <folder of shared data>')
  const counts = await countWords([path.join(data, 'training'), path.join(data, 'corpus')])
  const training = await readJudged(data, 'names-training.tsv', 'training', counts)
  const judged = await readJudged(data, 'names.tsv', 'corpus', counts)
  const planted = await readPlanted(data, new Set([...training.ids, ...judged.ids]), counts)
  const {features} = training
  const pairs = [...training.pairs, ...judged.pairs]
  const all = [...pairs, ...planted]
  const forest = Forest.of('name-pairs', grow(features, all, growth))
  const crossed = crossValidate(features, all, growth)
  const ofOrphans = scoresOf(crossed, pairs.filter(isOfOrphan(features)))
  const settings: NamePairSettings = {
    threshold: chooseThreshold(scoresOf(crossed, pairs)),
    orphan: chooseThreshold(ofOrphans),
    features
  }
  writeModel('name-pairs.bin', Sections.pack(forest.lists))
  writeSettings('name-pairs.json', settings)
  const card = toCard({settings, training, judged, planted, crossed, ofOrphans})
  writeModel('name-pairs.md', card)
  console.log(card)
}

/** Whether the rarer form is always alone and the other ends a fuller name, as `name-orphan` asks. */
function isOfOrphan(features: readonly string[]): (pair: Pair) => boolean {
  const [orphan, last] = [features.indexOf('rareOrphan'), features.indexOf('usualLast')]
  return ({values}) => values[orphan] === 1 && values[last]! > 0
}

/** What the card tells. */
interface Learned {
  readonly settings: NamePairSettings
  readonly training: JudgedPairs
  readonly judged: JudgedPairs
  readonly planted: readonly Pair[]
  readonly crossed: readonly Scored[]
  readonly ofOrphans: readonly Scored[]
}

function toCard({settings, training, judged, planted, crossed, ofOrphans}: Learned): string {
  const {threshold, orphan, features} = settings
  const pairs = [...training.pairs, ...judged.pairs]
  const [slips, people] = [true, false].map((isTrue) =>
    planted.filter((pair) => pair.isPlanted && pair.isTrue === isTrue)
  ) as [Pair[], Pair[]]
  const share = (some: readonly Pair[]) => {
    const {all} = countReported(scoresOf(crossed, some), threshold)
    return `${all} of ${some.length * rounds}`
  }
  const orphans = countReported(ofOrphans, orphan)
  return `# name-pairs.bin, name-pairs.json

Decide whether two near spellings in one article are one name, for \`name-variant\`.

- What: ${growth.trees} boosted trees of depth ${growth.depth} over ${features.length} features
  (src/analysis/names/features); a pair is reported from a probability of ${threshold} on.
- Learned from: ${pairs.length} pairs of near spellings in news articles, of which a copy chief judged
  ${training.truths} slips in articles of Sri Lanka (2021-25) and ${judged.truths} in those of eleven other
  collections; ${pairs.filter(({isTrue}) => isTrue).length} of these are near enough to be asked about. Pairs that
  nobody judged count for 0.2 as no slips. And from ${planted.length} pairs of two known names in other
  articles, which count for 0.3: ${slips.length} slips that the script planted (Catherine, Katherine),
  ${people.length} of two people whom it gave such names, and ${planted.length - slips.length - people.length} as they stood.
- Cross-validated over the articles of both, ${folds} folds, parted in ${rounds} ways so that each article counts
  ${rounds} times, every figure on articles not learned from, with the pairs that are decided by rule
  (src/analysis/names/variants.ts, joins.ts):
  - Sri Lanka: ${figures(scoresOf(crossed, training.pairs), training.truths, threshold)}.
  - the others: ${figures(scoresOf(crossed, judged.pairs), judged.truths, threshold)}.
  - planted: ${share(slips)} of the slips are reported, and ${share(people)} of the two people.
- A surname that nobody in the article has is reported from ${orphan} on: ${orphans.hits} slips and
  ${orphans.wrong} look-alikes, counted in the same way.
- Made by: training/names.ts, with models/news-names.txt and models/news-words.txt (made by
  training/news-words.ts: words with a capital, and in small letters, by the binary logarithm of the
  number of articles that hold them; name-letters.bin: how often each letter stands behind two others
  in those with a capital); an article does not count for its own words.
- Holds numbers only, no text.
`
}

await runIfStarted(import.meta.url, main)
