// Learns which form of a nation belongs in a slot: models/nation-slots.bin, .json and the card.
// usage: node dist/training/nations.js <folder of shared data>
// Learns from every place in the articles of training/ and corpus/ where a form of a nation stands:
// first which form the words around a slot ask for (softmax regression), then, from forms planted in
// the place of others, when what stands there is a slip (boosted trees over its answer).
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {formsOf} from '../lexicon/nations.ts'
import {type NationHabits, type NationSlotModel, weightScale} from '../models/slots.ts'
import {packSparse} from '../models/sparse.ts'
import {type Forest, probability} from '../models/trees.ts'
import {
  type ChoiceSlot,
  chooseNation,
  isJudged,
  kindsOf,
  type NationChoice,
  type NationScores
} from '../src/analysis/slots/decision.ts'
import {nationFeatures, ownFeatures} from '../src/analysis/slots/nation-features.ts'
import {
  type NationKind,
  nationKinds,
  type NationSlot,
  toNationSlots
} from '../src/analysis/slots/nations.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import {readArticles} from './articles.ts'
import {type Case, grow, type Growth} from './boosting.ts'
import {type Cases, learn, type Learning, scoresOf} from './logistic.ts'
import {lot} from './lot.ts'
import {habitsOf} from './nation-habits.ts'
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
const growth: Growth = {trees: 250, depth: 3, rate: 0.14, least: 20, lambda: 5, share: 0.6}
const folds = 5
/** A place that is right as it stands counts for so many planted slips: a false alarm costs more. */
const costOfAlarm = 8
/** Alarms that are allowed in 1,000 places, by what stands there and what is offered. */
const allowed: Record<string, number> = {'name>adjective': 0.35, 'adjective>name': 0.31}
const allowedElse = 0.005
/** As many are allowed in 1,000 places among those that are called certain. */
const allowedCertain: Record<string, number> = {'name>adjective': 0.1, 'adjective>name': 0.15}

/** A slot of one article, without its text, and what stands in it. */
interface Place {
  readonly slot: ChoiceSlot & Pick<NationSlot, 'text'>
  readonly article: number
  readonly isJudged: boolean
  readonly isCorpus: boolean
}

const data = process.argv[2]
if (!data) throw new Error('usage: nations <folder of shared data>')

const places: Place[] = []
const features: number[] = []
const from = [0]
let articles = 0
for (const folder of ['corpus', 'training']) {
  for await (const {text} of readArticles(path.join(data, folder))) {
    articles++
    const slots = toNationSlots(analyse(readPlain(text)))
    nationFeatures(slots).forEach((found, at) => {
      for (const feature of found) features.push(feature >>> (32 - bits))
      from.push(features.length)
      places.push({
        slot: withoutText(slots[at]!),
        article: articles,
        isJudged: isJudged(slots[at]!),
        isCorpus: folder === 'corpus'
      })
    })
  }
}
const cases: Cases = {
  places: Uint32Array.from(features),
  from: Uint32Array.from(from),
  labels: Uint8Array.from(places, ({slot: {nation, text}}) => {
    const kinds = kindsOf(nation, text)
    return nationKinds.reduce((sum, kind, at) => sum + (kinds.has(kind) ? 1 << at : 0), 0)
  })
}
// An order that looks drawn by lot and is the same each time.
const order = Uint32Array.from(places.keys()).sort((a, b) => lot(a) - lot(b))
const foldOf = ({article}: Place) => lot(article) % folds

const scores = scoreByFolds()
const trials = toTrials()
const crossed = crossValidate()
const corpusSize = places.filter(({isCorpus}) => isCorpus).length
const thresholds = thresholdsFor((exchange) => allowed[exchange] ?? allowedElse)
const certain = thresholdsFor((exchange) => allowedCertain[exchange] ?? 0)
const weights = learn(cases, order, learning)
const forest = growForest(() => true)
const model: NationSlotModel = {forest, thresholds, certain, habits: habitsFrom(() => true)}
const bytes = Int8Array.from(weights, (weight) =>
  Math.max(-127, Math.min(127, Math.round(weight * weightScale)))
)
const folder = fileURLToPath(new URL('../../models/', import.meta.url))
writeFileSync(path.join(folder, 'nation-slots.bin'), packSparse(bytes))
writeFileSync(path.join(folder, 'nation-slots.json'), `${JSON.stringify(model)}\n`)
const card = toCard({
  weights: bytes,
  size: learning.size,
  growth,
  folds,
  places: places.length,
  articles,
  exchanges: Object.entries(thresholds).map(([exchange, threshold]) => {
    const [own, other] = exchange.split('>') as [NationKind, NationKind]
    return {own, other, threshold, ...exchangesOf(own, other)}
  }),
  judged: corpusSize
})
writeFileSync(path.join(folder, 'nation-slots.md'), card)
console.log(card)

function withoutText(slot: NationSlot): Place['slot'] {
  const {nation, text, circumstances, coordinates, isOfLanguage, recurrenceOf} = slot
  const texts = new Set([text, ...nationKinds.flatMap((kind) => formsOf(nation, kind)[0] ?? [])])
  const recurrences = new Map([...texts].map((text) => [text, recurrenceOf(text)]))
  return {
    nation,
    text,
    circumstances,
    coordinates,
    isOfLanguage,
    recurrenceOf: (text) => recurrences.get(text)!
  }
}

/** The scores of each place by a model that was learned without its article. */
function scoreByFolds(): NationScores[] {
  const all: NationScores[] = []
  for (let fold = 0; fold < folds; fold++) {
    const learned = order.filter((index) => foldOf(places[index]!) !== fold)
    const weights = learn(cases, learned, learning)
    places.forEach((place, index) => {
      if (foldOf(place) !== fold) return
      const scoresFrom = (first: number) => {
        const found = new Float64Array(learning.labels)
        scoresOf({...cases, from: [first, from[index + 1]!]}, 0, weights, learning.size, found)
        return [...found]
      }
      all[index] = {all: scoresFrom(from[index]!), own: scoresFrom(from[index + 1]! - ownFeatures)}
    })
  }
  return all
}

/** The habits of the nations, from some of the places. */
function habitsFrom(isLearned: (place: Place) => boolean): NationHabits {
  return habitsOf(
    places.flatMap((place, index) =>
      isLearned(place) ? [{...place.slot, scores: scores[index]!.all}] : []
    )
  )
}

/** A form that stands in a place, or is planted there, and what would be chosen instead. */
interface Trial {
  readonly place: Place
  readonly choice: NationChoice
  readonly isPlanted: boolean
  /** Whether what would be chosen stood there. */
  readonly isRight: boolean
}

function toTrials(): Trial[] {
  const habits = Array.from({length: folds}, (_, fold) =>
    habitsFrom((place) => foldOf(place) !== fold)
  )
  return places.flatMap((place, index) => {
    const {nation, text} = place.slot
    const own = kindsOf(nation, text)
    const planted = nationKinds
      .flatMap((kind) => formsOf(nation, kind)[0] ?? [])
      .filter((form) => ![...kindsOf(nation, form)].some((kind) => own.has(kind)))
    return [text, ...new Set(planted)].flatMap((form) => {
      const choice = chooseNation(place.slot, form, scores[index]!, habits[foldOf(place)]!)
      if (!choice) return []
      const isPlanted = form !== text
      return [{place, choice, isPlanted, isRight: isPlanted && own.has(choice.to)}]
    })
  })
}

function growForest(isLearned: (place: Place) => boolean): Forest {
  const names = Object.keys(trials[0]!.choice.features)
  const learned = trials.flatMap(({place, choice, isPlanted, isRight}, index): Case[] => {
    if (!isLearned(place) || (isPlanted && !isRight)) return []
    const isUsual = `${choice.from}>${choice.to}` in allowed
    // The rarer exchanges have many more plants than places: one in four of them is enough.
    if (isPlanted && !isUsual && index % 4 > 0) return []
    const weight = isPlanted ? (isUsual ? 1 : 0.15) : costOfAlarm
    return [{values: Object.values(choice.features), isTrue: isPlanted, weight}]
  })
  return grow(names, learned, growth)
}

/** The odds of each trial by a forest that was grown without its article. */
function crossValidate(): number[] {
  const odds: number[] = []
  // Other folds than those of the scores, so that the forest learns from scores as it will get them.
  const outerFoldOf = ({article}: Place) => (lot(article) >>> 8) % folds
  for (let fold = 0; fold < folds; fold++) {
    const forest = growForest((place) => outerFoldOf(place) !== fold)
    trials.forEach(({place, choice}, index) => {
      if (outerFoldOf(place) !== fold) return
      odds[index] = probability(forest, Object.values(choice.features))
    })
  }
  return odds
}

function exchangesOf(own: NationKind, other: NationKind): {alarms: number[]; hits: number[]} {
  const [alarms, hits]: [number[], number[]] = [[], []]
  trials.forEach(({place, choice, isPlanted, isRight}, index) => {
    if (!place.isCorpus || choice.from !== own) return
    if (isPlanted) {
      const stood = kindsOf(place.slot.nation, place.slot.text)
      if (stood.has(other)) hits.push(isRight && place.isJudged ? crossed[index]! : 0)
    } else if (choice.to === other && place.isJudged) alarms.push(crossed[index]!)
  })
  return {alarms: alarms.sort((a, b) => b - a), hits}
}

function thresholdsFor(allowed: (exchange: string) => number): Record<string, number> {
  const exchanges = nationKinds.flatMap((own) =>
    nationKinds.filter((other) => other !== own).map((other) => [own, other] as const)
  )
  return Object.fromEntries(
    exchanges.map(([own, other]) => {
      const {alarms} = exchangesOf(own, other)
      const most = Math.round((corpusSize * allowed(`${own}>${other}`)) / 1000)
      const threshold = Math.max(0.5, (alarms[most] ?? 0) + 0.0001)
      return [`${own}>${other}`, Number(threshold.toFixed(4))]
    })
  )
}
