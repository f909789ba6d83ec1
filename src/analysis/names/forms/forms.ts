import type {Article} from '../../../text/article.ts'
import {keptOf} from '../../../base/kept.ts'
import type {Paragraph, Sentence, Token} from '../../../text/text.ts'
import {isInitial} from '../../../text/sentences.ts'
import {withoutPossessive, ofType} from '../../../text/word-types.ts'
import {fold} from '../../../base/distance.ts'
import type {Mention} from '../mentions/mentions.ts'
import {isCapitals} from './spellings.ts'

/** One spelling of a word with a capital, and all that the article shows of it. */
export interface Form {
  readonly text: string
  readonly folded: string
  readonly tokens: Token[]
  /** The names that it is a part of, each with its place among their parts. */
  readonly mentions: {readonly mention: Mention; readonly at: number}[]
  /** Those that each token stands in. */
  readonly sentences: Sentence[]
  readonly paragraphs: ReadonlySet<Paragraph>
  /** The words that stand right before and right behind it, compared as `Token.normal` are. */
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  /** How often it stands where any word has a capital: first in a sentence, or in a headline. */
  initial: number
  /** How often the same word stands in small letters. */
  small: number
}

/** The words of an article that have a capital, letters in small, and some length, by spelling. */
export function toForms(article: Article, mentions: readonly Mention[]): Form[] {
  const forms = new Map<string, Form>()
  const small = new Map<string, number>()
  for (const sentence of article.sentences) {
    const {words, candidates} = wordsOf(sentence)
    for (const word of words) small.set(word, (small.get(word) ?? 0) + 1)
    for (const {token, text, isFree} of candidates) {
      let form = forms.get(text)
      if (!form) forms.set(text, (form = new Spelled(text)))
      form.tokens.push(token)
      form.sentences.push(sentence)
      if (isFree) form.initial++
    }
  }
  for (const mention of mentions) {
    mention.tokens.forEach((token, at) =>
      forms.get(textOf(token, mention.paragraph))?.mentions.push({mention, at})
    )
  }
  for (const form of forms.values()) form.small = small.get(form.text.toLowerCase()) ?? 0
  return Array.from(forms.values(), asBefore)
}

/** The form whose first token this one was when the article was last read, in this tree or an earlier one. */
const lastOf = keptOf((_: Token): {form?: Form} => ({}))

/**
 * The form that was made of an earlier tree, if all that it is made of goes on in this one: what has
 * been found out about it holds.
 */
function asBefore(form: Form): Form {
  const last = lastOf(form.tokens[0]!)
  if (!last.form || !areSame(last.form, form)) last.form = form
  return last.form
}

function areSame(one: Form, other: Form): boolean {
  return (
    one.small === other.small &&
    one.initial === other.initial &&
    one.tokens.length === other.tokens.length &&
    one.mentions.length === other.mentions.length &&
    one.tokens.every((token, at) => token === other.tokens[at]) &&
    one.sentences.every((sentence, at) => sentence === other.sentences[at]) &&
    one.mentions.every(
      ({mention, at}, place) =>
        mention === other.mentions[place]!.mention && at === other.mentions[place]!.at
    )
  )
}

/**
 * The words of a sentence in small letters, and those that may be of names, each with whether it
 * stands where any word has a capital.
 */
const wordsOf = keptOf((sentence: Sentence) => {
  const {paragraph, tokens} = sentence
  const words: string[] = []
  const candidates: {token: Token; text: string; isFree: boolean}[] = []
  for (const token of tokens) {
    if (token.kind !== 'word' || token.opaque) continue
    const {text, isSmall, isCandidate} = paragraph.isDisplay
      ? displayed(token.type)
      : spelled(token.type)
    if (isSmall) words.push(text)
    if (!isCandidate) continue
    candidates.push({token, text, isFree: paragraph.isDisplay || isInitial(token, sentence)})
  }
  return {words, candidates}
})

/** The word of a name as it is compared. */
const spelled = ofType(({text}) => describe(bareName(text)))

/** The same in a line of which every word has a capital: one all in capitals as elsewhere. */
const displayed = ofType((type) => {
  const {text} = spelled(type)
  return describe(isCapitals(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text)
})

function textOf({type}: Token, {isDisplay}: Paragraph): string {
  return (isDisplay ? displayed(type) : spelled(type)).text
}

function describe(text: string) {
  return {text, isSmall: /^\p{Ll}/u.test(text), isCandidate: isCandidate(text)}
}

/** A name’s word without what is joined to it: al-Qaeda’s → Qaeda, Mahmood-led → Mahmood. */
export function bareName(text: string): string {
  const word = withoutTail(text)
  return word.includes('-')
    ? word.replace(/^(?:al|ar|as|ash|at|az|el|ul|ur)-(?=\p{Lu})/iu, '')
    : word
}

// What is joined to the end of a name: Mahmood-led, Punjab-majority. A syllable of a Korean or Chinese
// name (Geun-hye, Tae-young) is as short as the shortest of these, and may be a word.
const tail =
  /(?<=\p{Ll}{3})-(?:\p{Ll}{6,}|\p{Ll}+ed|based|born|bound|built|era|free|held|less|like|made|only|run|style|type|wide|)$/u

/** A name’s word without what is joined to its end: Qaeda’s → Qaeda, Mahmood-led → Mahmood. */
export function withoutTail(text: string): string {
  const word = withoutPossessive(text)
  return word.includes('-') ? word.replace(tail, '') : word
}

function isCandidate(text: string): boolean {
  // “Rs82.10” and “Vittachi6”: a sum, and the number of a footnote.
  if (/\p{N}/u.test(text)) return false
  return text.length > 2 && text.length < 40 && /^\P{L}*\p{Lu}/u.test(text) && /\p{Ll}/u.test(text)
}

/** A form; what stands around its tokens is gathered only if it is asked for: few are near another. */
class Spelled implements Form {
  readonly text: string
  readonly folded: string
  readonly tokens: Token[] = []
  readonly mentions: {readonly mention: Mention; readonly at: number}[] = []
  readonly sentences: Sentence[] = []
  initial = 0
  small = 0
  #paragraphs: Set<Paragraph> | undefined
  #before: Set<string> | undefined
  #after: Set<string> | undefined

  constructor(text: string) {
    this.text = text
    this.folded = fold(text)
  }

  get paragraphs(): ReadonlySet<Paragraph> {
    return (this.#paragraphs ??= new Set(this.sentences.map(({paragraph}) => paragraph)))
  }

  get before(): ReadonlySet<string> {
    return (this.#before ??= this.#beside(-1))
  }

  get after(): ReadonlySet<string> {
    return (this.#after ??= this.#beside(1))
  }

  #beside(step: -1 | 1): Set<string> {
    const words = new Set<string>()
    this.sentences.forEach(({tokens}, at) => {
      const other = tokens[this.tokens[at]!.index - tokens[0]!.index + step]
      if (other?.kind === 'word') words.add(other.normal)
    })
    return words
  }
}
