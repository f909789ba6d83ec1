import {nationForms} from '../../../lexicon/nations.ts'
import type {Sentence} from '../paragraphs.ts'
import {tagOfWord} from '../tags.ts'
import {type Token, wordOf} from '../tokens.ts'
import {hash, mix} from './hash.ts'

/** A word of the sentence, as the features see it. */
interface Neighbour {
  /** Of the word, a nation’s by what it is of it: `<name>`. */
  readonly word: number
  /** Of its last three letters. */
  readonly ending: number
  /** Of its case and kind. */
  readonly shape: number
  /** Of the part of speech that it would have alone. */
  readonly tag: number
}

const edge: Neighbour = {
  word: hash('<edge>'),
  ending: hash('<edge>'),
  shape: hash('<edge>'),
  tag: hash('<edge>')
}

/** How far words count in their order, and how far they count in any. */
const [near, far] = [3, 10]

/**
 * What the words around a place in a sentence show of the word that belongs there, with the word
 * itself hidden: words near it and their endings and shapes, alone and together, each as a hash
 * (feature hashing, Weinberger et al. 2009). No feature depends on the word that stands there.
 */
export function featuresAt({tokens, paragraph}: Sentence, index: number): number[] {
  const at = (offset: number) => toNeighbour(tokens[index + offset])
  const [c3, c2, c1] = [at(-3), at(-2), at(-1)] as const
  const [d1, d2, d3] = [at(1), at(2), at(3)] as const
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
    c1.tag,
    d1.tag,
    mix(d1.tag, d2.tag),
    mix(c1.tag, d1.tag),
    mix(c2.tag, c1.tag),
    mix(mix(c1.tag, d1.tag), d2.tag),
    mix(mix(c2.tag, c1.tag), d1.tag),
    mix(c1.word, d1.tag),
    mix(mix(c1.word, d1.tag), d2.tag),
    mix(mix(d1.tag, d2.tag), d3.tag)
  ].map((feature, kind) => mix(feature, kind + 1))
  if (paragraph.isDisplay) features.push(...features.slice(0, 2).map((f) => mix(f, display)))
  features.push(mix(display, Number(paragraph.isDisplay)))
  for (let offset = near - 1; offset <= far; offset++) {
    for (const token of [tokens[index - offset], tokens[index + offset]]) {
      if (token?.kind === 'word' && token.text.length > 3) {
        features.push(mix(toNeighbour(token).word, anywhere))
      }
    }
  }
  return features
}

const display = hash('<display>')
const anywhere = hash('<anywhere>')

function toNeighbour(token: Token | undefined): Neighbour {
  if (!token) return edge
  const {text, kind} = token
  if (kind !== 'word') {
    const word = hash(text)
    return {word, ending: word, shape: hash(/[.?!]/u.test(text) ? '.' : text.charAt(0)), tag: word}
  }
  if (/^\p{N}/u.test(text)) {
    const word = hash(/\p{L}/u.test(text) ? '<ordinal>' : '<number>')
    return {word, ending: word, shape: word, tag: word}
  }
  const word = wordOf(token)
  const isCapital = /^\p{Lu}/u.test(text)
  const nation = isCapital ? nationForms().get(word)?.kinds : undefined
  const owner = text.length > word.length ? "'s" : ''
  if (nation) {
    const kinds = hash(`<${[...nation].join(' ')}>${owner}`)
    return {word: kinds, ending: kinds, shape: hash(`<nation>${owner}`), tag: kinds}
  }
  const shape = /^\P{Ll}+$/u.test(text) && text.length > 1 ? 'A' : isCapital ? 'Aa' : 'a'
  return {
    word: hash(word + owner),
    ending: hash(word.slice(-3) + owner + shape),
    shape: hash(shape + owner),
    tag: hash(tagOfWord(text))
  }
}
