import {institutions} from '../../lexicon/institutions.ts'
import {acronymsOf} from './acronyms.ts'
import {fold} from '../../base/distance.ts'
import {keptOf} from '../../base/kept.ts'
import type {Mention} from './mentions/mentions.ts'
import {type NameParts, toParts} from './mentions/person-name.ts'
import type {Variant} from './forms/spellings.ts'
import {genderOf} from './forms/genders.ts'

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
  /** That of the titles; empty if they do not say, or the name tells more than they do. */
  readonly gender: string
}

/**
 * The entities of an article, by their first mention.
 *
 * A full name owns the shorter forms of it (Anwar, Tariq, Tariq Anwar, T. Anwar) and its acronym, if
 * no other full name does: of two brothers neither owns the surname alone, and Mr Clinton is not Mrs
 * Clinton. Only a person has a surname: the Bank of England owns no England. Spellings that are
 * variants of one another count as one.
 */
export function toEntities(
  mentions: readonly Mention[],
  variants: readonly Pick<Variant, 'slip' | 'usual'>[]
): Entity[] {
  const usual = new Map(variants.map(({slip, usual}) => [fold(slip.text), fold(usual.text)]))
  const groups = new Map<string, Group>()
  for (const mention of mentions) {
    const words = mention.words.map((word) => usual.get(fold(word)) ?? fold(word))
    const gender = words.length === 1 ? genderOf(mention.title) : ''
    const key = `${gender} ${words.join(' ')}`
    const group = groups.get(key)
    if (group) group.mentions.push(mention)
    else groups.set(key, {words, parts: toParts(mention), mentions: [mention], gender})
  }
  const acronyms = acronymsOf(mentions)
  const owners = new Owners()
  for (const group of [...groups.values()].sort((a, b) => b.words.length - a.words.length)) {
    const holding = new Set<Group>()
    for (const owner of owners.ofParts(group)) {
      if (owns(owner, group) && !isOfOther(owner, group, groups)) holding.add(owner)
      // Of two neither has it.
      if (holding.size > 1) break
    }
    const full = owners.ofMention(acronyms.get(group.words[0]!))
    if (full) holding.add(full)
    const [owner, ...others] = holding
    if (owner && others.length === 0) owners.give(owner, group)
    else owners.add(group)
  }
  return owners.all.map(toEntity).sort((a, b) => startOf(a.mentions[0]!) - startOf(b.mentions[0]!))
}

// So many names are asked whether a shorter one is theirs that share nothing with it but a surname and
// an initial; in an article hardly two do.
const mostAsked = 50

/** The full names so far, the longest first, by what a shorter form of each may be. */
class Owners {
  readonly all: Group[] = []
  readonly #byPart = new Map<string, Group[]>()
  readonly #byMention = new Map<Mention, Group>()

  add(group: Group): void {
    this.all.push(group)
    for (const key of keysOfOwner(group)) {
      const owners = this.#byPart.get(key)
      if (owners) owners.push(group)
      else this.#byPart.set(key, [group])
    }
    for (const mention of group.mentions) this.#byMention.set(mention, group)
  }

  /** Let a full name have the mentions of a shorter form of it. */
  give(owner: Group, {mentions}: Group): void {
    for (const mention of mentions) {
      owner.mentions.push(mention)
      this.#byMention.set(mention, owner)
    }
  }

  /** The full name that a mention is one of. */
  ofMention(mention: Mention | undefined): Group | undefined {
    return mention && this.#byMention.get(mention)
  }

  /** The names that may own a form, all that do among them. */
  *ofParts({words, parts}: Group): Generator<Group> {
    const whole = words.join(' ')
    const ends = words.length > 1 ? [endsKey(words)] : []
    for (const key of [`${whole}-`, `-${whole}`, ...ends]) {
      for (const owner of this.#byPart.get(key) ?? []) {
        // Longer ones come first.
        if (owner.words.length <= words.length) break
        yield owner
      }
    }
    const initials = parts.initials.join('')
    if (parts.given.length > 0 || !initials) return
    const sharing = this.#byPart.get(initialKey(words.length, parts.surname, initials)) ?? []
    yield* sharing.slice(0, mostAsked)
  }
}

/** What the forms of a full name have in common with it: its beginning, its end, both, or an initial. */
function* keysOfOwner({words, parts}: Group): Generator<string> {
  for (let length = 1; length < words.length; length++) {
    yield `${words.slice(0, length).join(' ')}-`
    yield `-${words.slice(-length).join(' ')}`
  }
  yield endsKey(words)
  const [first] = [...parts.given, ...parts.initials]
  if (parts.given.length > 0) yield initialKey(words.length, parts.surname, first!)
}

function endsKey(words: readonly string[]): string {
  return `${words[0]}-${words.at(-1)}`
}

function initialKey(length: number, surname: string, first: string): string {
  return `${length} ${fold(first)[0] ?? ''} ${fold(surname)}`
}

/** Mr Clinton is not Mrs Hillary Clinton, nor is either for certain the one Clinton who is named. */
function isOfOther(
  {mentions}: Group,
  {words, gender}: Group,
  groups: ReadonlyMap<string, Group>
): boolean {
  if (gender === '') return false
  const ofOwner = mentions.map(({title}) => genderOf(title)).find(Boolean)
  const other = gender === 'm' ? 'f' : 'm'
  return ofOwner ? ofOwner !== gender : groups.has(`${other} ${words.join(' ')}`)
}

/** Whether the one name is a fuller form of the other. */
function owns(owner: Group, other: Group): boolean {
  const [{words}, part] = [owner, other.words]
  if (words.length > part.length) {
    const of = words.indexOf('of')
    if (of > 0) return part.join(' ') === words.slice(0, of).join(' ')
    const isEnd = part.every((word, at) => word === words[words.length - part.length + at])
    if (institutions().has(words.at(-1)!)) return isEnd && part.length > 1
    if (isEnd || part.every((word, at) => word === words[at])) return !isPlace(other)
    return part.length > 1 && part[0] === words[0] && part.at(-1) === words.at(-1)
  }
  return hasInitialsOf(owner.parts, other.parts)
}

/** “J. Thorne” after “James Thorne”, and “James A. Thorne” before it. */
function hasInitialsOf(full: NameParts, short: NameParts): boolean {
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

/** “In Paris”: not the Hilton of that name. */
const isPlace = keptOf(({mentions}: Group) =>
  mentions.some(({tokens, sentence}) => {
    const before = sentence.tokens[tokens[0]!.index - sentence.tokens[0]!.index - 1]
    return before?.normal === 'in'
  })
)

function toEntity({mentions: unsorted, gender}: Group): Entity {
  const mentions = [...unsorted].sort((a, b) => startOf(a) - startOf(b))
  const fullest = mentions.reduce((best, other) =>
    other.words.join(' ').length > best.words.join(' ').length ? other : best
  )
  const name = fullest.words.join(' ')
  return {name: gender && fullest.words.length === 1 ? `${fullest.title} ${name}` : name, mentions}
}

function startOf({tokens}: Mention): number {
  return tokens[0]!.index
}
