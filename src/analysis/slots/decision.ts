import type {NationSlotModel} from '../../../models/slots.ts'
import {type NationKind, nationKinds, type NationSlot} from './nations.ts'

/** What belongs in a slot instead of what stands there, and the logarithm of the odds of it. */
export interface NationChoice {
  readonly from: NationKind
  readonly to: NationKind
  readonly odds: number
}

/**
 * What is likeliest to belong in a slot of the forms that do not stand there and that the nation
 * has; `scores` are those of the model, by kind. What the nation is given to counts half.
 */
export function chooseNation(
  {form: {kinds, nation}}: Pick<NationSlot, 'form'>,
  scores: readonly number[],
  habits: NationSlotModel['habits']
): NationChoice | undefined {
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)))
  const own = nationKinds.reduce((sum, kind, at) => sum + (kinds.has(kind) ? powers[at]! : 0), 0)
  const forms = {
    name: nation.names,
    adjective: nation.adjectives,
    person: nation.persons,
    plural: nation.plurals
  }
  const from = nationKinds.find((kind) => kinds.has(kind))!
  const [name, other] = habits[nation.names[0]!] ?? [0, 0]
  return nationKinds
    .filter((kind) => !kinds.has(kind) && forms[kind].length > 0)
    .map((to): NationChoice => {
      const habit = from === 'name' ? name : to === 'name' ? other : 0
      const odds = Math.log(powers[nationKinds.indexOf(to)]! / own) - habit / 2
      return {from, to, odds}
    })
    .sort((one, other) => other.odds - one.odds)[0]
}

/** Whether a slot can be judged: no part of a firm’s or team’s name, no phrase that is meant. */
export function isJudged({sentence: {paragraph}, isInName, recurs}: NationSlot): boolean {
  return !isInName && !recurs && !paragraph.isDisplay && paragraph.field !== 'headline'
}
