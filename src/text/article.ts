import type {Root} from 'nlcst'
import {flatten} from './leaves.ts'
import {toParagraphs} from './paragraphs.ts'
import type {Paragraph, Sentence, Token} from './text.ts'

declare module 'nlcst' {
  interface RootData {
    /** The language that the source says it is in, a tag of BCP 47. */
    language?: string
  }
}

/**
 * An article as text: the ground that every layer stands on. Its tree is only read; paragraphs,
 * sentences and tokens are in reading order.
 *
 * What is true of an article besides is a function of it, kept by `keptOf`: `quotationsOf(article)`,
 * `namesOf(article)`.
 */
export class Article {
  readonly paragraphs: readonly Paragraph[]
  readonly tokens: readonly Token[]
  /** The language that its source says it is in, a tag of BCP 47. */
  readonly language: string | undefined
  #sentences: readonly Sentence[] | undefined
  #byOffset: readonly Token[] | undefined

  constructor(tree: Root) {
    this.language = tree.data?.language
    this.paragraphs = toParagraphs(flatten(tree))
    const all: Token[] = []
    for (const {tokens} of this.paragraphs) {
      for (const token of tokens) {
        token.index = all.length
        all.push(token)
      }
    }
    this.tokens = all
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= this.paragraphs.flatMap(({sentences}) => sentences))
  }

  /** The sentence that a token of the article stands in. */
  sentenceOf({index}: Token): Sentence | undefined {
    const {sentences} = this
    let [low, high] = [0, sentences.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sentences[middle]!.tokens.at(-1)!.index < index) low = middle + 1
      else high = middle
    }
    return sentences[low]
  }

  /** The tokens that hold a character from one offset of the source to another, in UTF-16 units. */
  tokensBetween(start: number, end: number): readonly Token[] {
    const tokens = (this.#byOffset ??= inOrder(this.paragraphs, this.tokens))
    let [low, high] = [0, tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle]!.position!.end.offset! <= start) low = middle + 1
      else high = middle
    }
    const found: Token[] = []
    for (let at = low; tokens[at] && tokens[at]!.position!.start.offset! < end; at++) {
      found.push(tokens[at]!)
    }
    return found
  }
}

/**
 * The tokens that have a place in the source, in the order of their places. They stand in reading order
 * but for the text of a picture, which is read behind the paragraph that has it.
 */
function inOrder(paragraphs: readonly Paragraph[], tokens: readonly Token[]): readonly Token[] {
  let last = 0
  const isOrdered = paragraphs.every(({tokens}) => {
    const isBehind = (tokens[0]?.position?.start.offset ?? -1) >= last
    last = tokens.at(-1)?.position?.end.offset ?? Infinity
    return isBehind
  })
  if (isOrdered) return tokens
  return tokens
    .filter(({position}) => position?.start.offset !== undefined)
    .toSorted((a, b) => a.position!.start.offset! - b.position!.start.offset!)
}
