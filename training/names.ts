// Learns when two near spellings in one article are one name: models/name-pairs.json and its card.
// usage: node dist/training/names.js <folder of shared data>
// Learns from the pairs judged in gold/names-training.tsv; says how it does on them by
// cross-validation over articles, and on the pairs of gold/names.tsv, which it never learns from.
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Forest, probability} from '../models/trees.ts'
import {type Commonness, commonness, toFeatures} from '../src/analysis/names/features.ts'
import {nearPairs, toForms} from '../src/analysis/names/forms.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import {readArticles} from './articles.ts'
import {type Case, grow, type Growth} from './boosting.ts'

const growth: Growth = {trees: 120, depth: 4, rate: 0.1, least: 1.5, lambda: 2}
const folds = 10

interface Pair extends Case {
  readonly id: string
  readonly forms: string
  /** T to mend, F fine, or nothing for a pair that nobody judged. */
  readonly label: string
}

const data = process.argv[2]
if (!data) throw new Error('usage: names <folder of shared data>')
let features: string[] = []
const training = await readPairs('names-training.tsv', 'training', true)
const judged = await readPairs('names.tsv', 'corpus', false)

const forest = grow(features, training.pairs, growth)
const crossed = crossValidate(training.pairs)
const threshold = chooseThreshold(crossed)
const model: Forest = {...forest, threshold}
const root = fileURLToPath(new URL('../../models/', import.meta.url))
writeFileSync(path.join(root, 'name-pairs.json'), JSON.stringify(model))
const candidates = training.pairs.filter(({label}) => label === 'T').length
const card = `# name-pairs.json

Decides whether two near spellings in one article are one name, for \`name-variant\`.

- What: ${growth.trees} boosted trees of depth ${growth.depth} over ${features.length} features
  (src/analysis/names/features.ts); a pair is reported from a probability of ${threshold} on.
- Learned from: ${training.pairs.length} pairs of near spellings in news articles of Sri Lanka, 2021-25, of which
  a copy chief judged ${training.truths} slips; ${candidates} of these are near enough to be asked about. Pairs that nobody
  judged count for 0.3 as no slips.
- Cross-validated over articles, ${folds} folds: ${figures(crossed, training.truths, threshold)}.
- On judged pairs in other articles, most of other newspapers, never learned from: ${figures(score(model, judged.pairs), judged.truths, threshold)}.
- Made by: training/names.ts, with models/news-names.txt (made by training/news-names.ts: words with
  a capital, by the binary logarithm of the number of articles that hold them).
- Holds numbers only, no text.
`
writeFileSync(path.join(root, 'name-pairs.md'), card)
console.log(card)

async function readPairs(gold: string, folder: string, isOwn: boolean) {
  const labels = new Map<string, Map<string, string>>()
  let truths = 0
  for (const row of readFileSync(path.join(data!, 'gold', gold), 'utf8')
    .split('\n')
    .slice(1)) {
    const [id, one, , other, , label] = row.split('\t')
    if (!id || !one || !other || !label) continue
    if (label === 'T') truths++
    labels.set(id, (labels.get(id) ?? new Map()).set(keyOf(one, other), label))
  }
  const pairs: Pair[] = []
  for await (const {id, text} of readArticles(path.join(data!, folder))) {
    const ofArticle = labels.get(id)
    if (!ofArticle) continue
    const analysis = analyse(readPlain(text))
    for (const [one, other] of nearPairs(toForms(analysis, analysis.names.mentions))) {
      const forms = keyOf(one.text, other.text)
      const label = ofArticle.get(forms) ?? ''
      if (label && !/^[TF]$/u.test(label)) continue
      const named = toFeatures(one, other, isOwn ? withoutOne : commonness)
      features = Object.keys(named)
      // What nobody judged was passed over as plainly fine; it counts for less.
      pairs.push({
        id,
        forms,
        label,
        values: Object.values(named),
        isTrue: label === 'T',
        weight: label ? 1 : 0.3
      })
    }
  }
  return {pairs, truths}
}

/** A name that the article itself made common is not: three articles less this one are too few. */
function withoutOne(text: string): ReturnType<Commonness> {
  const level = commonness(text)
  return level > 1 ? level : 0
}

function keyOf(one: string, other: string): string {
  return [one, other].sort().join(' ')
}

interface Scored {
  readonly pair: Pair
  readonly odds: number
}

function score(forest: Forest, pairs: readonly Pair[]): Scored[] {
  return pairs.map((pair) => ({pair, odds: probability(forest, pair.values)}))
}

function crossValidate(pairs: readonly Pair[]): Scored[] {
  const ids = [...new Set(pairs.map(({id}) => id))].sort()
  const foldOf = new Map(ids.map((id, index) => [id, index % folds]))
  return Array.from({length: folds}, (_, fold) => {
    const forest = grow(
      features,
      pairs.filter(({id}) => foldOf.get(id) !== fold),
      growth
    )
    return score(
      forest,
      pairs.filter(({id}) => foldOf.get(id) === fold)
    )
  }).flat()
}

/** The lowest threshold at which 0.92 of the judged pairs that are reported are slips. */
function chooseThreshold(scored: readonly Scored[]): number {
  for (let threshold = 0.2; threshold < 0.95; threshold += 0.01) {
    if (count(scored, threshold).precision >= 0.92) return Number(threshold.toFixed(2))
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
  return `recall ${(hits / truths).toFixed(3)} (${hits} of ${truths}) at precision ${precision.toFixed(3)} (${wrong} wrong), ${unjudged} unjudged`
}
