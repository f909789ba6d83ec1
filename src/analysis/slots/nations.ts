import {attributeNouns} from '../../lexicon/attribute-nouns.ts'
import {titles} from '../../lexicon/titles.ts'
import {isQuoted} from '../quotations/index.ts'
import {lazily} from '../../base/lazily.ts'
import {type Nation, nationForms} from '../../lexicon/nations.ts'
import type {Features} from '../../models/features.ts'
import type {Article} from '../../text/article.ts'
import {keptOf} from '../../base/kept.ts'
import type {Sentence, Token} from '../../text/text.ts'
import {normalise, withoutPossessive, ofType} from '../../text/word-types.ts'
import type {Occurrence} from './recurrence.ts'

/** What a word can be of its nation, in the order of the model’s labels. */
export const nationKinds = ['name', 'adjective', 'person', 'plural'] as const

export type NationKind = (typeof nationKinds)[number]

/** A place where a form of a nation stands. */
export interface NationSlot extends Occurrence {
  /** The words of the form, most often one: Sri Lanka. */
  readonly tokens: readonly Token[]
  readonly nation: Nation
  readonly sentence: Sentence
  /** Where in the sentence its first word stands. */
  readonly index: number
  readonly isPossessive: boolean
  readonly isQuoted: boolean
  /** What the forms are of their nations that are coordinated with it: “Indian, Sri Lankan and …”. */
  readonly coordinates: ReadonlySet<NationKind>
  /** Whether the sentence is about a language: “and French was his language”. */
  readonly isOfLanguage: boolean
  /** Whether it is a part of a longer name: “the Royal Netherlands Academy”, “BBC Chinese”. */
  readonly isInName: boolean
  /** Whether the name of a country stands there as it is: “the Libya strike”. */
  readonly isAttribute: boolean
  /** What else is to be weighed, by name, whatever form stands there. */
  readonly circumstances: Features
}

/** Where a form stands. */
export type NationPlace = Pick<NationSlot, 'tokens' | 'sentence' | 'index'>

/** The places in an article where a form of a nation stands, in reading order. */
export function toNationSlots(article: Article): NationSlot[] {
  return article.sentences.flatMap((sentence) => {
    const forms = formsOf(sentence)
    const isOfLanguage = forms.length > 0 && sentence.tokens.some(({type}) => isLanguage(type))
    return forms.map(({text, nation, ...place}, at): NationSlot => {
      const last = place.tokens.at(-1)!.text
      const isPossessive = withoutPossessive(last) !== last
      const isSpoken = isQuoted(place.tokens[0]!, article)
      return {
        ...place,
        text,
        nation,
        ...neighboursOf(place),
        isPossessive,
        isQuoted: isSpoken,
        coordinates: coordinatesOf(forms, at),
        isOfLanguage: isOfLanguage || isLanguageHere(place),
        isInName: isInName(forms[at]!),
        isAttribute: isAttribute(place),
        circumstances: {
          ...capitalsAbout(place),
          isPossessive: Number(isPossessive),
          isQuoted: Number(isSpoken)
        }
      }
    })
  })
}

const language =
  /^(?:accents?|dialects?|fluent(?:ly)?|languages?|learn(?:s|ed|t|ing)?|mean(?:s|t|ing)?|speak(?:s|ing)?|speakers?|spoke|spoken|subtitle[ds]?|tongues?|translat(?:e[ds]?|ing|ions?|ors?))$/u

const isLanguage = ofType(({normal}) => language.test(normal))

// “An article in French”: what is written or said in a language. “He was born in French” is none.
const texts =
  /^(?:accounts?|articles?|available|blogs?|books?|captions?|comments?|courses?|descriptions?|documents?|documentation|drafts?|editions?|essays?|films?|guides?|instructions?|interviews?|introductions?|labels?|lectures?|lessons?|letters?|lyrics|manuals?|materials?|menus?|messages?|notes?|novels?|pages?|papers?|poems?|posts?|presentations?|press|prints?|published|reads?|reports?|resources?|says?|said|sang|scripts?|signs?|sings?|sites?|songs?|speech|statements?|stories|story|surveys?|talks?|texts?|titles?|trainings?|versions?|videos?|webinars?|websites?|words?|workshops?|writes?|written|writing|wrote)$/u

const isText = ofType(({normal}) => texts.test(normal))

/** “(in Dutch)”, “a blog post in Japanese”, “also in Portuguese”; a line of a menu, “Chinese (Simplified)”. */
function isLanguageHere({
  sentence: {tokens, paragraph},
  index,
  tokens: form
}: NationPlace): boolean {
  const [before, first] = [tokens[index - 1], tokens[index - 2]]
  const after = tokens[index + form.length]
  if (paragraph.tokens.filter(({kind}) => kind === 'word').length < 4 && after?.text === '(') {
    return true
  }
  if (before?.normal !== 'in') return false
  if (first?.text === '(' || first?.normal === 'also') return true
  const near = tokens.slice(Math.max(0, index - 12), index + 8)
  return near.some(({type}) => isText(type))
}

/**
 * Whether a form is a part of a name that is no person’s: “the Canada School of Public Service”, but not
 * “Russia President”; and a service, “works for BBC Chinese in London”.
 */
function isInName({
  sentence: {tokens},
  index,
  tokens: form,
  text,
  nation
}: FormInSentence): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + form.length]]
  if (before && /^\p{Lu}{3,}$/u.test(before.text)) return true
  if (!nation.names.includes(text) || after?.kind !== 'word' || after.space === '') return false
  return isBranded(after.type) && !titles().has(after.normal)
}

/** “The Libya strike”, “a China expert”; “two France nationals” is a slip. */
function isAttribute({sentence: {tokens}, index, tokens: form}: NationPlace): boolean {
  const after = tokens[index + form.length]
  return after?.kind === 'word' && after.space !== '' && attributeNouns().has(after.normal)
}

/** Whether a word may be one of a name: it has a capital within or at its start. */
const isBranded = ofType(({text}) => /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(text))

type FormInSentence = NationPlace & Pick<NationSlot, 'text' | 'nation'>

const formsOf = keptOf(toForms)

/** The forms of nations in a sentence, each the longest that begins at its place. */
function toForms(sentence: Sentence): readonly FormInSentence[] {
  const forms: FormInSentence[] = []
  for (let index = 0; index < sentence.tokens.length; index++) {
    const form = formAt(sentence, index)
    if (!form) continue
    forms.push(form)
    index += form.tokens.length - 1
  }
  return forms
}

/** What the forms are that stand beside one with nothing between them but a comma, `and` or `or`. */
function coordinatesOf(forms: readonly FormInSentence[], at: number): Set<NationKind> {
  const {sentence, index, tokens} = forms[at]!
  const [before, after] = [forms[at - 1], forms[at + 1]]
  const isJoined = (from: number, to: number) => {
    const between = sentence.tokens.slice(from, to)
    return (
      between.length > 0 &&
      between.every(({normal}) => /^(?:,|also|and|but|nor|or|&)$/u.test(normal))
    )
  }
  const coordinates: FormInSentence[] = []
  if (before && isJoined(before.index + before.tokens.length, index)) coordinates.push(before)
  if (after && isJoined(index + tokens.length, after.index)) coordinates.push(after)
  return new Set(coordinates.flatMap(({text}) => [...nationForms().get(normalise(text))!.kinds]))
}

const longest = 3

/** Whether a form of a nation begins with a word. */
const isFirst = ofType(({text, word}) => /^\p{Lu}\p{Ll}/u.test(text) && firstWords().has(word))

const firstWords = lazily(
  () => new Set([...nationForms().keys()].map((form) => form.split(' ')[0]!))
)

function formAt(sentence: Sentence, index: number): FormInSentence | undefined {
  if (!isFirst(sentence.tokens[index]!.type)) return undefined
  for (let length = longest; length > 0; length--) {
    const tokens = sentence.tokens.slice(index, index + length)
    if (tokens.length < length || !tokens.every(isCapitalised)) continue
    const text = withoutPossessive(tokens.map(({text}) => text).join(' '))
    const nation = nationForms().get(normalise(text))?.nation
    if (nation) return {tokens, text, nation, sentence, index}
  }
  return undefined
}

function isCapitalised({kind, opaque, text}: Token): boolean {
  return kind === 'word' && !opaque && /^\p{Lu}\p{Ll}/u.test(text)
}

function capitalsAbout({sentence, index, tokens}: NationPlace) {
  const isCapital = (at: number) => {
    const token = sentence.tokens[at]
    return Number(token?.kind === 'word' && /^\p{Lu}/u.test(token.text))
  }
  return {
    capitalBefore: isCapital(index - 1),
    capitalAfter: isCapital(index + tokens.length),
    isFirst: Number(index === 0)
  }
}

function neighboursOf({sentence, index, tokens}: NationPlace) {
  const [before, after] = [sentence.tokens[index - 1], sentence.tokens[index + tokens.length]]
  return {wordBefore: before?.normal, wordAfter: after?.normal}
}
