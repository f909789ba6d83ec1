import type {Article} from '../../text/article.ts'
import {type Token, wordOf} from '../../text/text.ts'

/** A word that the house never uses, where it stands. */
export interface Forbidden {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly note: string
}

/**
 * The words that a house forbids, wherever an article has them, however they are capitalised.
 * `forbidden` has the note of each by its small letters.
 */
export function* toForbidden(
  {paragraphs}: Article,
  forbidden: ReadonlyMap<string, string>
): Generator<Forbidden> {
  if (forbidden.size === 0) return
  const longest = Math.max(...[...forbidden.keys()].map((word) => word.split(' ').length))
  for (const {tokens} of paragraphs) {
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== 'word' || token.opaque) continue
      const word = longestFrom(tokens, index, longest, forbidden)
      if (!word) continue
      const found = tokens.slice(index, index + word.split(' ').length)
      yield {tokens: found, text: found.map(({text}) => text).join(' '), note: forbidden.get(word)!}
    }
  }
}

/** The longest forbidden word that begins at a token: “illegal immigrant” before “illegal”. */
function longestFrom(
  tokens: readonly Token[],
  index: number,
  longest: number,
  forbidden: ReadonlyMap<string, string>
): string | undefined {
  let word = ''
  let found: string | undefined
  for (const token of tokens.slice(index, index + longest)) {
    word = word ? `${word} ${wordOf(token)}` : wordOf(token)
    if (forbidden.has(word)) found = word
  }
  return found
}
