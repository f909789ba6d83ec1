import {kindsOf} from '../src/analysis/slots/decision.ts'
import {type NationKind, nationKinds} from '../src/analysis/slots/nations.ts'
import type {Place} from './nation-places.ts'
import type {Trial} from './nation-trials.ts'

/** The odds of a slip where a form stands, by a forest that had not seen the article. */
export interface Judged {
  /** What stands there and what would be chosen: `name>adjective`. */
  readonly exchange: string
  readonly odds: number
  /** Whether it is somebody’s own words, which a lower one of the two thresholds does not reach. */
  readonly isQuoted: boolean
}

/** One kind of form typed for another, in the articles of many newspapers. */
export interface Exchange {
  readonly own: NationKind
  readonly other: NationKind
  /** Where the form stands and is right, and the other would be chosen. */
  readonly alarms: readonly Judged[]
  /** Where it is planted for a form that may be the other, and that form is chosen. */
  readonly hits: readonly Judged[]
  /** The same where it is planted in each place of the article with the same phrase. */
  readonly doubledHits: readonly Judged[]
  /** How often it was planted, and how often in several places. */
  readonly planted: number
  readonly doubled: number
}

/** From which odds on each exchange, `name>adjective`, is reported. */
export type NationThresholds = Readonly<Record<string, number>>

/** Every exchange, with what trials of cross-validation say of it; those that are `isReal` left out. */
export function exchangesOf(
  places: readonly Place[],
  trials: readonly Trial[],
  odds: readonly number[],
  isReal: (place: Place) => boolean
): Exchange[] {
  const judged = trials.flatMap((trial, index) => {
    const {place, choice} = trial
    if (!place.isCorpus || !place.isJudged) return []
    const exchange = `${choice.from}>${choice.to}`
    return [{trial, exchange, odds: odds[index]!, isQuoted: place.slot.isQuoted}]
  })
  const plants = places
    .filter(({isCorpus}) => isCorpus)
    .flatMap(({slot: {nation, text}, plants}) =>
      plants.map(({form, twins}) => ({
        own: firstKind(kindsOf(nation, form)),
        stood: kindsOf(nation, text),
        isDoubled: twins.length > 0
      }))
    )
  return pairs().map(([own, other]) => {
    const ofOwn = judged.filter(({trial: {choice}}) => choice.from === own)
    const hits = ofOwn.filter(({trial: {isRight, place}}) => {
      const {nation, text} = place.slot
      return isRight && kindsOf(nation, text).has(other)
    })
    const all = plants.filter((plant) => plant.own === own && plant.stood.has(other))
    return {
      own,
      other,
      alarms: ofOwn.filter(
        ({trial: {form, choice, place}}) =>
          form === undefined && choice.to === other && !isReal(place)
      ),
      hits: hits.filter(({trial}) => !trial.isDoubled),
      doubledHits: hits.filter(({trial}) => trial.isDoubled),
      planted: all.length,
      doubled: all.filter(({isDoubled}) => isDoubled).length
    }
  })
}

function pairs(): (readonly [NationKind, NationKind])[] {
  return nationKinds.flatMap((own) =>
    nationKinds.filter((other) => other !== own).map((other) => [own, other] as const)
  )
}

function firstKind(kinds: ReadonlySet<NationKind>): NationKind | undefined {
  return nationKinds.find((kind) => kinds.has(kind))
}

/** The thresholds at which each exchange gives no more than so many alarms. */
export function thresholdsFor(
  exchanges: readonly Exchange[],
  allowed: (exchange: string) => number
): NationThresholds {
  return Object.fromEntries(
    exchanges.map(({own, other, alarms}) => {
      const key = `${own}>${other}`
      const sorted = alarms.map(({odds}) => odds).sort((a, b) => b - a)
      const threshold = Math.max(0.5, (sorted[allowed(key)] ?? 0) + 0.0001)
      return [key, Number(threshold.toFixed(4))]
    })
  )
}

/** How many are reported as more than a hint, as rules/nation-form.ts does. */
export function countReported(
  judged: readonly Judged[],
  thresholds: NationThresholds,
  certain: NationThresholds
): number {
  return judged.filter(
    ({exchange, odds, isQuoted}) => odds >= (isQuoted ? certain : thresholds)[exchange]!
  ).length
}
