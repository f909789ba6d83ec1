import {acronymsOf} from './acronyms.ts'
import {fold} from './distance.ts'
import type {Mention} from './mentions.ts'
import {type NameParts, toParts} from './parts.ts'
import type {Variant} from './spellings.ts'

/** One who or what is named in an article: the fullest form, and every mention in every form. */
export interface Entity {
  readonly name: string
  readonly mentions: readonly Mention[]
}

/** The mentions of one form, and the name that they give. */
interface Group {
  readonly words: readonly string[]
  readonly parts: NameParts
  readonly mentions: Mention[]
}

/**
 * The entities of an article, by their first mention.
 *
 * A full name owns the shorter forms that begin or end it, those with an initial for a given name
 * (J. Thorne), and the acronym behind it, if no other full name does: of two brothers, neither owns
 * the surname alone. Spellings that are variants of one another count as one.
 */
export function toEntities(
  mentions: readonly Mention[],
  variants: readonly Pick<Variant, 'slip' | 'usual'>[]
): Entity[] {
  const usual = new Map(variants.map(({slip, usual}) => [fold(slip.text), fold(usual.text)]))
  const groups = new Map<string, Group>()
  for (const mention of mentions) {
    const words = mention.words.map((word) => usual.get(fold(word)) ?? fold(word))
    const group = groups.get(words.join(' '))
    if (group) group.mentions.push(mention)
    else groups.set(words.join(' '), {words, parts: toParts(mention), mentions: [mention]})
  }
  const acronyms = acronymsOf(mentions)
  const owners: Group[] = []
  for (const group of [...groups.values()].sort((a, b) => b.words.length - a.words.length)) {
    const holding = owners.filter(
      (owner) => owns(owner, group) || owner.mentions.includes(acronyms.get(group.words[0]!)!)
    )
    if (holding.length === 1) holding[0]!.mentions.push(...group.mentions)
    else owners.push(group)
  }
  return owners
    .map(({mentions}) => toEntity(mentions))
    .sort((a, b) => startOf(a.mentions[0]!) - startOf(b.mentions[0]!))
}

/** Whether the one name is a fuller form of the other. */
function owns({words, parts}: Group, other: Group): boolean {
  if (words.length > other.words.length) {
    const whole = ` ${words.join(' ')} `
    const part = ` ${other.words.join(' ')} `
    if (whole.startsWith(part) || whole.endsWith(part)) return true
  }
  // “J. Thorne” after “James Thorne”, and “James A. Thorne” before it.
  const [full, short] = [parts, other.parts]
  if (fold(full.surname) !== fold(short.surname) || full.given.length === 0) return false
  const firsts = [...full.given, ...full.initials].map((word) => fold(word)[0])
  const [first, ...more] = short.initials.flatMap((text) => [...fold(text.replaceAll('.', ''))])
  return (
    first !== undefined &&
    short.given.length === 0 &&
    first === firsts[0] &&
    more.every((letter) => firsts.includes(letter))
  )
}

function toEntity(unsorted: readonly Mention[]): Entity {
  const mentions = [...unsorted].sort((a, b) => startOf(a) - startOf(b))
  const fullest = mentions.reduce((best, other) =>
    other.words.join(' ').length > best.words.join(' ').length ? other : best
  )
  return {name: fullest.words.join(' '), mentions}
}

function startOf({tokens}: Mention): number {
  return tokens[0]!.index
}
