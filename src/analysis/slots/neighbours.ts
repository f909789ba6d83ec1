import {wordClasses} from '../../models/word-classes.ts'
import {nationForms} from '../../lexicon/nations.ts'
import {keptOf} from '../../base/kept.ts'
import type {Token} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {hash} from '../../base/hash.ts'

/** A word of the sentence, as the features see it. */
export interface Neighbour {
  /** Of the word, a nation’s by what it is of it: `<name>`. */
  readonly word: number
  /** Of its last three letters. */
  readonly ending: number
  /** Of its case and kind. */
  readonly shape: number
  /** Of the words that it is like. */
  readonly class: number
}

/** What stands before the first word and behind the last. */
export const edge: Neighbour = {
  word: hash('<edge>'),
  ending: hash('<edge>'),
  shape: hash('<edge>'),
  class: hash('<edge>')
}

/** The words of a sentence by its tokens. */
export const neighboursOf = keptOf((tokens: readonly Token[]): readonly Neighbour[] =>
  tokens.map(neighbourOf)
)

function neighbourOf({kind, type}: Token): Neighbour {
  return kind === 'word' ? ofWord(type) : ofMark(type)
}

const ofMark = ofType(({text}): Neighbour => {
  // An emoji behind a sentence says as much as nothing behind it.
  if (/^[^\p{L}\p{N}\p{P}\p{Sc}\p{Sm}]+$/u.test(text)) return edge
  const word = hash(text)
  return {
    word,
    ending: word,
    shape: hash(/[.?!]/u.test(text) ? '.' : text.charAt(0)),
    class: word
  }
})

const ofWord = ofType(({text, word, bare, isCapitalised}): Neighbour => {
  if (/^\p{N}/u.test(text)) {
    const number = hash(/\p{L}/u.test(text) ? '<ordinal>' : '<number>')
    return {word: number, ending: number, shape: number, class: number}
  }
  const nation = isCapitalised ? nationForms().get(word)?.kinds : undefined
  const owner = text.length > bare.length ? "'s" : ''
  if (nation) {
    const kinds = hash(`<${[...nation].join(' ')}>${owner}`)
    return {word: kinds, ending: kinds, shape: hash(`<nation>${owner}`), class: kinds}
  }
  const shape = /^\P{Ll}+$/u.test(text) && text.length > 1 ? 'A' : isCapitalised ? 'Aa' : 'a'
  return {
    word: hash(word + owner),
    ending: hash(word.slice(-3) + owner + shape),
    shape: hash(shape + owner),
    class: hash(`${classOf(word)}${isCapitalised ? 'A' : ''}${owner}`)
  }
})

/** The class of a word, of a rare one by its ending. */
function classOf(word: string): string {
  return `${wordClasses().get(hash(word))?.[0] ?? `?${word.slice(-2)}`}`
}
