import {lazily} from '../../base/lazily.ts'
import {areTwoNames} from '../../lexicon/never-join.ts'
import {surnamesFirst} from '../../lexicon/surnames-first.ts'
import {dictionaryOf} from '../dictionary/index.ts'
import {groupBy} from '../../base/group-by.ts'
import {keptOf} from '../../base/kept.ts'
import type {Token} from '../../text/text.ts'
import {withoutPossessive} from '../../text/word-types.ts'
import {accentsOf, fold} from '../../base/distance.ts'
import {withoutTail} from './forms/forms.ts'
import type {Mention} from './mentions/mentions.ts'
import {toUnits, type Unit} from './mentions/stretches.ts'
import {toVariant} from './preference.ts'
import {isCapitals, type Spelling, type Variant, type VariantKind} from './forms/spellings.ts'

// In letters: Al and al are parts of names, and no name.
const shortest = 4

/**
 * The names whose letters are the same in two places and whose joints are not: Bin Laden and bin
 * Laden, Jong-un and Jong Un, al-Shabaab and Al Shabaab, Birdlife and BirdLife.
 */
export function toJoins(mentions: readonly Mention[]): Variant[] {
  const words = lazily(
    () =>
      new Set(
        mentions
          .flatMap(({words}) => words.map(withoutPossessive))
          .filter((word) => !word.includes('-'))
          .map(fold)
      )
  )
  // “Dissa-nayake”: the hyphen of a line’s end, and not what is joined to a name.
  const spell = (word: string) =>
    /\p{L}-\p{L}/u.test(word) && words().has(fold(withoutPossessive(word)))
      ? withoutPossessive(word)
      : withoutTail(word)
  const units = mentions
    .filter(({paragraph}) => !paragraph.isDisplay)
    .flatMap((mention) => (isHyphenated(mention) ? toUnits(mention, spell) : unitsOf(mention)))
  const groups = groupBy(units, ({letters}) => letters)
  const shared = [...groups.values()].filter((group) => group.length > 1)
  return fromGroups('particle', shared.map(withoutInitials), areOneName)
}

function isHyphenated({words}: Mention): boolean {
  return words.some((word) => word.includes('-'))
}

/** The units of a name without hyphens, which are the same whatever else the article names. */
const unitsOf = keptOf((mention: Mention) => toUnits(mention, withoutTail))

/** “Al-Shabaab said”: first in its sentence, a particle has a capital whatever the article does. */
function withoutInitials(units: readonly Unit[]): Unit[] {
  const texts = new Set(units.map(({text}) => text))
  return units.filter(
    ({text, isInitial}) =>
      !isInitial ||
      !/^\p{Lu}/u.test(text) ||
      !texts.has(text.charAt(0).toLowerCase() + text.slice(1))
  )
}

// A name that stands in more ways than these, or among more others, is no name.
const mostTexts = 30
const mostContexts = 60

/** One variant for each group: its commonest text, and the rarest that is the same name. */
export function fromGroups(
  kind: VariantKind,
  groups: Iterable<readonly Unit[]>,
  areOne: (some: readonly Unit[], others: readonly Unit[]) => boolean
): Variant[] {
  const seen = new Set<Token>()
  // “Osama Bin Laden” is the same fault as “Bin Laden”, which is looked at first.
  const byLength = [...groups]
    .filter((group) => group.length > 1)
    .sort((a, b) => a[0]!.text.length - b[0]!.text.length)
  return byLength.flatMap((group) => {
    // O’Shea and O'Shea are the typesetter’s business.
    const byText = groupBy(group, ({text}) => text.replaceAll('’', "'"))
    const [usual, ...others] = [...byText.values()].sort((a, b) => b.length - a.length)
    return others.slice(0, mostTexts).flatMap((units) => {
      if (!areOne(units, usual!)) return []
      const variant = toVariant(kind, toSpelling(usual!), toSpelling(units))
      const sides = [variant.slip, variant.usual].map(({places}) => places.flat())
      if (sides.every((tokens) => tokens.some((token) => seen.has(token)))) return []
      sides.flat().forEach((token) => seen.add(token))
      return [variant]
    })
  })
}

function toSpelling(units: readonly Unit[]): Spelling {
  return {
    text: units[0]!.text,
    places: units.map(({tokens}) => tokens),
    inName: units.filter(({before, after}) => before.length + after.length > 0).length
  }
}

/**
 * Whether two texts are one name: that of one owner, if both have any (Andrew Lloyd Webber is not
 * Julian Lloyd-Webber, whatever “Lloyd Webber” alone may mean).
 */
function areOneName(some: readonly Unit[], others: readonly Unit[]): boolean {
  const [a, b] = [some, others].map((units) => units.filter(({before}) => before.length > 0))
  const [left, right] = a!.length > 0 && b!.length > 0 ? [a!, b!] : [some, others]
  const alike = oncePerContext(right)
  return oncePerContext(left).some((one) => alike.some((other) => isSameName(one, other)))
}

/** Of the places of a text those where it stands between other words, each once: no others need be asked. */
function oncePerContext(units: readonly Unit[]): Unit[] {
  const contexts = new Map<string, Unit>()
  for (const unit of units) {
    const {text, before, after} = unit
    const context = [text, before.at(-1) ?? '', after[0] ?? ''].join('\n')
    if (!contexts.has(context)) contexts.set(context, unit)
    if (contexts.size === mostContexts) break
  }
  return [...contexts.values()]
}

function isSameName(one: Unit, other: Unit): boolean {
  if (differs(one.before.at(-1), other.before.at(-1)) || differs(one.after[0], other.after[0])) {
    return false
  }
  if ([...one.words, ...other.words].some(isAbbreviation)) return false
  if (areTwoPeople(one, other) || areTwoPeople(other, one)) return false
  const [a, b] = [one.text, other.text]
  if (areTwoNames(a, b)) return false
  if (Math.min(fold(a).length, fold(b).length) < shortest) return false
  // Erdoğan and Erdogan: another rule’s business.
  if (accentsOf(a) !== accentsOf(b)) return false
  const isCaseOnly = a.toLowerCase() === b.toLowerCase()
  if (isCaseOnly && a.slice(1) === b.slice(1)) return isSameSituation(one, other)
  // “Moon Jae-In”: the words of a given name behind its surname mean nothing.
  if (surnamesFirst().has(one.before.at(-1)?.toLowerCase() ?? '')) return true
  if (isCaseOnly) return !areWords(differing(a, b)) || !/[-\s]/u.test(a)
  // “Long Term” and “a Long-Term plan”: words that are joined where they stand before another.
  const isSpaced = a.includes(' ') || b.includes(' ')
  return !isSpaced || !areWords(`${a} ${b}`.split(/[-\s]/u))
}

/** “Shahzaman Gul robbed Shah Zaman, a jeweller”: a given name, and the full name of somebody else. */
function areTwoPeople(given: Unit, full: Unit): boolean {
  if (given.words.length > 1 || given.after.length === 0) return false
  if (full.words.length === 1 || full.before.length + full.after.length > 0) return false
  const {tokens} = full.sentence
  const next = full.tokens.at(-1)!.index + 1 - tokens[0]!.index
  return tokens[next]?.text === ',' && /^(?:\d+|an?|the|who)$/u.test(tokens[next + 1]?.normal ?? '')
}

/** “PLC”, “H.G.”: how these are set is a matter of style, not of the name. */
function isAbbreviation(word: string): boolean {
  return isCapitals(word) || /^(?:\p{Lu}\.?){2,}$/u.test(word) || /^\p{Lu}\.$/u.test(word)
}

/** “Vincent van Gogh” and “Van Gogh”: alone, the particle has a capital, as in “Da Vinci Code”. */
function isSameSituation(one: Unit, other: Unit): boolean {
  return (
    one.before.length > 0 === other.before.length > 0 &&
    one.after.length > 0 === other.after.length > 0
  )
}

/** The words, hyphens apart, in which one text differs from another of the same letters. */
function differing(one: string, other: string): string[] {
  const others = other.split(/[-\s]/u)
  return one.split(/[-\s]/u).filter((word, at) => word !== others[at])
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && fold(one) !== fold(other)
}

export function areWords(words: readonly string[]): boolean {
  const {knows} = dictionaryOf('en-GB')
  return words.every((word) => knows(word.toLowerCase()))
}
