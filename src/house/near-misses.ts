import type {Analysis} from '../analysis/index.ts'
import {withoutTail} from '../analysis/names/forms/forms.ts'
import {isOtherName} from '../analysis/names/forms/known.ts'
import {likeToken} from '../analysis/names/forms/spellings.ts'
import {partOf, type Token} from '../text/text.ts'
import type {HouseName, Roster, ListedForm} from './roster.ts'
import type {Finding} from '../rule/rule.ts'

/** A place where a name of the house’s list is missed. */
export interface Miss {
  readonly nodes: Finding['nodes']
  readonly actual: string
  readonly expected: string
  readonly house: HouseName
  readonly severity?: 'warning'
}

/** What the list calls wrong, wherever it stands, and the names that miss a listed one. */
export function* toMisses(analysis: Analysis, roster: Roster): Generator<Miss> {
  if (roster.isEmpty) return
  const taken = new Set<Token>()
  for (const {tokens} of analysis.sentences) {
    const words = tokens.map(({text}) => withoutTail(text))
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]!.opaque) continue
      const form = roster.formAt(words.slice(at, at + mostWords))
      if (!form) continue
      const length = form.isWrong ? lengthOf(form, words.slice(at)) : form.words.length
      const found = tokens.slice(at, at + length)
      found.forEach((token) => taken.add(token))
      at += length - 1
      if (form.isWrong) {
        const nodes = found.map((token) => partOf(token, withoutTail(token.text)))
        const actual = words.slice(at + 1 - length, at + 1).join(' ')
        const expected = likeToken(form.house.name, found[0]!)
        yield {nodes, actual, expected, house: form.house}
      }
    }
  }
  for (const {words, tokens, isSurname} of toNames(analysis)) {
    if (tokens.some((token) => taken.has(token))) continue
    const near = roster.nearest(words, isSurname)
    if (!near) continue
    tokens.forEach((token) => taken.add(token))
    const {house, at, expected} = near
    yield {
      nodes: [partOf(tokens[at]!, words[at]!)],
      actual: words[at]!,
      expected: likeToken(expected, tokens[at]!),
      house,
      ...(isOtherName(words[at]!, expected) && {severity: 'warning'})
    }
  }
}

const mostWords = 8

/** With the rest of the name where that stands behind the form, lest it stand there twice when it is put right. */
function lengthOf({words: {length}, house}: ListedForm, words: readonly string[]): number {
  const rest = house.name.split(/\s+/u).slice(length)
  return rest.every((word, at) => word === words[length + at]) ? length + rest.length : length
}

/** What may be a listed name that is missed. */
interface Candidate {
  readonly words: readonly string[]
  readonly tokens: readonly Token[]
  /** Whether it is the surname of somebody whose full name the article does not give. */
  readonly isSurname: boolean
}

/** The names of the article; of a headline, where capitals say nothing, all words that stand together. */
function* toNames({names, sentences}: Analysis): Generator<Candidate> {
  const owned = new Set(
    names.mentions.flatMap(({words}) => (words.length > 1 ? [words.at(-1)!] : []))
  )
  for (const {tokens, title, paragraph, words} of names.mentions) {
    if (paragraph.isDisplay) continue
    const isSurname = words.length === 1 && title !== '' && !owned.has(words[0]!)
    yield {words: words.map(withoutTail), tokens, isSurname}
  }
  for (const {tokens, paragraph} of sentences) {
    if (!paragraph.isDisplay) continue
    for (let length = 4; length > 0; length--) {
      for (let from = 0; from + length <= tokens.length; from++) {
        const some = tokens.slice(from, from + length)
        yield {words: some.map(({text}) => withoutTail(text)), tokens: some, isSurname: false}
      }
    }
  }
}
