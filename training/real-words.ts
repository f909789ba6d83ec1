// Learns which of two words that are typed for one another belongs in a place: models/real-words.bin,
// .json and the card.
// usage: node dist/training/real-words.js <folder of shared data> [file for the alarms, to be read]
// Learns from the places in the articles of training/ and corpus/ where a word of
// lexicon/confusions.tsv stands, taken as right as they are: first which word the words around a place
// ask for (logistic regression), then, from words planted in the place of others, when what stands
// there is a slip (boosted trees over its answer).
import '../src/runner/installed-material.ts'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {confusions} from '../src/lexicon/confusions.ts'
import {KeyedNumbers} from '../src/models/keyed.ts'
import {packRealWords} from '../src/models/real-words.ts'
import {collocations} from '../src/models/collocations.ts'
import {weightScale} from '../src/models/slots.ts'
import {PackedTrees} from '../src/models/trees.ts'
import {hash} from '../src/base/hash.ts'
import {
  countsOf,
  directionKey,
  type Evidence,
  evidenceFor,
  isKept,
  ofPair,
  scoreFor,
  toWordSlots,
  wordFeatures
} from '../src/analysis/slots/words.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import {type Article, readArticles} from './articles.ts'
import {grow, type Growth} from './boosting.ts'
import {CaseList} from './case-list.ts'
import {learn, type Learning} from './logistic.ts'
import {share} from './lot.ts'
import {toCard} from './real-words-card.ts'
import {UsualScores} from './usual-scores.ts'
import {chooseThresholds, Directions} from './thresholds.ts'

const bits = 20
const learning: Learning = {labels: 2, size: 2 ** bits, rounds: 3, rate: 0.08, lasso: 0.4, ridge: 1}
const growth: Growth = {trees: 200, depth: 4, rate: 0.12, least: 30, lambda: 5, share: 0.6}
const folds = 3
/** From about so many places each word of a pair is learned, and in so many its other is planted. */
const [most, mostPlanted] = [8000, 150]
/** A place that is right as it stands counts for so many planted slips: a false alarm costs more. */
const costOfAlarm = 6
/**
 * False alarms that are allowed in 10,000 words of articles of many newspapers, other than those
 * learned from: most of what is learned from is of two, which are more alike.
 */
const allowed = 0.13

const [data, alarmsFile] = process.argv.slice(2)
if (!data) throw new Error('usage: real-words <folder of shared data>')

const realSlips = new Set(
  readFileSync(new URL('../../training/real-slips.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !/^(?:#|id\t)/u.test(line))
)
const totals = await countWords()
const uses = KeyedNumbers.of(
  [...totals].map(([word, count]) => [hash(word), [Math.log2(count + 1)]])
)
const cases = await readCases()
const weightsOfFold = Array.from({length: folds}, (_, fold) =>
  toWeights(learnWeights(cases.without(fold)))
)
const usual = await readUsual()
const {directions, trials, evidenceNames, articles, words, judgedWords} = await readTrials()
// Two halves of the articles, each judged by the forest of the other.
const forests = [0, 1].map((half) => PackedTrees.of(growForest((trial) => trial.half !== half)))
for (const {direction, half, isPlanted, isJudged, values, place} of trials) {
  const odds = forests[half]!.logOdds(values)
  if (isPlanted) direction.hits.push(odds)
  else if (!isReal(direction, place)) direction.alarms[half].push({odds, isJudged})
}
if (alarmsFile) writeFileSync(`${alarmsFile}.json`, JSON.stringify(directions.all))
const {thresholds, alarms, crossed} = chooseThresholds(directions.all, judgedWords, allowed)
if (alarmsFile) writeFileSync(alarmsFile, toAlarms())
const weights = learnWeights(cases.without(-1))
const bytes = Int8Array.from(weights, (weight) =>
  Math.max(-127, Math.min(127, Math.round(weight * weightScale)))
)
const forest = growForest(() => true)
const levels = directions.all.flatMap(({typed, meant}) => {
  const threshold = thresholds[`${typed}>${meant}`]
  return threshold === undefined ? [] : [[directionKey(typed, meant), [threshold]] as const]
})
const file = packRealWords({
  weights: bytes,
  forest: PackedTrees.of(forest),
  uses,
  usual,
  thresholds: KeyedNumbers.of(levels)
})
const folder = fileURLToPath(new URL('../../models/', import.meta.url))
writeFileSync(path.join(folder, 'real-words.bin'), file)
writeFileSync(
  path.join(folder, 'real-words.json'),
  `${JSON.stringify({features: forest.features})}\n`
)
const card = toCard({
  weights: bytes,
  growth,
  places: cases.size,
  articles,
  words,
  judgedWords,
  folds,
  figures: directions.figures(thresholds),
  alarms,
  crossed,
  realSlips: realSlips.size
})
writeFileSync(path.join(folder, 'real-words.md'), card)
console.log(card.split('\n## ')[0])

/** A word planted for another, or one that stands where it does, and what speaks for a slip. */
interface Trial {
  readonly direction: ReturnType<Directions['of']>
  readonly half: 0 | 1
  readonly isPlanted: boolean
  /** Whether it is in the articles of many newspapers. */
  readonly isJudged: boolean
  readonly values: readonly number[]
  /** The article and the place in it, of a word that stands there. */
  readonly place: string
}

async function readCases(): Promise<CaseList> {
  const cases = new CaseList(folds)
  let drawn = 0
  for await (const {article, fold} of readAll()) {
    const {sentences} = analyse(readPlain(article.text))
    for (const slot of toWordSlots(sentences)) {
      const part = most / (totals.get(slot.word) ?? 1)
      let features: number[] | undefined
      for (const {pair, other} of slot.confusions) {
        if (share(drawn++) >= part) continue
        features ??= wordFeatures(slot)
        const places = ofPair(features, pair).map((feature) => feature >>> (32 - bits))
        cases.add(places, slot.word < other ? 1 : 2, fold)
      }
    }
  }
  return cases
}

/** What the weights say of the other word where each stands, by those that had not seen the article. */
async function readUsual(): Promise<KeyedNumbers> {
  const usual = new UsualScores()
  for await (const {article, fold} of readAll()) {
    for (const slot of toWordSlots(analyse(readPlain(article.text)).sentences)) {
      const features = wordFeatures(slot)
      for (const {other} of slot.confusions) {
        const score = scoreFor(slot.word, other, features, weightsOfFold[fold]!)
        usual.add(directionKey(slot.word, other), score)
      }
    }
  }
  return usual.all
}

async function readTrials() {
  const directions = new Directions(readKnown())
  const trials: Trial[] = []
  let evidenceNames: readonly string[] = []
  let [articles, words, judgedWords, drawn] = [0, 0, 0, 0]
  for await (const {article, fold, isJudged} of readAll()) {
    const half = (articles++ % 2) as 0 | 1
    const length = article.text.split(/\s+/u).length
    words += length
    if (isJudged) judgedWords += length
    const evidenceFrom = {weights: weightsOfFold[fold]!, collocations: collocations(), usual}
    const {sentences} = analyse(readPlain(article.text))
    const counts = countsOf(sentences, uses)
    for (const slot of toWordSlots(sentences)) {
      const {word} = slot
      const features = wordFeatures(slot)
      for (const confusion of slot.confusions) {
        const {other} = confusion
        const add = (typed: string, meant: string) => {
          const direction = directions.of(typed, meant)
          const isPlanted = typed !== word
          if (isPlanted) direction.planted++
          const evidence = evidenceFor(slot, typed, meant, features, evidenceFrom, counts)
          if (!evidence) return
          const place = isPlanted ? '' : `${article.id}\t${slot.token.position!.start.offset}`
          if (trials.length === 0) evidenceNames = Object.keys(evidence)
          const values = Object.values(evidence)
          trials.push({direction, half, isPlanted, isJudged, values, place})
        }
        directions.of(other, word).uses++
        if (!isKept(slot, confusion)) add(word, other)
        if (share(drawn++) < mostPlanted / (totals.get(word) ?? 1)) add(other, word)
      }
    }
  }
  return {directions, trials, evidenceNames, articles, words, judgedWords}
}

function isReal({typed, meant}: Trial['direction'], place: string): boolean {
  return realSlips.has([place, typed, meant].join('\t'))
}

/** The places where another word is likelier, a line each, with the odds and the threshold as logarithms. */
function toAlarms(): string {
  return trials
    .flatMap(({direction: {typed, meant}, half, isPlanted, values, place}) => {
      const odds = forests[half]!.logOdds(values)
      const threshold = thresholds[`${typed}>${meant}`]
      return isPlanted || odds < 0
        ? []
        : [[typed, meant, odds.toFixed(4), threshold ?? '', place].join('\t')]
    })
    .join('\n')
}

function growForest(isLearned: (trial: Trial) => boolean) {
  const isSound = ({direction, isPlanted, place}: Trial) => isPlanted || !isReal(direction, place)
  const learned = trials
    .filter((trial) => isLearned(trial) && isSound(trial))
    .map(({values, isPlanted}) => ({
      values,
      isTrue: isPlanted,
      weight: isPlanted ? 1 : costOfAlarm
    }))
  return grow(evidenceNames, learned, growth)
}

/** All articles, each with the fold that it is of. */
async function* readAll(): AsyncGenerator<{
  article: Article
  fold: number
  isJudged: boolean
}> {
  let count = 0
  for (const folder of ['corpus', 'training']) {
    for await (const article of readArticles(path.join(data!, folder))) {
      const fold = Math.floor(share(++count) * folds)
      yield {article, fold, isJudged: folder === 'corpus'}
    }
  }
}

/** The pairs that are known to be mixed up, each by the alphabet. */
function readKnown(): ReadonlySet<string> {
  const lines = readFileSync(path.join(data!, 'gold', 'confusions.txt'), 'utf8').split('\n')
  return new Set(lines.map((line) => line.trim().split(/\s+/u).sort().join(' ')))
}

/** How often each listed word stands in the articles. */
async function countWords(): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for await (const {article} of readAll()) {
    for (const word of article.text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []) {
      const normal = word.replace('’', "'")
      if (confusions().has(normal)) counts.set(normal, (counts.get(normal) ?? 0) + 1)
    }
  }
  return counts
}

function toWeights(ofFold: Float32Array): Evidence['weights'] {
  return {weightOf: (feature) => ofFold[feature >>> (32 - bits)]!}
}

/** By how much each feature speaks for the first word of its pair. */
function learnWeights(chosen: Uint32Array): Float32Array {
  const both = learn(cases.cases, chosen, learning)
  // Positive weights speak for the second: for the other, where the first stands.
  return Float32Array.from(
    both.subarray(0, learning.size),
    (first, place) => both[learning.size + place]! - first
  )
}
