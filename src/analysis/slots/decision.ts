import {formsOf, type Nation} from '../../../lexicon/nations.ts'
import type {NationHabits} from '../../../models/slots.ts'
import {keptOf} from '../kept.ts'
import {type NationKind, nationKinds, type NationSlot} from './nations.ts'

/** Which other form of its nation is likeliest to belong in a slot, and what speaks for and against. */
export interface NationChoice {
  readonly from: NationKind
  readonly to: NationKind
  /** What the odds of a slip are reckoned from, by name. */
  readonly features: Readonly<Record<string, number>>
}

/** What a text is of a nation. */
export function kindsOf(nation: Nation, text: string): ReadonlySet<NationKind> {
  return kindsByForm(nation).get(text.normalize('NFC').toLowerCase()) ?? none
}

const none: ReadonlySet<NationKind> = new Set()

const kindsByForm = keptOf((nation: Nation): ReadonlyMap<string, Set<NationKind>> => {
  const kinds = new Map<string, Set<NationKind>>()
  for (const kind of nationKinds) {
    for (const form of formsOf(nation, kind)) {
      const small = form.toLowerCase()
      kinds.set(small, (kinds.get(small) ?? new Set()).add(kind))
    }
  }
  return kinds
})

/** What the slot model says of each kind: by all features of a slot, and by those of the nation alone. */
export interface NationScores {
  readonly all: readonly number[]
  readonly own: readonly number[]
}

/** What a choice is made from. */
export type ChoiceSlot = Pick<
  NationSlot,
  'nation' | 'circumstances' | 'coordinates' | 'isOfLanguage' | 'recurrenceOf'
>

/**
 * The likeliest of the forms that do not stand in a slot and that the nation has, were `text` to
 * stand there. Undefined where the nation has no other.
 */
export function chooseNation(
  slot: ChoiceSlot,
  text: string,
  {all, own: ofNation}: NationScores,
  habits: NationHabits
): NationChoice | undefined {
  const {nation} = slot
  const own = kindsOf(nation, text)
  const odds = toLogarithms(all)
  const to = nationKinds
    .filter((kind) => !own.has(kind) && formsOf(nation, kind).length > 0)
    .sort((one, other) => odds[other] - odds[one])[0]
  const from = nationKinds.find((kind) => own.has(kind))
  if (!to || !from || isOutOfQuestion(slot, from, to)) return undefined

  const ownOdds = Math.log([...own].reduce((sum, kind) => sum + Math.exp(odds[kind]), 0))
  const [asAdjective, asName] = habits[nation.names[0]!] ?? [0, 0]
  return {
    from,
    to,
    features: {
      from: nationKinds.indexOf(from),
      to: nationKinds.indexOf(to),
      odds: odds[to] - ownOdds,
      ownOdds: scoreOf(to, ofNation) - Math.max(...[...own].map((kind) => scoreOf(kind, ofNation))),
      ...odds,
      habit: from === 'name' ? asAdjective : to === 'name' ? asName : 0,
      ...recurrenceOf('own', text, slot),
      ...recurrenceOf('other', formsOf(nation, to)[0]!, slot),
      ...slot.circumstances,
      isLanguage: Number(nation.also.has('language')),
      isPerson: Number(nation.also.has('person')),
      isName: Number(nation.also.has('name')),
      isWord: Number(nation.also.has('word')),
      isCountry: Number(nation.kind === 'country')
    }
  }
}

function scoreOf(kind: NationKind, scores: readonly number[]): number {
  return scores[nationKinds.indexOf(kind)]!
}

/**
 * Whether what stands in a slot is right for what the words beside it cannot show: it is coordinated
 * with its like (“in Indian, Sri Lankan and Pakistani hands”), or is a language.
 */
function isOutOfQuestion(slot: ChoiceSlot, from: NationKind, to: NationKind): boolean {
  const {coordinates, isOfLanguage, nation} = slot
  if (coordinates.has(from) && !coordinates.has(to)) return true
  return from === 'adjective' && isOfLanguage && nation.also.has('language')
}

/** Logarithms of the probabilities that scores stand for, none of them without bounds. */
function toLogarithms(scores: readonly number[]): Record<NationKind, number> {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((sum, power) => sum + power, 0)
  return Object.fromEntries(
    nationKinds.map((kind, at) => [kind, Math.log(powers[at]! / sum + 1e-6)])
  ) as Record<NationKind, number>
}

/** How often a text stands elsewhere in the article: before the same word, behind it, and at all. */
function recurrenceOf(
  whose: 'own' | 'other',
  text: string,
  {recurrenceOf}: Pick<NationSlot, 'recurrenceOf'>
): Record<string, number> {
  const {before, after, all} = recurrenceOf(text)
  return {
    [`${whose}Before`]: Math.min(3, before),
    [`${whose}After`]: Math.min(3, after),
    [`${whose}All`]: Math.min(5, all)
  }
}

/** Whether a slot can be judged: in a headline, house and space decide. */
export function isJudged({sentence: {paragraph}}: Pick<NationSlot, 'sentence'>): boolean {
  return !paragraph.isDisplay && paragraph.field !== 'headline'
}
