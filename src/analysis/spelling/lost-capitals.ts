import {acronyms} from '../../lexicon/acronyms.ts'
import {formsOf, nations} from '../../lexicon/nations.ts'
import {wellKnownNames} from '../../lexicon/well-known-names.ts'
import {lazily} from '../../base/lazily.ts'
import type {Article} from '../../text/article.ts'
import type {Sentence, Token} from '../../text/text.ts'
import {withoutTail} from '../names/forms/forms.ts'
import {wordBeside} from './vocabulary.ts'

/** A word of a name that has lost its capital, though it is a word in small letters too. */
export interface LostCapital {
  readonly token: Token
  readonly text: string
  readonly expected: string
}

/**
 * The words that only what stands beside them shows to be of a name: “the labour Party”, “new York”,
 * “the bbc”, “speaks french”, “in march 2019”. A sentence that begins in small letters keeps to them.
 */
export function* toLostCapitals(article: Article): Generator<LostCapital> {
  for (const sentence of article.sentences) {
    if (!isWithCapitals(sentence)) continue
    for (const token of sentence.tokens) {
      if (token.kind !== 'word' || token.opaque || !/^\p{Ll}/u.test(token.text)) continue
      const text = withoutTail(token.text)
      const expected = expectedAt(token, text, article)
      if (expected) yield {token, text, expected}
    }
  }
}

function isWithCapitals({tokens, paragraph}: Sentence): boolean {
  const first = tokens.find(({kind}) => kind === 'word')
  return !paragraph.isQuoted && first !== undefined && first.type.isCapitalised
}

function expectedAt(token: Token, text: string, article: Article): string | undefined {
  const before = wordBeside(article, token, -1)
  const after = wordBeside(article, token, 1)
  const acronym = acronyms().get(text)
  if (acronym) return before && ties.test(before.normal) ? formIn(article, acronym) : undefined
  if (
    isOfName(token, text, article) ||
    isLanguage(text, before, after) ||
    isMonth(token, before, after)
  )
    return text.charAt(0).toUpperCase() + text.slice(1)
  return undefined
}

const ties = /^(?:a|an|and|at|by|for|from|in|of|on|or|that|the|to|with)$/u

/** An acronym as the article has it: Nato where it is so. */
function formIn({tokens}: Article, acronym: string): string {
  const title = acronym.charAt(0) + acronym.slice(1).toLowerCase()
  return tokens.some(({type}) => type.bare === title) ? title : acronym
}

/** The other words of the names of several words, by the first of them in small letters. */
const rests = lazily(() => {
  const found = new Map<string, string[][]>()
  const known = wellKnownNames().flatMap(({name, kind}) => (kind === 'person' ? [] : [name]))
  const lands = nations().flatMap((nation) =>
    nation.kind === 'region' ? [] : formsOf(nation, 'name')
  )
  for (const name of new Set([...known, ...lands])) {
    const [first, ...rest] = name.split(' ')
    if (rest.length === 0 || !rest.every((word) => /^\p{Lu}/u.test(word))) continue
    const small = first!.toLowerCase()
    // “Northern Cyprus” and northern Cyprus, “the Gambia”.
    if (small.endsWith('ern') || small === 'the') continue
    found.set(small, [...(found.get(small) ?? []), rest])
  }
  return found
})

/** “Labour” of “the labour Party”, but not “Eduardo de los Angeles”: the words behind it are the name’s. */
function isOfName({index}: Token, text: string, {tokens}: Article): boolean {
  return (
    tokens[index - 1]?.normal !== 'de' &&
    (rests().get(text) ?? []).some((rest) =>
      rest.every((word, at) => {
        const other = tokens[index + 1 + at]
        return other !== undefined && other.space !== '' && withoutTail(other.text) === word
      })
    )
  )
}

/** “She speaks french”, “the french government”: a language that is a word besides. */
function isLanguage(text: string, before: Token | undefined, after: Token | undefined): boolean {
  if (!/^(?:french|polish)$/u.test(text)) return false
  if (/^(?:speak|speaking|speaks|spoke|spoken)$/u.test(before?.text ?? '')) return true
  return (
    before?.text === 'the' &&
    /^(?:ambassador|army|capital|coast|embassy|government|language|minister|parliament|people|police|president|prime|team)$/u.test(
      after?.text ?? ''
    )
  )
}

/** “In may 2019”, “12 march 2019”. */
function isMonth({text}: Token, before: Token | undefined, after: Token | undefined): boolean {
  return (
    /^(?:august|march|may)$/u.test(text) &&
    /^(?:19|20)\d\d$/u.test(after?.text ?? '') &&
    /^(?:\d{1,2}(?:st|nd|rd|th)?|by|early|from|in|last|late|of|since|until)$/u.test(
      before?.text ?? ''
    )
  )
}
