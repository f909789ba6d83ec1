import type {NationScores} from '../src/analysis/slots/decision.ts'
import {ownFeatures} from '../src/analysis/slots/nation-features.ts'
import {nationKinds} from '../src/analysis/slots/nations.ts'
import type {NationHabits} from '../src/models/nation-slots.ts'
import type {CaseList} from './case-list.ts'
import {learn, type Learning, scoresOf} from './logistic.ts'
import {habitsOf} from './nation-habits.ts'
import {foldOf, type Place, type Places} from './nation-places.ts'
import {type Trial, trialsOf} from './nation-trials.ts'

/** The weights of the first model are so many, as a power of two, for each kind of form. */
export const bits = 18
export const folds = 5

/** How the weights are learned. */
export const learning: Learning = {
  labels: nationKinds.length,
  size: 2 ** bits,
  rounds: 4,
  rate: 0.06,
  lasso: 0.2,
  ridge: 1
}

/** What is known of some places by models that were learned without their articles. */
export interface FoldedScores {
  readonly ofPlaces: readonly NationScores[]
  /** The same for a case of `twinCases`, of a fold. */
  ofTwins(twinCase: number, fold: number): NationScores
}

/** Learn a model without each fold, and score the places of each by its own. */
export function scoreByFolds({articles, cases, twinCases}: Places): FoldedScores {
  const weightsOfFold = Array.from({length: folds}, (_, fold) =>
    learn(cases.cases, cases.without(fold), learning)
  )
  const ofPlaces = articles
    .flat()
    .map(({article}, index) => scoreBy(cases, index, weightsOfFold[foldOf(article, folds)]!))
  return {
    ofPlaces,
    ofTwins: (twinCase, fold) => scoreBy(twinCases, twinCase, weightsOfFold[fold]!)
  }
}

function scoreBy({cases: {places, from}}: CaseList, index: number, weights: Float32Array) {
  const [first, end] = [from[index]!, from[index + 1]!]
  const scoresFrom = (first: number) => {
    const found = new Float64Array(learning.labels)
    scoresOf({places, from: [first, end]}, 0, weights, learning.size, found)
    return [...found]
  }
  return {all: scoresFrom(first), own: scoresFrom(end - ownFeatures)}
}

/** The habits of the nations, from those of some places that are asked for. */
export function habitsFrom(
  places: readonly Place[],
  {ofPlaces}: Pick<FoldedScores, 'ofPlaces'>,
  isLearned: (place: Place) => boolean = () => true
): NationHabits {
  return habitsOf(
    places.flatMap((place, index) =>
      isLearned(place) ? [{...place.slot, scores: ofPlaces[index]!.all}] : []
    )
  )
}

/** The trials of all places, with the habits that were learned without the fold of each. */
export function toTrials({articles}: Pick<Places, 'articles'>, scores: FoldedScores): Trial[] {
  const all = articles.flat()
  const habits = Array.from({length: folds}, (_, fold) =>
    habitsFrom(all, scores, ({article}) => foldOf(article, folds) !== fold)
  )
  let done = 0
  return articles.flatMap((places, article) => {
    const fold = foldOf(article, folds)
    const own = scores.ofPlaces.slice(done, (done += places.length))
    const ofTwins = (twinCase: number) => scores.ofTwins(twinCase, fold)
    return trialsOf(places, {places: own, ofTwins}, habits[fold]!)
  })
}
