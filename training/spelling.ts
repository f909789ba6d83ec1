// Learns which unknown words are typing errors, and what was meant: models/spelling.json and .bin with
// their card, models/word-shapes.bin, models/rare-words.txt and models/compound-parts.txt.
// usage: node --max-old-space-size=12000 dist/training/spelling.js <folder of shared data>
// Learns from the words judged in gold/typos-training.tsv, gold/typos.tsv and
// training/spelling-judged.tsv, and from lists/misspellings_wikipedia.tsv planted into articles where
// the right word stands; says how it does on each gold by cross-validation over the articles of both.
// All of these articles, analysed, take more memory than a process has unasked.
import '../src/runner/installed-material.ts'
import path from 'node:path'
import {Sections} from '../src/models/sections.ts'
import type {SpellingSettings} from '../src/models/spelling.ts'
import {writeModel, writeSettings} from './files.ts'
import {runIfStarted} from './program.ts'
import {learnSlipCosts} from './slip-costs.ts'
import {toCard} from './spelling-card.ts'
import {readInstances} from './spelling-cases.ts'
import {countSpelling, writeShapes} from './spelling-counts.ts'
import {chooseThreshold, figuresAround, mistakesIn} from './spelling-figures.ts'
import {crossValidate, judgedBy, learnFrom} from './spelling-learning.ts'

const [folds, rounds] = [6, 2]

/** Write the models and their card. */
export async function main([data]: readonly string[]): Promise<void> {
  if (!data) throw new Error('usage: spelling <folder of shared data>')
  const counts = await countSpelling([path.join(data, 'training'), path.join(data, 'corpus')])
  // What is learned below is learned with these.
  writeShapes(counts)
  const slips = learnSlipCosts(path.join(data, 'lists', 'misspellings_wikipedia.tsv'))
  const instances = await readInstances(data, counts, slips)

  const {ranking, forest} = learnFrom(instances)
  const crossed = crossValidate(instances, folds, rounds)
  const threshold = chooseThreshold(crossed)
  writeModel('spelling.bin', Sections.pack(forest.lists))
  writeSettings<SpellingSettings>('spelling.json', {
    threshold,
    ranking: Object.fromEntries(
      Object.entries(ranking).map(([name, weight]) => [name, Number(weight.toFixed(3))])
    ),
    features: forest.features,
    slips
  })

  const elsewhere = learnFrom(
    instances.filter(
      ({gold, id}) => gold !== 'typos' && (gold !== 'judged' || /^(?:lk|reuters)\b/u.test(id))
    )
  )
  const eleven = instances.filter(({gold}) => gold === 'typos')
  const card = toCard({
    instances,
    features: forest.features.length,
    weights: Object.keys(ranking).length,
    threshold,
    crossed,
    folds,
    rounds,
    unseen: eleven.map(judgedBy(elsewhere)),
    inSample: eleven.map(judgedBy({ranking, forest})),
    pairs: counts.kept
  })
  writeModel('spelling.md', card)
  console.log(card)
  // What else is worth knowing when the features are changed.
  console.log(figuresAround(crossed, rounds))
  if (process.env['LIST']) {
    console.log(mistakesIn(crossed.slice(0, crossed.length / rounds), threshold))
  }
}

await runIfStarted(import.meta.url, main)
