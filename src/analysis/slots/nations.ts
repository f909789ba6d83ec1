import {type NationForm, nationForms} from '../../../lexicon/nations.ts'
import type {Analysis} from '../index.ts'
import type {Sentence} from '../paragraphs.ts'
import {type Token, withoutPossessive} from '../tokens.ts'
import {featuresAt} from './features.ts'
import {hash, mix} from './hash.ts'

/** What a word can be of its nation, in the order of the model’s labels. */
export const nationKinds = ['name', 'adjective', 'person', 'plural'] as const

export type NationKind = (typeof nationKinds)[number]

/** A place where a form of a nation stands. */
export interface NationSlot {
  readonly token: Token
  /** The word without its possessive. */
  readonly text: string
  readonly form: NationForm
  readonly sentence: Sentence
  readonly index: number
  /** A part of a longer name: Kuwait Airlines, London Irish. */
  readonly isInName: boolean
  /** The form stands elsewhere in the article with the same word before or behind it. */
  readonly recurs: boolean
}

/** The places in an article where a form of a nation stands, in reading order. */
export function toNationSlots({sentences}: Analysis): NationSlot[] {
  const slots = sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, index) => {
      if (token.kind !== 'word' || token.opaque || !isName(token)) return []
      const text = withoutPossessive(token.text)
      const form = nationForms().get(text.toLowerCase())
      return form ? [{token, text, form, sentence, index}] : []
    })
  )
  const phrases = new Map<string, number>()
  for (const slot of slots) {
    for (const phrase of phrasesOf(slot)) phrases.set(phrase, (phrases.get(phrase) ?? 0) + 1)
  }
  return slots.map((slot) => ({
    ...slot,
    isInName: isInName(slot),
    recurs: phrasesOf(slot).some((phrase) => phrases.get(phrase)! > 1)
  }))
}

type Place = Pick<NationSlot, 'text' | 'form' | 'sentence' | 'index'>

function isName({text}: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text)
}

/** “North Korea”, and “Pakistan army” wherever it recurs. */
function phrasesOf({text, form, sentence: {tokens}, index}: Place): string[] {
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  return [
    ...(before?.kind === 'word' && /^\p{Lu}/u.test(before.text)
      ? [`${before.normal} ${text}`]
      : []),
    // An adjective stands before the same noun as a matter of course.
    ...(after?.kind === 'word' && form.kinds.has('name') ? [`${text} ${after.normal}`] : [])
  ]
}

function isInName({form, sentence: {tokens}, index}: Place): boolean {
  const isCapital = (token: Token | undefined) =>
    token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
  if (index > 1 && isCapital(tokens[index - 1])) return true
  return form.kinds.has('name') && isCapital(tokens[index + 1])
}

/**
 * What shows which form belongs in some slots of an article: the words around each, and how often
 * the nation is named in the rest of the article, as a country and otherwise. The form that stands
 * there is hidden, and so is the nation but for whether it is a language as well.
 */
export function nationFeatures(slots: readonly NationSlot[]): number[][] {
  const counts = new Map<string, number>()
  const keyOf = ({form}: NationSlot, kind: string) => `${form.nation.names[0]} ${kind}`
  for (const slot of slots) {
    for (const kind of slot.form.kinds) {
      counts.set(keyOf(slot, kind), (counts.get(keyOf(slot, kind)) ?? 0) + 1)
    }
  }
  return slots.map((slot) => {
    const {token, text, form, sentence, index} = slot
    const features = featuresAt(sentence, index)
    const [before, after] = features as [number, number]
    if (text !== token.text) features.push(owner, mix(before, owner), mix(after, owner))
    const elsewhere = (kind: NationKind) =>
      Math.min(2, (counts.get(keyOf(slot, kind)) ?? 0) - Number(form.kinds.has(kind)))
    const [name, adjective] = [elsewhere('name'), elsewhere('adjective')]
    const language = hash(`<language ${form.nation.also.has('language')}>`)
    features.push(
      hash(`<elsewhere ${name} ${adjective}>`),
      hash(`<name elsewhere ${name}>`),
      hash(`<adjective elsewhere ${adjective}>`),
      language,
      mix(language, before),
      mix(language, after),
      mix(language, mix(before, after))
    )
    return features
  })
}

const owner = hash('<owner>')
