// Learns which unknown words are typing errors, and what was meant: models/spelling.json with its
// card, models/spelling.bin and models/rare-words.txt.
// usage: node --max-old-space-size=12000 dist/training/spelling.js <folder of shared data>
// Learns from the words judged in gold/typos-training.tsv, gold/typos.tsv and
// training/spelling-judged.tsv, and from lists/misspellings_wikipedia.tsv planted into articles where
// the right word stands; says how it does on each gold by cross-validation over the articles of both.
// All of these articles, analysed, take more memory than a process has unasked.
import '../src/runner/installed-material.ts'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {misspellings} from '../src/lexicon/misspellings.ts'
import {rankingFeatures} from '../src/analysis/spelling/corrections.ts'
import {countSpelling, writeShapes} from './spelling-counts.ts'
import {learnSlipCosts} from './slip-costs.ts'
import {readInstances} from './spelling-cases.ts'
import {
  crossValidate,
  growth,
  judged,
  type Judged,
  type Learned,
  learnFrom
} from './spelling-learning.ts'

const [folds, rounds] = [6, 2]
const leastPrecision = 0.86

const data = process.argv[2]
if (!data) throw new Error('usage: spelling <folder of shared data>')
const root = fileURLToPath(new URL('../../models/', import.meta.url))

const counts = await countSpelling([path.join(data, 'training'), path.join(data, 'corpus')])
writeShapes(counts, root)
const slips = learnSlipCosts(path.join(data, 'lists', 'misspellings_wikipedia.tsv'))
const instances = await readInstances(data, counts, slips)

const learned = learnFrom(instances)
const crossed = crossValidate(instances, folds, rounds)
const goldOf = (gold: string) => crossed.filter(({instance}) => instance.gold === gold)
const threshold = chooseThreshold(crossed)
const model = {
  ranking: roundAll(learned.ranking),
  slips,
  forest: {...learned.forest, threshold}
}
writeFileSync(path.join(root, 'spelling.json'), JSON.stringify(model))

const judgedWords = instances.filter(({gold}) => gold !== 'planted')
const labelled = (kind: string) => instances.filter(({label}) => label === kind).length
const other = learnFrom(
  instances.filter(
    ({gold, id}) => gold !== 'typos' && (gold !== 'judged' || /^(?:lk|reuters)\b/u.test(id))
  )
)
const unseen = instances.filter(({gold}) => gold === 'typos').map((one) => judged(one, other))
const card = `# spelling.json, spelling.bin, rare-words.txt

Decide whether an unknown word is a typing error, and what was meant, for \`spelling\` and
\`spelling-capital\`.

- What: ${growth.trees} boosted trees of depth ${growth.depth} over ${learned.forest.features.length} features
  (src/analysis/spelling/evidence.ts); a word is reported from a probability of ${threshold} on. What was meant is the
  correction with the highest sum of ${rankingFeatures.length} weighted features (a conditional logit).
- Learned from: ${judgedWords.length} unknown words in news articles that a copy chief judged, ${judgedWords.filter(({label}) => label === 'T').length} of them typing
  errors, ${judgedWords.filter(({gold}) => gold === 'judged').length} of these words in training/spelling-judged.tsv, where an earlier model was in doubt or would have reported them; and ${labelled('listed')} known misspellings, each planted where the right word stood, at half the weight;
  ${labelled('slip')} slips of the keys, drawn by lot, and ${labelled('name')} names without their capital, at less.
  Disputed spellings and words outside running text count as no errors, at a lower weight.
- Cross-validated over articles, ${folds} folds, ${rounds} times with other folds, every figure on articles not learned from:
  - Sri Lanka (typos-training.tsv): ${figures(goldOf('typos-training'), threshold, rounds)}.
  - eleven collections (typos.tsv): ${figures(goldOf('typos'), threshold, rounds)}.
  - the same but for the favourite errors of lexicon/misspellings.tsv, some of which were put there when the eleven
    collections had been read: ${figures(
      goldOf('typos').filter(({instance: {word}}) => !misspellings().has(word)),
      threshold,
      rounds
    )}.
  - learned without any of the eleven collections, on them: ${figures(unseen, threshold)}.
  - in sample (as the model is shipped), eleven collections: ${figures(
    instances.filter(({gold}) => gold === 'typos').map((one) => judged(one, learned)),
    threshold
  )}.
- spelling.bin: how rare a letter is behind two others, from the words of the dictionaries, a byte
  each; and ${counts.kept} pairs of words that stand side by side in three articles or more, with the
  binary logarithm of those, in a table of hashes (src/models/collocations.ts).
- rare-words.txt: words in small letters of two to seven articles, by the binary logarithm of those.
- Made by: training/spelling.ts; an article does not count for its own words. Holds numbers and
  single words, no text.
`
writeFileSync(path.join(root, 'spelling.md'), card)
console.log(card)
report()

/**
 * The lowest of the thresholds at steps of 0.05 from which on 43 of 50 reports are right in either gold,
 * on articles not learned from: a little more than the 17 of 20 that are asked.
 */
function chooseThreshold(all: readonly Judged[]): number {
  for (let step = 4; step < 20; step++) {
    const threshold = step / 20
    const precisions = ['typos', 'typos-training'].map((gold) => {
      const {hits, wrong} = count(
        all.filter(({instance}) => instance.gold === gold),
        threshold
      )
      return hits / (hits + wrong)
    })
    if (Math.min(...precisions) >= leastPrecision) return threshold
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

function figures(all: readonly Judged[], threshold: number, times = 1): string {
  const {truths, hits, wrong, first} = count(all, threshold)
  const share = (part: number, whole: number) => (part / Math.max(1, whole)).toFixed(3)
  const mean = (sum: number) => Math.round((10 * sum) / times) / 10
  return `recall ${share(hits, truths)} (${mean(hits)} of ${mean(truths)}), precision ${share(hits, hits + wrong)} (${mean(wrong)} wrong), right word first ${share(first, hits)}`
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
    console.log(
      at,
      figures(goldOf('typos'), at, rounds),
      '|',
      figures(goldOf('typos-training'), at, rounds)
    )
  }
  if (!process.env['LIST']) return
  for (const {instance, odds, first} of crossed.slice(0, crossed.length / rounds)) {
    const isShown = odds >= threshold
    const isFirst = first.toLowerCase() === instance.right.toLowerCase()
    const word = `${instance.word} ${instance.right}|${first} ${odds.toFixed(2)}`
    if (instance.label === 'T' && !isShown) console.log('miss', word)
    if (instance.label === 'T' && !isFirst) console.log('other', word)
    if (instance.label === 'V' && isShown) console.log('alarm', word)
  }
}
