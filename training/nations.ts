// Learns which form of a nation belongs in a slot: models/nation-slots.bin, .json and the card.
// usage: node dist/training/nations.js <folder of shared data> [file for the alarms, to be read]
// Learns from every place in the articles of training/ and corpus/ where a form of a nation stands:
// first which form the words around a slot ask for (softmax regression), then, from forms planted in
// the place of others, when what stands there is a slip (boosted trees over its answer).
import '../src/runner/installed-material.ts'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  LabelWeights,
  type NationHabits,
  type NationSlotSettings,
  packNationSlots,
  weightScale
} from '../src/models/slots.ts'
import {PackedTrees} from '../src/models/trees.ts'
import type {NationScores} from '../src/analysis/slots/decision.ts'
import {ownFeatures} from '../src/analysis/slots/nation-features.ts'
import {nationKinds} from '../src/analysis/slots/nations.ts'
import type {Growth} from './boosting.ts'
import type {CaseList} from './case-list.ts'
import {learn, type Learning, scoresOf} from './logistic.ts'
import {exchangesOf, thresholdsFor} from './nation-exchanges.ts'
import {habitsOf} from './nation-habits.ts'
import {foldOf, type Place, readPlaces} from './nation-places.ts'
import {crossValidate, growForest, type Trial, trialsOf} from './nation-trials.ts'
import {toCard} from './nations-card.ts'

const bits = 18
const learning: Learning = {
  labels: nationKinds.length,
  size: 2 ** bits,
  rounds: 4,
  rate: 0.06,
  lasso: 0.2,
  ridge: 1
}
const growth: Growth = {
  trees: 250,
  depth: 3,
  rate: 0.14,
  least: 20,
  lambda: 5,
  share: 0.6,
  part: 0.35
}
const folds = 5
/** Alarms that are allowed, by what stands there and what is offered. */
const allowed: Record<string, number> = {'name>adjective': 14, 'adjective>name': 8}
/** As many are allowed among those that are called certain. */
const allowedCertain: Record<string, number> = {'name>adjective': 12, 'adjective>name': 5}

const [data, alarmsFile] = process.argv.slice(2)
if (!data) throw new Error('usage: nations <folder of shared data>')

const {articles, cases, twinCases} = await readPlaces(data, bits, folds)
const places = articles.flat()
const weightsOfFold = Array.from({length: folds}, (_, fold) =>
  learn(cases.cases, cases.without(fold), learning)
)
const scores = scoreByFolds()
const trials = toTrials()

const realSlips = new Set(
  readFileSync(new URL('../../training/nation-slips.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !/^(?:#|id\t)/u.test(line))
    .map((line) => line.split('\t').slice(0, 2).join('\t'))
)
const isReal = (place: Place) => realSlips.has(place.key)
const isSound = ({place, form}: Trial) => form !== undefined || !isReal(place)

const crossed = crossValidate(trials, growth, folds, isSound)
const exchanges = exchangesOf(places, trials, crossed, isReal)
const thresholds = thresholdsFor(exchanges, (exchange) => allowed[exchange] ?? 0)
const certain = thresholdsFor(exchanges, (exchange) => allowedCertain[exchange] ?? 0)
if (alarmsFile) writeFileSync(alarmsFile, toAlarms())

const bytes = Int8Array.from(learn(cases.cases, cases.without(-1), learning), (weight) =>
  Math.max(-127, Math.min(127, Math.round(weight * weightScale)))
)
const forest = growForest(trials.filter(isSound), growth)
const settings: NationSlotSettings = {features: forest.features, thresholds, certain}
const folder = fileURLToPath(new URL('../../models/', import.meta.url))
writeFileSync(
  path.join(folder, 'nation-slots.bin'),
  packNationSlots({
    weights: LabelWeights.toRows(bytes),
    forest: PackedTrees.of(forest),
    habits: habitsFrom(() => true)
  })
)
writeFileSync(path.join(folder, 'nation-slots.json'), `${JSON.stringify(settings)}\n`)
const card = toCard({
  weights: bytes,
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
writeFileSync(path.join(folder, 'nation-slots.md'), card)
console.log(card)

/** The scores of each place by a model that was learned without its article. */
function scoreByFolds(): NationScores[] {
  return places.map(({article}, index) => scoreBy(cases, index, foldOf(article, folds)))
}

function scoreBy({cases: {places, from}}: CaseList, index: number, fold: number): NationScores {
  const [first, end] = [from[index]!, from[index + 1]!]
  const scoresFrom = (first: number) => {
    const found = new Float64Array(learning.labels)
    scoresOf({places, from: [first, end]}, 0, weightsOfFold[fold]!, learning.size, found)
    return [...found]
  }
  return {all: scoresFrom(first), own: scoresFrom(end - ownFeatures)}
}

/** The habits of the nations, from some of the places. */
function habitsFrom(isLearned: (place: Place) => boolean): NationHabits {
  return habitsOf(
    places.flatMap((place, index) =>
      isLearned(place) ? [{...place.slot, scores: scores[index]!.all}] : []
    )
  )
}

function toTrials(): Trial[] {
  const habits = Array.from({length: folds}, (_, fold) =>
    habitsFrom(({article}) => foldOf(article, folds) !== fold)
  )
  let done = 0
  return articles.flatMap((places, article) => {
    const fold = foldOf(article, folds)
    const own = scores.slice(done, (done += places.length))
    const ofTwins = (twinCase: number) => scoreBy(twinCases, twinCase, fold)
    return trialsOf(places, {places: own, ofTwins}, habits[fold]!)
  })
}

/** What stands in print and is likeliest a slip, a line each, the likeliest first. */
function toAlarms(): string {
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
