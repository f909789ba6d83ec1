import {Forest} from '../src/models/forest.ts'
import type {NationHabits} from '../src/models/nation-slots.ts'
import {
  chooseNation,
  kindsOf,
  type NationChoice,
  type NationScores,
  toChoiceSlots
} from '../src/analysis/slots/decision.ts'
import {grow, type Case, type Growth} from './boosting.ts'
import {lot} from './lot.ts'
import {type Place, planted} from './nation-places.ts'

/** A form that stands in a place, or is planted there, and what would be chosen instead. */
export interface Trial {
  readonly place: Place
  /** The form planted; undefined of what stands there. */
  readonly form: string | undefined
  /** Whether the form is planted as well where the same text stands in the same phrase. */
  readonly isDoubled: boolean
  readonly choice: NationChoice
  /** Whether what would be chosen stood there. */
  readonly isRight: boolean
}

/** The scores of an article’s places, and of each planted with a form in all its twins. */
export interface ArticleScores {
  readonly places: readonly NationScores[]
  ofTwins(twinCase: number): NationScores
}

/** The trials of one article: each place as it stands, with each form planted, and planted in twins. */
export function trialsOf(
  places: readonly Place[],
  scores: ArticleScores,
  habits: NationHabits
): Trial[] {
  const bare = places.map(({slot}) => slot)
  const slots = toChoiceSlots(bare, scores.places)
  return places.flatMap((place, at) => {
    const own = scores.places[at]!
    const kinds = kindsOf(place.slot.nation, place.slot.text)
    const toTrial = (form: string | undefined, isDoubled = false, slot = slots[at]!, by = own) => {
      const choice = chooseNation(slot, form ?? place.slot.text, by, habits)
      const isRight = form !== undefined && choice !== undefined && kinds.has(choice.to)
      return choice ? [{place, form, isDoubled, choice, isRight}] : []
    }
    return [
      ...toTrial(undefined),
      ...place.plants.flatMap(({form, twins, twinCase}) => {
        if (twins.length === 0) return toTrial(form)
        const ofTwins = scores.ofTwins(twinCase)
        const doubled = toChoiceSlots(planted(bare, twins, form), scores.places)
        return [...toTrial(form), ...toTrial(form, true, doubled[at]!, ofTwins)]
      })
    ]
  })
}

/** The exchanges that are common: of these all plants are learned from. */
export const usualExchanges: ReadonlySet<string> = new Set(['name>adjective', 'adjective>name'])
/** A place that is right as it stands counts for so many planted slips: a false alarm costs more. */
const costOfAlarm = 8
/** A slip that is made twice counts for less than one that is not: it is rarer. */
const worthOfDoubled = 0.5
const worthOfUnusual = 0.15

/** Grow the trees that tell from a choice whether it is of a slip. */
export function growForest(trials: readonly Trial[], growth: Growth): Forest {
  const cases = trials.flatMap(({form, isDoubled, choice, isRight}, index): Case[] => {
    if (form !== undefined && !isRight) return []
    const values = Object.values(choice.features)
    if (form === undefined) return [{values, isTrue: false, weight: costOfAlarm}]
    const isUsual = usualExchanges.has(`${choice.from}>${choice.to}`)
    // The rarer exchanges have many more plants than places: one in four of them is enough.
    if (!isUsual && index % 4 > 0) return []
    const weight = isUsual ? (isDoubled ? worthOfDoubled : 1) : worthOfUnusual
    return [{values, isTrue: true, weight}]
  })
  const features = Object.keys(trials[0]!.choice.features)
  return Forest.of('nation-slots', grow(features, cases, growth))
}

/** The odds of each trial by a forest that was grown without its article. */
export function crossValidate(
  trials: readonly Trial[],
  growth: Growth,
  folds: number,
  isLearned: (trial: Trial) => boolean
): number[] {
  const odds: number[] = []
  // Other folds than those of the scores, so that the forest learns from scores as it will get them.
  const outerFoldOf = ({place: {article}}: Trial) => (lot(article) >>> 8) % folds
  for (let fold = 0; fold < folds; fold++) {
    const forest = growForest(
      trials.filter((trial) => outerFoldOf(trial) !== fold && isLearned(trial)),
      growth
    )
    trials.forEach((trial, index) => {
      if (outerFoldOf(trial) !== fold) return
      odds[index] = forest.probability(trial.choice.features)
    })
  }
  return odds
}
