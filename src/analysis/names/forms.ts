import type {Analysis} from '../index.ts'
import type {Paragraph} from '../paragraphs.ts'
import {isInitial} from '../sentences.ts'
import {type Token, withoutPossessive} from '../tokens.ts'
import {deletions, distance, fold, skeleton} from './distance.ts'
import type {Mention} from './mentions.ts'

/** One spelling of a word with a capital, and all that the article shows of it. */
export interface Form {
  readonly text: string
  readonly folded: string
  readonly tokens: Token[]
  /** The names that it is a part of, each with its place among their parts. */
  readonly mentions: {readonly mention: Mention; readonly at: number}[]
  readonly paragraphs: Set<Paragraph>
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
    for (const token of sentence.tokens) {
      if (token.kind !== 'word' || token.opaque) continue
      const text = withoutPossessive(token.text)
      if (/^\p{Ll}/u.test(text)) small.set(text, (small.get(text) ?? 0) + 1)
      if (!isCandidate(text)) continue
      let form = forms.get(text)
      if (!form) forms.set(text, (form = create(text)))
      form.tokens.push(token)
      form.paragraphs.add(sentence.paragraph)
      if (sentence.paragraph.isDisplay || isInitial(token, sentence)) form.initial++
    }
  }
  for (const mention of mentions) {
    mention.words.forEach((text, at) => forms.get(text)?.mentions.push({mention, at}))
  }
  for (const form of forms.values()) form.small = small.get(form.text.toLowerCase()) ?? 0
  return [...forms.values()]
}

function isCandidate(text: string): boolean {
  return (
    text.length > 3 && text.length < 40 && /^\P{L}*\p{Lu}/u.test(text) && /\p{Ll}{2}/u.test(text)
  )
}

function create(text: string): Form {
  const folded = fold(text)
  return {text, folded, tokens: [], mentions: [], paragraphs: new Set(), initial: 0, small: 0}
}

/**
 * The pairs of forms that are near in letters or in sound, each once, found by the letters left out
 * of both (deletion neighbourhoods, Mor and Fraenkel 1982) and by what is left without vowels, with
 * no search over all pairs.
 */
export function nearPairs(forms: readonly Form[]): [Form, Form][] {
  const keys = new Map<string, Form[]>()
  for (const form of forms) {
    const sound = form.folded.length > 4 ? [`/${skeleton(form.folded)}`] : []
    for (const key of new Set([...deletions(form.folded), ...sound])) {
      const sharing = keys.get(key)
      if (sharing) sharing.push(form)
      else keys.set(key, [form])
    }
  }
  const pairs = new Map<string, [Form, Form]>()
  for (const sharing of keys.values()) {
    // What very many words share says nothing of two of them: a list of serial numbers, say.
    if (sharing.length > mostSharing) continue
    sharing.forEach((one, index) => {
      for (const other of sharing.slice(index + 1)) {
        const key = [one.text, other.text].sort().join(' ')
        if (!pairs.has(key) && isNear(one, other)) pairs.set(key, [one, other])
      }
    })
  }
  return [...pairs.values()]
}

const mostSharing = 30

function isNear({folded: a}: Form, {folded: b}: Form): boolean {
  const apart = distance(a, b, 3)
  const length = Math.min(a.length, b.length)
  return apart < 2 || (apart === 2 && length > 4) || (apart === 3 && length > 6 && sounds(a, b))
}

function sounds(a: string, b: string): boolean {
  return skeleton(a) === skeleton(b)
}
