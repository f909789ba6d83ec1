import {fold} from './distance.ts'
import type {Mention} from './mentions.ts'
import type {Variant} from './spellings.ts'

/** One who or what is named in an article: the fullest form, and every mention in every form. */
export interface Entity {
  readonly name: string
  readonly mentions: readonly Mention[]
}

/**
 * The entities of an article, by their first mention.
 *
 * A full name owns the shorter forms that begin or end it, if no other full name does: of two
 * brothers, neither owns the surname alone. Spellings that are variants of one another count as one.
 */
export function toEntities(
  mentions: readonly Mention[],
  variants: readonly Pick<Variant, 'slip' | 'usual'>[]
): Entity[] {
  const usual = new Map(variants.map(({slip, usual}) => [fold(slip.text), fold(usual.text)]))
  const keyOf = (words: readonly string[]) =>
    words.map((word) => usual.get(fold(word)) ?? fold(word)).join(' ')

  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = keyOf(mention.words)
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  const keys = [...groups.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length)
  const owners: string[] = []
  for (const key of keys) {
    const holding = owners.filter(
      (owner) => owner.startsWith(`${key} `) || owner.endsWith(` ${key}`)
    )
    if (holding.length === 1) groups.get(holding[0]!)!.push(...groups.get(key)!)
    else owners.push(key)
  }
  return owners
    .map((key) => toEntity(groups.get(key)!))
    .sort((a, b) => startOf(a.mentions[0]!) - startOf(b.mentions[0]!))
}

function toEntity(unsorted: readonly Mention[]): Entity {
  const mentions = [...unsorted].sort((a, b) => startOf(a) - startOf(b))
  const fullest = mentions.reduce((best, other) =>
    other.words.length > best.words.length ? other : best
  )
  return {name: fullest.words.join(' '), mentions}
}

function startOf({tokens}: Mention): number {
  return tokens[0]!.index
}
