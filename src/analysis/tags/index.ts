import {keptOf} from '../../base/kept.ts'
import {lazily} from '../../base/lazily.ts'
import type {Paragraph, Token} from '../../text/text.ts'

/** A part of speech, as Universal Dependencies names it. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X'

/** What tells parts of speech: wink-nlp with a model of English. */
export interface Tagger {
  readonly its: {readonly pos: unknown; readonly precedingSpaces: unknown}
  readDoc(text: string): {tokens(): {out(its?: unknown): string[]}}
}

let load: (() => Tagger) | undefined
const tagger = lazily((): Tagger => {
  if (!load) throw new Error('no tagger: provideTagger must be called first')
  return load()
})

/**
 * Say how the tagger is loaded: it is code, which each platform loads in its own way, and takes a fifth
 * of a second, so it waits for the first question.
 */
export function provideTagger(loader: () => Tagger): void {
  load = loader
}

/**
 * The parts of speech of the tokens of a paragraph, in their order.
 *
 * wink-nlp makes tokens of its own (it’s → it, ’s) and gives no offsets: they are added up from
 * lengths and spaces, and each of our tokens takes the tag of the first of its pieces that is more
 * than a mark.
 */
export const tagsOf = keptOf(({text, tokens}: Paragraph): ReadonlyMap<Token, Tag> => {
  const {its} = tagger()
  const found = tagger().readDoc(parted(text)).tokens()
  const values = found.out()
  const spaces = found.out(its.precedingSpaces)
  const tags = found.out(its.pos) as Tag[]
  const result = new Map<Token, Tag>()
  let end = 0
  let at = 0
  values.forEach((value, index) => {
    const start = end + spaces[index]!.length
    end = start + value.length
    while (at < tokens.length && tokens[at]!.end <= start) at++
    const token = tokens[at]
    if (!token || token.start >= end) return
    const tag = tags[index]!
    const known = result.get(token)
    if (!known || (known === 'PUNCT' && token.kind === 'word')) result.set(token, tag)
  })
  return result
})

/**
 * A text in which no piece without a space is longer than any word is, with all in its place: the
 * tagger’s own tokens take it a time that grows with the square of such a piece.
 */
function parted(text: string): string {
  return text.replace(/(?<!\S)\S{300,}/gu, (piece) =>
    piece.replace(
      /(\S{99})(\S)/gu,
      (_, part: string, last: string) => part + ' '.repeat(last.length)
    )
  )
}
