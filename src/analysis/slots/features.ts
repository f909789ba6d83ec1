import {wordClasses} from '../../models/word-classes.ts'
import {nationForms} from '../../lexicon/nations.ts'
import {keptOf} from '../../base/kept.ts'
import type {Sentence, Token} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {hash, mix} from '../../base/hash.ts'

/** A word of the sentence, as the features see it. */
interface Neighbour {
  /** Of the word, a nation’s by what it is of it: `<name>`. */
  readonly word: number
  /** Of its last three letters. */
  readonly ending: number
  /** Of its case and kind. */
  readonly shape: number
  /** Of the words that it is like. */
  readonly class: number
}

const edge: Neighbour = {
  word: hash('<edge>'),
  ending: hash('<edge>'),
  shape: hash('<edge>'),
  class: hash('<edge>')
}

/** How far words count in their order, and how far they count in any. */
const [near, far] = [3, 10]

/**
 * Where in the list of `featuresAt` each group of its features ends: the words beside the place, the
 * others near it, words together, their endings, their shapes, and what they are like. What follows is
 * of the paragraph and of words in any order.
 */
export const featureGroups = [2, 6, 15, 23, 31, 41] as const

/**
 * What the words around a place in a sentence show of the word that belongs there, with the word
 * itself hidden: words near it and their endings and shapes, alone and together, each as a hash
 * (feature hashing, Weinberger et al. 2009). No feature depends on the words that stand there, of
 * which there are `length`.
 */
export function featuresAt({tokens, paragraph}: Sentence, index: number, length = 1): number[] {
  const neighbours = neighboursOf(tokens)
  const behind = index + length - 1
  const at = (place: number) => neighbourAt(neighbours, place)
  const [c3, c2, c1] = [at(index - 3), at(index - 2), at(index - 1)]
  const [d1, d2, d3] = [at(behind + 1), at(behind + 2), at(behind + 3)]
  const features = [
    c1.word,
    d1.word,
    c2.word,
    d2.word,
    c3.word,
    d3.word,
    mix(c2.word, c1.word),
    mix(c1.word, d1.word),
    mix(d1.word, d2.word),
    mix(c2.word, d1.word),
    mix(c1.word, d2.word),
    mix(mix(c3.word, c2.word), c1.word),
    mix(mix(c2.word, c1.word), d1.word),
    mix(mix(c1.word, d1.word), d2.word),
    mix(mix(d1.word, d2.word), d3.word),
    c1.ending,
    d1.ending,
    d2.ending,
    mix(c1.ending, d1.ending),
    mix(c1.word, d1.ending),
    mix(c1.ending, d1.word),
    mix(d1.word, d2.ending),
    mix(c2.ending, c1.word),
    c1.shape,
    d1.shape,
    mix(c1.shape, d1.shape),
    mix(d1.shape, d2.shape),
    mix(c1.word, d1.shape),
    mix(c1.shape, d1.word),
    mix(mix(c1.word, d1.shape), d2.shape),
    mix(mix(c2.shape, c1.shape), d1.shape),
    c1.class,
    d1.class,
    mix(d1.class, d2.class),
    mix(c1.class, d1.class),
    mix(c2.class, c1.class),
    mix(mix(c1.class, d1.class), d2.class),
    mix(mix(c2.class, c1.class), d1.class),
    mix(c1.word, d1.class),
    mix(mix(c1.word, d1.class), d2.class),
    mix(mix(d1.class, d2.class), d3.class)
  ]
  for (let kind = 0; kind < features.length; kind++) features[kind] = mix(features[kind]!, kind + 1)
  if (paragraph.isDisplay) features.push(mix(features[0]!, display), mix(features[1]!, display))
  features.push(mix(display, Number(paragraph.isDisplay)))
  for (let offset = near - 1; offset <= far; offset++) {
    addAnywhere(index - offset)
    addAnywhere(behind + offset)
  }
  return features

  function addAnywhere(place: number): void {
    if (place < 0 || place >= tokens.length) return
    const token = tokens[place]!
    if (token.kind === 'word' && token.text.length > 3) {
      features.push(mix(neighbours[place]!.word, anywhere))
    }
  }
}

const display = hash('<display>')
const anywhere = hash('<anywhere>')

/** Asking an array for what is before its start is slow. */
function neighbourAt(neighbours: readonly Neighbour[], place: number): Neighbour {
  return place < 0 || place >= neighbours.length ? edge : neighbours[place]!
}

const neighboursOf = keptOf((tokens: readonly Token[]): readonly Neighbour[] =>
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
