// Learns which form of a nation belongs in a slot: models/nation-slots.bin, .json and the card.
// usage: node dist/training/nations.js <folder of shared data> [file for the alarms, to be read]
// Learns from every place in the articles of training/ and corpus/ where a form of a nation stands:
// first which form the words around a slot ask for (softmax regression), then, from forms planted in
// the place of others, when what stands there is a slip (boosted trees over its answer).
import '../src/runner/installed-material.ts'
import {readFileSync, writeFileSync} from 'node:fs'
import {LabelWeights, toWeightBytes} from '../src/models/hashed-weights.ts'
import {type NationSlotSettings, packNationSlots} from '../src/models/nation-slots.ts'
import type {Growth} from './boosting.ts'
import {pathOf, writeModel, writeSettings} from './files.ts'
import {learn} from './logistic.ts'
import {exchangesOf, thresholdsFor} from './nation-exchanges.ts'
import {type Place, readPlaces} from './nation-places.ts'
import {bits, folds, habitsFrom, learning, scoreByFolds, toTrials} from './nation-scores.ts'
import {crossValidate, growForest, type Trial} from './nation-trials.ts'
import {toCard} from './nations-card.ts'
import {runIfStarted} from './program.ts'

const growth: Growth = {
  trees: 250,
  depth: 3,
  rate: 0.14,
  least: 20,
  lambda: 5,
  share: 0.6,
  part: 0.35
}
/** Alarms that are allowed, by what stands there and what is offered. */
const allowed: Record<string, number> = {'name>adjective': 14, 'adjective>name': 8}
/** As many are allowed among those that are called certain. */
const allowedCertain: Record<string, number> = {'name>adjective': 12, 'adjective>name': 5}

/** Write the model and its card; and, where a file for them is given, the alarms. */
export async function main([data, alarmsFile]: readonly string[]): Promise<void> {
  if (!data) throw new Error('usage: nations <folder of shared data>')
  const all = await readPlaces(data, bits, folds)
  const {articles, cases} = all
  const places = articles.flat()
  const scores = scoreByFolds(all)
  const trials = toTrials(all, scores)

  const realSlips = readRealSlips()
  const isReal = ({key}: Place) => realSlips.has(key)
  const isSound = ({place, form}: Trial) => form !== undefined || !isReal(place)
  const crossed = crossValidate(trials, growth, folds, isSound)
  const exchanges = exchangesOf(places, trials, crossed, isReal)
  const thresholds = thresholdsFor(exchanges, (exchange) => allowed[exchange] ?? 0)
  const certain = thresholdsFor(exchanges, (exchange) => allowedCertain[exchange] ?? 0)
  if (alarmsFile) writeFileSync(alarmsFile, toAlarms(trials, crossed, isReal))

  const weights = toWeightBytes(learn(cases.cases, cases.without(-1), learning))
  const forest = growForest(trials.filter(isSound), growth)
  const habits = habitsFrom(places, scores)
  const file = packNationSlots({weights: LabelWeights.of(weights), forest, habits})
  writeModel('nation-slots.bin', file)
  writeSettings<NationSlotSettings>('nation-slots.json', {
    features: forest.features,
    thresholds,
    certain
  })
  const card = toCard({
    weights,
    size: learning.size,
    growth,
    folds,
    places: places.length,
    articles: articles.length,
    exchanges,
    thresholds,
    certain,
    judged: places.filter(({isCorpus}) => isCorpus).length,
    realSlips: realSlips.size
  })
  writeModel('nation-slots.md', card)
  console.log(card)
}

/** The places where an editor found a slip in print, each by its article and where it stands there. */
function readRealSlips(): ReadonlySet<string> {
  return new Set(
    readFileSync(pathOf('training/nation-slips.tsv'), 'utf8')
      .split('\n')
      .filter((line) => line && !/^(?:#|id\t)/u.test(line))
      .map((line) => line.split('\t').slice(0, 2).join('\t'))
  )
}

/** What stands in print and is likeliest a slip, a line each, the likeliest first. */
function toAlarms(
  trials: readonly Trial[],
  crossed: readonly number[],
  isReal: (place: Place) => boolean
): string {
  return trials
    .flatMap(({place, form, choice}, index) =>
      form === undefined && place.isCorpus && place.isJudged && crossed[index]! > 0.5
        ? [{place, choice, odds: crossed[index]!}]
        : []
    )
    .sort((one, other) => other.odds - one.odds)
    .map(({place, choice, odds}) =>
      [odds.toFixed(4), place.key, place.slot.text, choice.to, isReal(place)].join('\t')
    )
    .join('\n')
}

await runIfStarted(import.meta.url, main)
