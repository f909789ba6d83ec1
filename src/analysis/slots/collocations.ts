import type {Collocations} from '../../models/collocations.ts'
import type {Sentence, Token} from '../../text/text.ts'
import {hash, mix} from '../../base/hash.ts'

/** The key of words that stand side by side, from the hashes of each. */
export function togetherKey(first: number, ...others: readonly number[]): number {
  return others.reduce(mix, first)
}

/** The key of how rare a word is: the negative logarithm of its share of all words. */
export function rarityKey(word: string): number {
  return mix(rarity, hash(word))
}

/** The key of how particular a word is about what follows: what it backs off with, negated. */
export function followersKey(word: string): number {
  return mix(followers, hash(word))
}

const rarity = hash('<rarity>')
const followers = hash('<followers>')

/**
 * How strongly a word in a place goes together with what stands beside it there: with the word
 * before, with the two before, with the word behind, with both neighbours, with the two behind, and
 * how likely it is of itself.
 */
export function strengthsAt(
  {tokens}: Pick<Sentence, 'tokens'>,
  index: number,
  word: string,
  collocations: Collocations
): [number, number, number, number, number, number] {
  const own = hash(word)
  const at = (offset: number) => keyAt(tokens, index + offset)
  const [b2, b1, a1, a2] = [at(-2), at(-1), at(1), at(2)]
  const strength = (...keys: readonly (number | undefined)[]) =>
    keys.includes(undefined)
      ? 0
      : collocations.strengthOf(
          togetherKey(...(keys as readonly number[] as [number, ...number[]]))
        )
  return [
    strength(b1, own),
    strength(b2, b1, own),
    a1 === undefined ? 0 : strength(own, a1) - collocations.strengthOf(followersKey(word)),
    strength(b1, own, a1),
    strength(own, a1, a2),
    -collocations.strengthOf(rarityKey(word))
  ]
}

/** Numbers and most marks say nothing: the words were counted in speech. */
function keyAt(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index]
  if (!token) return index < 0 ? start : end
  if (token.kind !== 'word') return /^[.?!]$/u.test(token.text) ? end : undefined
  return /^\p{N}/u.test(token.text) ? undefined : hash(token.normal)
}

const start = hash('<s>')
const end = hash('</s>')
