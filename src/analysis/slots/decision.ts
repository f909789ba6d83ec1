import {formsOf, type Nation} from '../../lexicon/nations.ts'
import type {Features} from '../../models/features.ts'
import type {Habits, NationHabits} from '../../models/nation-slots.ts'
import {keptOf} from '../../base/kept.ts'
import {hash} from '../../base/hash.ts'
import {type NationKind, nationKinds, type NationSlot} from './nations.ts'
import {type Recurrence, recurrencesIn, type Occurrence} from './recurrence.ts'

/** Which other form of its nation is likeliest to belong in a slot, and what speaks for and against. */
export interface NationChoice {
  readonly from: NationKind
  readonly to: NationKind
  /** What the odds of a slip are reckoned from, by name. */
  readonly features: Features
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

/** What a choice is made from, but for what recurs. */
type Circumstances = Pick<
  NationSlot,
  | 'nation'
  | 'circumstances'
  | 'coordinates'
  | 'isAttribute'
  | 'isInName'
  | 'isOfLanguage'
  | keyof Occurrence
>

/** What a choice is made from. */
export type ChoiceSlot = Circumstances & {
  /** How often another form, or this one, stands in the rest of the article. */
  recurrenceOf(text: string): Recurrence
  /** The same of the places alone where what stands is not unlikely. */
  soundRecurrenceOf(text: string): Recurrence
}

/**
 * The slots of an article with what recurs in it. What is a slip as well elsewhere speaks for nothing:
 * a place where the words around it ask for another form is counted apart.
 */
export function toChoiceSlots<Slot extends Circumstances>(
  slots: readonly Slot[],
  scores: readonly NationScores[]
): (Slot & ChoiceSlot)[] {
  const isSound = slots.map(({nation, text}, at) => {
    const probabilities = softmax(scores[at]!.all)
    return (
      [...kindsOf(nation, text)].reduce((sum, kind) => sum + probabilities[kind], 0) > leastSound
    )
  })
  const recurrences = recurrencesIn(slots)
  const soundRecurrences = recurrencesIn(slots, (place) => isSound[place]!)
  return slots.map((slot, at) => ({
    ...slot,
    recurrenceOf: (text) => recurrences(at, text),
    soundRecurrenceOf: (text) => soundRecurrences(at, text)
  }))
}

/** From which probability on, by the words around it, what stands in a place is not unlikely. */
const leastSound = 0.3

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
  return {
    from,
    to,
    features: {
      from: nationKinds.indexOf(from),
      to: nationKinds.indexOf(to),
      odds: odds[to] - ownOdds,
      ownOdds: scoreOf(to, ofNation) - Math.max(...[...own].map((kind) => scoreOf(kind, ofNation))),
      ...odds,
      habit: habitOf(habits.nations, nation.names[0], from, to),
      habitBefore: habitOf(habits.wordsBefore, slot.wordBefore, from, to),
      habitAfter: habitOf(habits.wordsAfter, slot.wordAfter, from, to),
      ...toFeatures('own', slot.recurrenceOf(text)),
      ...toFeatures('other', slot.recurrenceOf(formsOf(nation, to)[0]!)),
      ...toFeatures('sound', slot.soundRecurrenceOf(text)),
      ...slot.circumstances,
      isLanguage: Number(nation.also.has('language')),
      isPerson: Number(nation.also.has('person')),
      isName: Number(nation.also.has('name')),
      isWord: Number(nation.also.has('word')),
      isCountry: Number(nation.kind === 'country')
    }
  }
}

function habitOf(
  habits: Habits,
  key: string | undefined,
  from: NationKind,
  to: NationKind
): number {
  const habit = key === undefined ? undefined : habits.get(hash(key))
  if (!habit) return 0
  const [asAdjective, asName] = habit as [number, number]
  return from === 'name' ? asAdjective : to === 'name' ? asName : 0
}

function scoreOf(kind: NationKind, scores: readonly number[]): number {
  return scores[nationKinds.indexOf(kind)]!
}

/**
 * Whether what stands in a slot is right for what the words beside it cannot show: it is coordinated
 * with its like (“in Indian, Sri Lankan and Pakistani hands”), or is a language.
 */
function isOutOfQuestion(slot: ChoiceSlot, from: NationKind, to: NationKind): boolean {
  const {coordinates, isAttribute, isInName, isOfLanguage, nation} = slot
  if (coordinates.has(from) && !coordinates.has(to)) return true
  if (from === 'adjective' && isOfLanguage && nation.also.has('language')) return true
  if (coordinates.has(to)) return false
  if (isInName || (isAttribute && from === 'name')) return true
  // “Updates to Canadians”: a plural is seldom typed for anything else.
  return from === 'plural'
}

/** Logarithms of the probabilities that scores stand for, none of them without bounds. */
function toLogarithms(scores: readonly number[]): Record<NationKind, number> {
  const probabilities = softmax(scores)
  return Object.fromEntries(
    nationKinds.map((kind) => [kind, Math.log(probabilities[kind] + 1e-6)])
  ) as Record<NationKind, number>
}

function softmax(scores: readonly number[]): Record<NationKind, number> {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((sum, power) => sum + power, 0)
  return Object.fromEntries(nationKinds.map((kind, at) => [kind, powers[at]! / sum])) as Record<
    NationKind,
    number
  >
}

function toFeatures(name: string, {before, after, all}: Recurrence): Features {
  return {
    [`${name}Before`]: Math.min(3, before),
    [`${name}After`]: Math.min(3, after),
    [`${name}All`]: Math.min(5, all)
  }
}

/** Whether a slot can be judged: in a headline, house and space decide. */
export function isJudged({sentence: {paragraph}}: Pick<NationSlot, 'sentence'>): boolean {
  return !paragraph.isDisplay && paragraph.field !== 'headline'
}
