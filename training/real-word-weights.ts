import {directionKey, ofPair} from '../src/analysis/slots/pair-keys.ts'
import {type Evidence, scoreFor} from '../src/analysis/slots/word-evidence.ts'
import {toWordSlots, wordFeatures} from '../src/analysis/slots/words.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import type {KeyedNumbers} from '../src/models/keyed-numbers.ts'
import {CaseList} from './case-list.ts'
import {learn, type Learning} from './logistic.ts'
import {share} from './lot.ts'
import type {Sourced} from './real-word-articles.ts'
import {UsualScores} from './usual-scores.ts'

const bits = 20
const learning: Learning = {labels: 2, size: 2 ** bits, rounds: 3, rate: 0.08, lasso: 0.4, ridge: 1}
/** From about so many places each word of a pair is learned. */
const most = 8000

/** A case for each place where a word of a pair stands; of a frequent word a part, by its `totals`. */
export async function readCases(
  articles: AsyncIterable<Sourced>,
  folds: number,
  totals: ReadonlyMap<string, number>
): Promise<CaseList> {
  const cases = new CaseList(folds)
  let drawn = 0
  for await (const {article, fold} of articles) {
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

/** By how much each feature speaks for the first word of its pair, from the cases of all folds but one. */
export function learnWeights(cases: CaseList, leftOut = -1): Float32Array {
  const both = learn(cases.cases, cases.without(leftOut), learning)
  // Positive weights speak for the second: for the other, where the first stands.
  return Float32Array.from(
    both.subarray(0, learning.size),
    (first, place) => both[learning.size + place]! - first
  )
}

/** The weights that were learned without each fold. */
export function weightsByFold(cases: CaseList, folds: number): Evidence['weights'][] {
  return Array.from({length: folds}, (_, fold) => {
    const weights = learnWeights(cases, fold)
    return {weightOf: (feature) => weights[feature >>> (32 - bits)]!}
  })
}

/** What the weights say of the other word where each stands, by those that had not seen the article. */
export async function readUsual(
  articles: AsyncIterable<Sourced>,
  weightsOfFold: readonly Evidence['weights'][]
): Promise<KeyedNumbers> {
  const usual = new UsualScores()
  for await (const {article, fold} of articles) {
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
