// Learns which of two words that are typed for one another belongs in a place: models/real-words.bin,
// .json and the card.
// usage: node dist/training/real-words.js <folder of shared data> [file for the alarms, to be read]
// Learns from the places in the articles of training/ and corpus/ where a word of
// lexicon/confusions.tsv stands, taken as right as they are: first which word the words around a place
// ask for (logistic regression), then, from words planted in the place of others, when what stands
// there is a slip (boosted trees over its answer).
import '../src/runner/installed-material.ts'
import {writeFileSync} from 'node:fs'
import {directionKey} from '../src/analysis/slots/pair-keys.ts'
import {hash} from '../src/base/hash.ts'
import {collocations} from '../src/models/collocations.ts'
import {HashedWeights, toWeightBytes} from '../src/models/hashed-weights.ts'
import {KeyedNumbers} from '../src/models/keyed-numbers.ts'
import {packRealWords, type RealWordSettings} from '../src/models/real-words.ts'
import type {Growth} from './boosting.ts'
import {Directions} from './directions.ts'
import {writeModel, writeSettings} from './files.ts'
import {runIfStarted} from './program.ts'
import {countConfusable, readKnownPairs, readRealSlips, readSourced} from './real-word-articles.ts'
import {growForest, judgeTrials, readTrials, toAlarms} from './real-word-trials.ts'
import {learnWeights, readCases, readUsual, weightsByFold} from './real-word-weights.ts'
import {toCard} from './real-words-card.ts'
import {chooseThresholds} from './thresholds.ts'

const growth: Growth = {trees: 200, depth: 4, rate: 0.12, least: 30, lambda: 5, share: 0.6}
const folds = 3
/**
 * False alarms that are allowed in 10,000 words of articles of many newspapers, other than those
 * learned from: most of what is learned from is of two, which are more alike.
 */
const allowed = 0.13

/** Write the model and its card; and, where a file for them is given, the alarms. */
export async function main([data, alarmsFile]: readonly string[]): Promise<void> {
  if (!data) throw new Error('usage: real-words <folder of shared data>')
  const readAll = () => readSourced(data, folds)
  const realSlips = readRealSlips()
  const totals = await countConfusable(readAll())
  const uses = KeyedNumbers.of(
    Array.from(totals, ([word, count]) => [hash(word), [Math.log2(count + 1)]])
  )
  const cases = await readCases(readAll(), folds, totals)
  const weightsOfFold = weightsByFold(cases, folds)
  const usual = await readUsual(readAll(), weightsOfFold)
  const directions = new Directions(readKnownPairs(data))
  const source = {weightsOfFold, collocations: collocations(), usual, uses, totals, realSlips}
  const trials = await readTrials(readAll(), source, directions)
  const odds = judgeTrials(trials, growth)
  const {all} = directions
  if (alarmsFile) writeFileSync(`${alarmsFile}.json`, JSON.stringify(all))
  const {thresholds, alarms, crossed} = chooseThresholds(all, trials.judgedWords, allowed)
  if (alarmsFile) writeFileSync(alarmsFile, toAlarms(trials.trials, odds, thresholds))

  const weights = toWeightBytes(learnWeights(cases))
  const levels = all.flatMap(({typed, meant}) => {
    const threshold = thresholds[`${typed}>${meant}`]
    return threshold === undefined ? [] : [[directionKey(typed, meant), [threshold]] as const]
  })
  const forest = growForest(trials, growth)
  const file = packRealWords({
    weights: new HashedWeights(weights),
    forest,
    uses,
    usual,
    thresholds: KeyedNumbers.of(levels)
  })
  writeModel('real-words.bin', file)
  writeSettings<RealWordSettings>('real-words.json', {features: forest.features})
  const card = toCard({
    ...trials,
    weights,
    growth,
    places: cases.size,
    folds,
    figures: directions.figures(thresholds),
    alarms,
    crossed,
    realSlips: realSlips.size
  })
  writeModel('real-words.md', card)
  console.log(card.split('\n## ')[0])
}

await runIfStarted(import.meta.url, main)
