import type {Analysis} from '../index.ts'
import {keptOf} from '../kept.ts'
import type {Paragraph, Sentence} from '../paragraphs.ts'
import {isInitial} from '../sentences.ts'
import {type Token, withoutPossessive} from '../tokens.ts'
import {fold} from './distance.ts'
import type {Mention} from './mentions.ts'
import {isCapitals} from './spellings.ts'

/** One spelling of a word with a capital, and all that the article shows of it. */
export interface Form {
  readonly text: string
  readonly folded: string
  readonly tokens: Token[]
  /** The names that it is a part of, each with its place among their parts. */
  readonly mentions: {readonly mention: Mention; readonly at: number}[]
  readonly sentences: Sentence[]
  readonly paragraphs: Set<Paragraph>
  /** The words that stand right before and right behind it, compared as `Token.normal` are. */
  readonly before: Set<string>
  readonly after: Set<string>
  /** How often it stands where any word has a capital: first in a sentence, or in a headline. */
  initial: number
  /** How often the same word stands in small letters. */
  small: number
}

/** The words of an article that have a capital, letters in small, and some length, by spelling. */
export function toForms(analysis: Analysis, mentions: readonly Mention[]): Form[] {
  const forms = new Map<string, Form>()
  const small = new Map<string, number>()
  for (const sentence of analysis.sentences) {
    const {words, candidates} = wordsOf(sentence)
    for (const word of words) small.set(word, (small.get(word) ?? 0) + 1)
    for (const {token, text, index, isFree} of candidates) {
      let form = forms.get(text)
      if (!form) forms.set(text, (form = create(text)))
      form.tokens.push(token)
      form.sentences.push(sentence)
      form.paragraphs.add(sentence.paragraph)
      const [before, after] = [sentence.tokens[index - 1], sentence.tokens[index + 1]]
      if (before?.kind === 'word') form.before.add(before.normal)
      if (after?.kind === 'word') form.after.add(after.normal)
      if (isFree) form.initial++
    }
  }
  for (const mention of mentions) {
    mention.tokens.forEach((token, at) =>
      forms.get(spell(token, mention.paragraph))?.mentions.push({mention, at})
    )
  }
  for (const form of forms.values()) form.small = small.get(form.text.toLowerCase()) ?? 0
  return [...forms.values()]
}

/**
 * The words of a sentence in small letters, and those that may be of names, each with whether it
 * stands where any word has a capital.
 */
const wordsOf = keptOf((sentence: Sentence) => {
  const {paragraph, tokens} = sentence
  const spelled = tokens.flatMap((token, index) =>
    token.kind !== 'word' || token.opaque ? [] : [{token, index, text: spell(token, paragraph)}]
  )
  return {
    words: spelled.flatMap(({text}) => (/^\p{Ll}/u.test(text) ? text : [])),
    candidates: spelled
      .filter(({text}) => isCandidate(text))
      .map((word) => ({...word, isFree: paragraph.isDisplay || isInitial(word.token, sentence)}))
  }
})

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

/** The word of a name as it is compared: in a line all in capitals, as it would stand in another. */
function spell(token: Token, {isDisplay}: Paragraph): string {
  const text = bareName(token.text)
  return isDisplay && isCapitals(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text
}

function isCandidate(text: string): boolean {
  // “Rs82.10” and “Vittachi6”: a sum, and the number of a footnote.
  if (/\p{N}/u.test(text)) return false
  return text.length > 2 && text.length < 40 && /^\P{L}*\p{Lu}/u.test(text) && /\p{Ll}/u.test(text)
}

function create(text: string): Form {
  return {
    text,
    folded: fold(text),
    tokens: [],
    mentions: [],
    sentences: [],
    paragraphs: new Set(),
    before: new Set(),
    after: new Set(),
    initial: 0,
    small: 0
  }
}
