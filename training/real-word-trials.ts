import {countsOf, type Evidence, evidenceFor} from '../src/analysis/slots/word-evidence.ts'
import {toWordSlots, wordFeatures, isInSoundPhrase} from '../src/analysis/slots/words.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import {Forest} from '../src/models/forest.ts'
import type {KeyedNumbers} from '../src/models/keyed-numbers.ts'
import {grow, type Growth} from './boosting.ts'
import {type Direction, type Directions, type Thresholds, keyOf} from './directions.ts'
import {share} from './lot.ts'
import type {Sourced} from './real-word-articles.ts'

/** A word planted for another, or one that stands where it does, and what speaks for a slip. */
export interface Trial {
  readonly direction: Direction
  readonly half: 0 | 1
  readonly isPlanted: boolean
  /** Whether it is in the articles of many newspapers. */
  readonly isJudged: boolean
  /** Whether an editor found that what stands there is a slip. */
  readonly isReal: boolean
  /** What speaks for a slip, in the order of the names. */
  readonly values: readonly number[]
  /** The article and the place in it, of a word that stands there. */
  readonly place: string
}

/** What trials are made with. */
export interface TrialSource {
  /** The weights by which the articles of each fold are judged. */
  readonly weightsOfFold: readonly Evidence['weights'][]
  readonly collocations: Evidence['collocations']
  readonly usual: Evidence['usual']
  readonly uses: KeyedNumbers
  /** How often each word stands in all articles. */
  readonly totals: ReadonlyMap<string, number>
  readonly realSlips: ReadonlySet<string>
}

/** The trials of some articles, the names of their values, and what the articles hold. */
export interface Trials {
  readonly trials: readonly Trial[]
  readonly names: readonly string[]
  readonly articles: number
  readonly words: number
  readonly judgedWords: number
}

/** In about so many places each word is planted for its other. */
const mostPlanted = 150
/** A place that is right as it stands counts for so many planted slips: a false alarm costs more. */
const costOfAlarm = 6

/** Every place of some articles as it stands, and some with the other word planted; counted in the directions. */
export async function readTrials(
  sourced: AsyncIterable<Sourced>,
  source: TrialSource,
  directions: Directions
): Promise<Trials> {
  const {weightsOfFold, collocations, usual, uses, totals, realSlips} = source
  const trials: Trial[] = []
  let names: readonly string[] = []
  let [articles, words, judgedWords, drawn] = [0, 0, 0, 0]
  for await (const {article, fold, half, isJudged} of sourced) {
    articles++
    const length = article.text.split(/\s+/u).length
    words += length
    if (isJudged) judgedWords += length
    const evidenceFrom = {weights: weightsOfFold[fold]!, collocations, usual}
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
          const isReal = realSlips.has([place, typed, meant].join('\t'))
          if (trials.length === 0) names = Object.keys(evidence)
          const values = Object.values(evidence)
          trials.push({direction, half, isPlanted, isJudged, isReal, values, place})
        }
        directions.of(other, word).uses++
        if (!isInSoundPhrase(slot, confusion)) add(word, other)
        if (share(drawn++) < mostPlanted / (totals.get(word) ?? 1)) add(other, word)
      }
    }
  }
  return {trials, names, articles, words, judgedWords}
}

/** Grow the trees that tell a slip, from the trials that are not left out. */
export function growForest(
  {trials, names}: Trials,
  growth: Growth,
  isLearned: (trial: Trial) => boolean = () => true
): Forest {
  const learned = trials
    .filter((trial) => isLearned(trial) && !trial.isReal)
    .map(({values, isPlanted}) => ({
      values,
      isTrue: isPlanted,
      weight: isPlanted ? 1 : costOfAlarm
    }))
  return Forest.of('real-words', grow(names, learned, growth))
}

/** The logarithm of the odds of each trial, each half judged by the forest of the other, put into the directions. */
export function judgeTrials(all: Trials, growth: Growth): number[] {
  const forests = [0, 1].map((half) => growForest(all, growth, (trial) => trial.half !== half))
  return all.trials.map(({direction, half, isPlanted, isJudged, isReal, values}) => {
    const odds = forests[half]!.logOddsBy(values)
    if (isPlanted) direction.hits.push(odds)
    else if (!isReal) direction.alarms[half].push({odds, isJudged})
    return odds
  })
}

/** The places where another word is likelier, a line each, with the odds and the threshold as logarithms. */
export function toAlarms(
  trials: readonly Trial[],
  odds: readonly number[],
  thresholds: Thresholds
): string {
  return trials
    .flatMap(({direction, isPlanted, place}, at) => {
      if (isPlanted || odds[at]! < 0) return []
      const {typed, meant} = direction
      const threshold = thresholds[keyOf(direction)] ?? ''
      return [[typed, meant, odds[at]!.toFixed(4), threshold, place].join('\t')]
    })
    .join('\n')
}
