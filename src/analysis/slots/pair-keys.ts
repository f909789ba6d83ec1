import {hash, mix} from '../../base/hash.ts'

/** The features of a slot as those of one pair of words. */
export function ofPair(features: readonly number[], pair: string): number[] {
  const key = keyOf(pair)
  return features.map((feature) => mix(feature, key))
}

const keys = new Map<string, number>()

function keyOf(pair: string): number {
  let key = keys.get(pair)
  if (key === undefined) keys.set(pair, (key = hash(pair)))
  return key
}

const keysOfPairs = new Map<string, Map<string, number>>()

/** The key of a pair of words, in either order. */
export function keyOfPair(one: string, other: string): number {
  let keys = keysOfPairs.get(one)
  if (!keys) keysOfPairs.set(one, (keys = new Map()))
  let key = keys.get(other)
  if (key === undefined) {
    keys.set(other, (key = keyOf(one < other ? `${one} ${other}` : `${other} ${one}`)))
  }
  return key
}

/** The key of one word typed for another. */
export function directionKey(typed: string, meant: string): number {
  return mix(keyOfPair(typed, meant), typed < meant ? 1 : 2)
}
