import {createRequire} from 'node:module'
import type {Paragraph} from './paragraphs.ts'
import type {Token} from './tokens.ts'

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

interface Tagger {
  readonly its: {readonly pos: unknown; readonly precedingSpaces: unknown}
  readDoc(text: string): {tokens(): {out(its?: unknown): string[]}}
}

let tagger: Tagger | undefined

/** wink-nlp and its model take a fifth of a second to load, so they wait for the first question. */
function load(): Tagger {
  const require = createRequire(import.meta.url)
  return require('wink-nlp')(require('wink-eng-lite-web-model'), ['pos']) as Tagger
}

const ofWords = new Map<string, Tag>()

/** The part of speech that a word alone would have: whatever stands beside it does not count. */
export function tagOfWord(word: string): Tag {
  let tag = ofWords.get(word)
  if (!tag) {
    tagger ??= load()
    tag = tagger.readDoc(word).tokens().out(tagger.its.pos)[0] as Tag
    ofWords.set(word, tag)
  }
  return tag
}

/**
 * The parts of speech of the tokens of a paragraph, in their order.
 *
 * wink-nlp makes tokens of its own (it’s → it, ’s) and gives no offsets: they are added up from
 * lengths and spaces, and each of our tokens takes the tag of the first of its pieces that is more
 * than a mark.
 */
export function tagParagraph({text, tokens}: Paragraph): Map<Token, Tag> {
  tagger ??= load()
  const {its} = tagger
  const found = tagger.readDoc(text).tokens()
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
}
