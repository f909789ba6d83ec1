// Learns when two near spellings in one article are one name: models/name-pairs.json and its card.
// usage: node dist/training/names.js <folder of shared data>
// Learns from the pairs judged in gold/names-training.tsv and gold/names.tsv, and says how it does on
// each by cross-validation over the articles of both.
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {NamePairs} from '../models/name-pairs.ts'
import {type Forest, probability} from '../models/trees.ts'
import {toFeatures} from '../src/analysis/names/features/index.ts'
import {toForms} from '../src/analysis/names/forms.ts'
import {nearPairs} from '../src/analysis/names/pairs.ts'
import {isOneByRule, kindOf} from '../src/analysis/names/variants.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import {readArticles} from './articles.ts'
import {type Case, grow, type Growth} from './boosting.ts'
import {countWords} from './counts.ts'
import {knowledgeWithout} from './knowledge.ts'

const growth: Growth = {trees: 400, depth: 6, rate: 0.04, least: 1.5, lambda: 2, share: 0.25}
const folds = 10

interface Pair extends Case {
  readonly id: string
  readonly forms: string
  /** T to mend, F fine, or nothing for a pair that nobody judged. */
  readonly label: string
  /** What is decided by rule, whatever the odds. */
  readonly ruled: boolean | undefined
}

const data = process.argv[2]
if (!data) throw new Error('usage: names <folder of shared data>')
let features: string[] = []
const counts = await countWords([path.join(data, 'training'), path.join(data, 'corpus')])
const training = await readPairs('names-training.tsv', 'training')
const judged = await readPairs('names.tsv', 'corpus')

const pairs = [...training.pairs, ...judged.pairs]
const forest = grow(features, pairs, growth)
const crossed = crossValidate(pairs)
const threshold = chooseThreshold(crossed)
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
  nobody judged count for 0.2 as no slips.
- Cross-validated over the articles of both, ${folds} folds, every figure on articles not learned from,
  with the pairs that are decided by rule (src/analysis/names/variants.ts):
  - Sri Lanka: ${figures(of(training.pairs), training.truths, threshold)}.
  - the others: ${figures(of(judged.pairs), judged.truths, threshold)}.
- A surname that nobody in the article has is reported from ${orphan} on: ${count(orphans, orphan).hits} slips and
  ${count(orphans, orphan).wrong} look-alikes, from articles not learned from.
- Made by: training/names.ts, with models/news-names.txt and models/news-words.txt (made by
  training/news-words.ts: words with a capital, and in small letters, by the binary logarithm of the
  number of articles that hold them); an article does not count for its own words.
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

async function readPairs(gold: string, folder: string) {
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
    const knowledge = knowledgeWithout(text, counts)
    for (const [one, other] of nearPairs(toForms(analysis, analysis.names.mentions))) {
      const forms = keyOf(one.text, other.text)
      const label = ofArticle.get(forms) ?? ''
      if (label && !/^[TF]$/u.test(label)) continue
      const named = toFeatures(one, other, knowledge)
      const kind = kindOf(one, other)
      features = Object.keys(named)
      // What nobody judged was passed over as plainly fine; it counts for less.
      pairs.push({
        id,
        forms,
        label,
        ruled: kind ? isOneByRule(one, other, kind, named) : false,
        values: Object.values(named),
        isTrue: label === 'T',
        weight: label ? 1 : 0.2
      })
    }
  }
  return {pairs, truths}
}

function keyOf(one: string, other: string): string {
  return [one, other].sort().join(' ')
}

interface Scored {
  readonly pair: Pair
  readonly odds: number
}

function score(forest: Forest, pairs: readonly Pair[]): Scored[] {
  return pairs.map((pair) => ({
    pair,
    odds: pair.ruled === undefined ? probability(forest, pair.values) : Number(pair.ruled)
  }))
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
  return `recall ${(hits / truths).toFixed(3)} (${hits} of ${truths}) at precision ${precision.toFixed(3)} (${wrong} wrong), ${unjudged} unjudged`
}
