import {misspellings} from '../../lexicon/misspellings.ts'
import type {Article} from '../../text/article.ts'
import {keptOf} from '../../base/kept.ts'
import type {Token} from '../../text/text.ts'
import {ofType, type WordType} from '../../text/word-types.ts'

/** The words of one article: what spelling asks of it. */
export interface Vocabulary {
  /** The words that can be judged, in small letters and without a possessive, each with its places. */
  readonly words: ReadonlyMap<string, readonly Token[]>
  /** How a word is written where it has a capital, by its small letters, each form with its uses. */
  readonly capitals: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** The places of the words that have a capital, by their small letters without a possessive. */
  readonly marked: ReadonlyMap<string, readonly Token[]>
  /** The words in small letters with a hyphen in them. */
  readonly hyphened: readonly Token[]
  /** All words and marks, for what stands beside one. */
  readonly tokens: readonly Token[]
}

const judged = /^[a-z]{4,30}(?:['’][a-z]{1,2})?$/u
// “There’ll”, “that’d”: what may be tied to any word, and is in no dictionary for each.
const tied = /['’](?:d|em|ll|m|re|ve)$/u

/** The words of an article; the tokens of a table, of code and of another script are left out. */
export const toVocabulary: (article: Article) => Vocabulary = keptOf(collect)

function collect({tokens, paragraphs}: Article): Vocabulary {
  const tables = new Set(
    paragraphs.filter(({field}) => field === 'table').flatMap(({tokens}) => tokens)
  )
  const words = new Map<string, Token[]>()
  const capitals = new Map<string, Map<string, number>>()
  const marked = new Map<string, Token[]>()
  const hyphened: Token[] = []
  for (const token of tokens) {
    if (token.kind !== 'word' || token.opaque || tables.has(token)) continue
    const {type} = token
    const word = judgedOf(type)
    if (word !== undefined) {
      if (word === '' || isGlued(token, tokens)) continue
      const places = words.get(word)
      if (places) places.push(token)
      else words.set(word, [token])
    } else if (isHyphened(type)) {
      if (!isGlued(token, tokens)) hyphened.push(token)
    } else if (type.isCapitalised) {
      const form = type.bare
      const small = smallOf(type)
      if (!isGlued(token, tokens)) {
        const places = marked.get(small)
        if (places) places.push(token)
        else marked.set(small, [token])
      }
      let forms = capitals.get(small)
      if (!forms) capitals.set(small, (forms = new Map()))
      forms.set(form, (forms.get(form) ?? 0) + 1)
    }
  }
  return {words, capitals, marked, hyphened, tokens}
}

/**
 * The word that is judged, none where it is tied to another. Of words of three letters, too many are
 * abbreviations, symbols and foreign: only favourites are errors.
 */
const judgedOf = ofType((type): string | undefined => {
  const {text} = type
  if (!judged.test(text) && !(text.length === 3 && misspellings().has(text))) return undefined
  return tied.test(text) ? '' : wordIn(type)
})

const isHyphened = ofType(({bare}) => /^[a-z]{2,30}(?:-[a-z]{2,30})+$/u.test(bare))

const smallOf = ofType(({bare}) => bare.toLowerCase())

/** A word without its possessive, with a straight apostrophe. */
export function wordIn({bare}: WordType): string {
  return bare.replaceAll('’', "'")
}

/** Is a word set solid with what may be a part of it: a letter of another script, a bracket in it? */
function isGlued({index, space}: Token, tokens: readonly Token[]): boolean {
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  return (
    (space === '' && /[\p{L}\p{M}\p{N}@#_/\\[\]`=;&]$/u.test(before?.text ?? '')) ||
    (after?.space === '' && /^[\p{L}\p{M}\p{N}@#_/\\[\]`=]/u.test(after.text))
  )
}

/** The word beside a token, with nothing but white space between. */
export function wordBeside(
  {tokens}: Pick<Vocabulary, 'tokens'>,
  {index}: Token,
  step: -1 | 1
): Token | undefined {
  const other = tokens[index + step]
  const space = step < 0 ? tokens[index]!.space : other?.space
  return other?.kind === 'word' && space ? other : undefined
}

/** The word in small letters beside a token, with nothing but white space between; or none. */
export function beside(vocabulary: Pick<Vocabulary, 'tokens'>, token: Token, step: -1 | 1): string {
  return wordBeside(vocabulary, token, step)?.normal ?? ''
}
