// Learns which unknown words are typing errors, and what was meant: models/spelling.json with its
// card, models/spelling.bin and models/rare-words.txt.
// usage: node dist/training/spelling.js <folder of shared data>
// Learns from the words judged in gold/typos-training.tsv and gold/typos.tsv, and from
// lists/misspellings_wikipedia.tsv planted into articles where the right word stands; says how it
// does on each gold by cross-validation over the articles of both.
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Forest, probability} from '../models/trees.ts'
import {rankingFeatures} from '../src/analysis/spelling/corrections.ts'
import {certainOf, scoreOf, withCertain} from '../src/analysis/spelling/decision.ts'
import {grow, type Growth} from './boosting.ts'
import {type Choice, learnToRank} from './rank.ts'
import {countSpelling, writeShapes} from './spelling-counts.ts'
import {learnSlipCosts} from './slip-costs.ts'
import {type Instance, readInstances} from './spelling-cases.ts'

const growth: Growth = {trees: 300, depth: 5, rate: 0.05, least: 3, lambda: 3, share: 0.3}
const folds = 6
const leastPrecision = 0.86

const data = process.argv[2]
if (!data) throw new Error('usage: spelling <folder of shared data>')
const root = fileURLToPath(new URL('../../models/', import.meta.url))

const counts = await countSpelling([path.join(data, 'training'), path.join(data, 'corpus')])
writeShapes(counts, root)
const slips = learnSlipCosts(path.join(data, 'lists', 'misspellings_wikipedia.tsv'))
const instances = await readInstances(data, counts, slips)

/** What was learned from some of the words. */
interface Learned {
  readonly ranking: Readonly<Record<string, number>>
  readonly forest: Forest
}

const learned = learnFrom(instances)
const crossed = crossValidate()
const goldOf = (gold: string) => crossed.filter(({instance}) => instance.gold === gold)
const threshold = chooseThreshold(crossed.filter(({instance}) => instance.gold !== 'planted'))
const model = {
  ranking: roundAll(learned.ranking),
  slips,
  forest: {...learned.forest, threshold}
}
writeFileSync(path.join(root, 'spelling.json'), JSON.stringify(model))

const other = learnFrom(instances.filter(({gold}) => gold !== 'typos'))
const unseen = instances.filter(({gold}) => gold === 'typos').map((one) => judged(one, other))
const card = `# spelling.json, spelling.bin, rare-words.txt

Decide whether an unknown word is a typing error, and what was meant, for \`spelling\` and
\`spelling-capital\`.

- What: ${growth.trees} boosted trees of depth ${growth.depth} over ${learned.forest.features.length} features
  (src/analysis/spelling/evidence.ts); a word is reported from a probability of ${threshold} on. What was meant is the
  correction with the highest sum of ${rankingFeatures.length} weighted features (a conditional logit).
- Learned from: ${instances.filter(({gold}) => gold !== 'planted').length} unknown words in news articles that a copy chief judged, ${instances.filter(({gold, label}) => gold !== 'planted' && label === 'T').length} of them typing
  errors; and ${instances.filter(({gold}) => gold === 'planted').length} known misspellings, each planted where the right word stood, at a third of the weight.
  Disputed spellings and words outside running text count as no errors, at a lower weight.
- Cross-validated over articles, ${folds} folds, every figure on articles not learned from:
  - Sri Lanka (typos-training.tsv): ${figures(goldOf('typos-training'), threshold)}.
  - eleven collections (typos.tsv): ${figures(goldOf('typos'), threshold)}.
  - learned without any of the eleven collections, on them: ${figures(unseen, threshold)}.
  - in sample (as the model is shipped), eleven collections: ${figures(
    instances.filter(({gold}) => gold === 'typos').map((one) => judged(one, learned)),
    threshold
  )}.
- spelling.bin: how rare a letter is behind two others, from the words of the dictionaries, a byte
  each; and ${counts.kept} pairs of words that stand side by side in four articles or more, as a Bloom filter.
- rare-words.txt: words in small letters of two to seven articles, by the binary logarithm of those.
- Made by: training/spelling.ts; an article does not count for its own words. Holds numbers and
  single words, no text.
`
writeFileSync(path.join(root, 'spelling.md'), card)
console.log(card)
report()

/** An instance and what is thought of it. */
interface Judged {
  readonly instance: Instance
  readonly odds: number
  readonly first: string
}

function learnFrom(some: readonly Instance[]): Learned {
  const choices = some.flatMap(({corrections, right, label}): Choice[] => {
    const at = corrections.findIndex(({text}) => text.toLowerCase() === right.toLowerCase())
    return label === 'T' && at >= 0
      ? [{options: corrections.map(({values}) => values), right: at}]
      : []
  })
  const weights = learnToRank(choices, rankingFeatures.length)
  const ranking = Object.fromEntries(rankingFeatures.map((feature, at) => [feature, weights[at]!]))
  const named = some.map((instance) => ({
    instance,
    evidence: instance.evidence(rankOf(instance, ranking))
  }))
  const cases = named.map(({instance: {label, weight}, evidence}) => ({
    values: Object.values(evidence),
    isTrue: label === 'T',
    weight
  }))
  return {ranking, forest: grow(Object.keys(named[0]!.evidence), cases, growth)}
}

function rankOf({word, corrections}: Instance, ranking: Learned['ranking']) {
  const ranked = corrections
    .map((correction) => ({...correction, score: scoreOf(correction.values, ranking)}))
    .sort((a, b) => b.score - a.score)
  return withCertain(word, ranked)
}

function judged(instance: Instance, {ranking, forest}: Learned): Judged {
  const ranked = rankOf(instance, ranking)
  const evidence = ranked.length > 0 ? instance.evidence(ranked) : undefined
  const isCertain = certainOf(instance.word, ranked) !== undefined && evidence!['foreign']! <= 0.3
  const odds = isCertain ? 1 : !evidence ? 0 : probability(forest, Object.values(evidence))
  return {instance, odds, first: ranked[0]?.text ?? ''}
}

/** Every instance, judged by what was learned from the articles of the other folds. */
function crossValidate(): Judged[] {
  const foldOf = new Map(
    [...new Set(instances.map(({id}) => id))].map((id, at) => [id, (at * 7) % folds])
  )
  return Array.from({length: folds}, (_, fold) => fold).flatMap((fold) => {
    const learned = learnFrom(instances.filter(({id}) => foldOf.get(id) !== fold))
    return instances.filter(({id}) => foldOf.get(id) === fold).map((one) => judged(one, learned))
  })
}

/** The lowest threshold from which on 17 of 20 reports are right, on articles not learned from. */
function chooseThreshold(all: readonly Judged[]): number {
  for (let threshold = 0.2; threshold < 0.95; threshold += 0.01) {
    const {hits, wrong} = count(all, threshold)
    if (hits / (hits + wrong) >= leastPrecision) return Number(threshold.toFixed(2))
  }
  throw new Error('no threshold is precise enough')
}

function count(all: readonly Judged[], threshold: number) {
  const shown = all.filter(({odds}) => odds >= threshold)
  const hits = shown.filter(({instance}) => instance.label === 'T')
  return {
    truths: all.filter(({instance}) => instance.label === 'T').length,
    hits: hits.length,
    wrong: shown.filter(({instance}) => instance.label === 'V').length,
    first: hits.filter(({first, instance}) => first.toLowerCase() === instance.right.toLowerCase())
      .length
  }
}

function figures(all: readonly Judged[], threshold: number): string {
  const {truths, hits, wrong, first} = count(all, threshold)
  const share = (part: number, whole: number) => (part / Math.max(1, whole)).toFixed(3)
  return `recall ${share(hits, truths)} (${hits} of ${truths}), precision ${share(hits, hits + wrong)} (${wrong} wrong), right word first ${share(first, hits)}`
}

function roundAll(weights: Learned['ranking']): Learned['ranking'] {
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(3))])
  )
}

/** What else is worth knowing when the features are changed. */
function report(): void {
  for (let threshold = 0.2; threshold < 0.75; threshold += 0.05) {
    const at = Number(threshold.toFixed(2))
    console.log(at, figures(goldOf('typos'), at), '|', figures(goldOf('typos-training'), at))
  }
  if (!process.env['LIST']) return
  for (const {instance, odds, first} of crossed) {
    if (instance.gold === 'planted') continue
    const isShown = odds >= threshold
    const isFirst = first.toLowerCase() === instance.right.toLowerCase()
    const word = `${instance.word} ${instance.right}|${first} ${odds.toFixed(2)}`
    if (instance.label === 'T' && !isShown) console.log('miss', word)
    if (instance.label === 'T' && !isFirst) console.log('other', word)
    if (instance.label === 'V' && isShown) console.log('alarm', word)
  }
}
