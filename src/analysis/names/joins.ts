import {areTwoNames} from '../../../lexicon/never-join.ts'
import {newsNames} from '../../../models/news-words.ts'
import {dictionaryOf} from '../dictionary.ts'
import {isInitial} from '../sentences.ts'
import {groupBy} from '../group-by.ts'
import type {Token} from '../tokens.ts'
import {fold} from './distance.ts'
import {withoutTail} from './forms.ts'
import {isParticle, type Mention} from './mentions.ts'
import {isCapitals, type Kind, type Spelling, toVariant, type Variant} from './spellings.ts'

/** A stretch of one to three words of a name, with the words of the name on either side. */
interface Unit {
  readonly text: string
  readonly words: readonly string[]
  readonly tokens: readonly Token[]
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** First in its sentence, where any word has a capital. */
  readonly isInitial: boolean
}

const longest = 3
// In letters: Al and al are parts of names, and no name.
const shortest = 4

/**
 * The names whose letters are the same in two places and whose joints are not: Bin Laden and bin
 * Laden, Jong-un and Jong Un, al-Shabaab and Al Shabaab, Birdlife and BirdLife.
 */
export function toJoins(mentions: readonly Mention[]): Variant[] {
  const units = mentions
    .filter(({paragraph}) => !paragraph.isDisplay)
    .flatMap(toUnits)
    // “Osama Bin”
    .filter(({words}) => words.length === 1 || !isParticle(words.at(-1)!.toLowerCase()))
  return fromGroups(
    'particle',
    groupBy(units, ({words}) => words.map(fold).join('')).values(),
    isSameName
  )
}

/** The names whose parts stand in one order here and in another there: Kim Jong-un and Jong-un Kim. */
export function toOrders(mentions: readonly Mention[]): Variant[] {
  const units = mentions
    .filter(({paragraph, words}) => !paragraph.isDisplay && words.length > 1)
    .map(({words, tokens}) => ({
      text: words.join(' '),
      words,
      tokens,
      before: [],
      after: [],
      isInitial: false
    }))
  const key = ({words}: Unit) => words.map(fold).sort().join(' ')
  const inOrder = ({words}: Unit) => words.map(fold).join(' ')
  const isOtherOrder = (one: Unit, other: Unit) =>
    inOrder(one) !== inOrder(other) &&
    !areWords(one.words) &&
    // “River Murray” and “Murray River” are both used.
    !one.words.some((word) => /^(?:cape|lake|loch|mount|river)$/iu.test(word))
  return fromGroups('order', groupBy(units, key).values(), isOtherOrder)
}

function toUnits(mention: Mention): Unit[] {
  // “al Shabaab said”: in small letters and first, the particle is not yet a part of the mention.
  const {sentence, title} = mention
  const particle = sentence.tokens[mention.tokens[0]!.index - sentence.tokens[0]!.index - 1]
  const isPart = particle !== undefined && isParticle(particle.text) && title === ''
  const tokens = isPart ? [particle, ...mention.tokens] : mention.tokens
  const words = isPart ? [particle.text, ...mention.words] : mention.words
  return tokens.flatMap((_, from) =>
    Array.from({length: Math.min(longest, tokens.length - from)}, (_, more): Unit => {
      const to = from + more + 1
      const part = words.slice(from, to).map(withoutTail)
      return {
        text: part.join(' '),
        words: part,
        tokens: tokens.slice(from, to),
        before: words.slice(0, from),
        after: words.slice(to),
        isInitial: isInitial(tokens[from]!, sentence)
      }
    })
  )
}

/** One variant for each group: its commonest text, and the rarest that is the same name. */
function fromGroups(
  kind: Kind,
  groups: Iterable<Unit[]>,
  isSame: (one: Unit, other: Unit) => boolean
): Variant[] {
  const seen = new Set<Token>()
  // “Osama Bin Laden” is the same fault as “Bin Laden”, which is looked at first.
  const byLength = [...groups].sort((a, b) => a[0]!.text.length - b[0]!.text.length)
  return byLength.flatMap((group) => {
    const texts = [...groupBy(group, ({text}) => text).values()].sort((a, b) => b.length - a.length)
    const [usual, ...others] = texts
    return others.flatMap((units) => {
      if (!units.some((unit) => usual!.some((other) => isSame(unit, other)))) return []
      const variant = toVariant(kind, toSpelling(usual!), toSpelling(units), commonness)
      const tokens = variant.slip.places.flat()
      if (tokens.some((token) => seen.has(token))) return []
      tokens.forEach((token) => seen.add(token))
      return [variant]
    })
  })
}

function toSpelling(units: readonly Unit[]): Spelling {
  return {text: units[0]!.text, places: units.map(({tokens}) => tokens)}
}

function commonness(text: string): number {
  return newsNames().get(text) ?? 0
}

function isSameName(one: Unit, other: Unit): boolean {
  if (differs(one.before.at(-1), other.before.at(-1)) || differs(one.after[0], other.after[0])) {
    return false
  }
  if ([...one.words, ...other.words].some(isAbbreviation)) return false
  const [a, b] = [one.text, other.text]
  if (areTwoNames(a, b)) return false
  if (Math.min(fold(a).length, fold(b).length) < shortest) return false
  // Erdoğan and Erdogan: another rule’s business.
  if (hasMarks(a) !== hasMarks(b)) return false
  const isCaseOnly = a.toLowerCase() === b.toLowerCase()
  if (isCaseOnly && a.slice(1) === b.slice(1)) return isSameSituation(one, other)
  if (isCaseOnly) return !areWords(differing(a, b)) || !/[-\s]/u.test(a)
  // “Long Term” and “a Long-Term plan”: words that are joined where they stand before another.
  const isSpaced = a.includes(' ') || b.includes(' ')
  return !isSpaced || !areWords(`${a} ${b}`.split(/[-\s]/u))
}

/** “PLC”, “H.G.”: how these are set is a matter of style, not of the name. */
function isAbbreviation(word: string): boolean {
  return isCapitals(word) || /^(?:\p{Lu}\.?){2,}$/u.test(word) || /^\p{Lu}\.$/u.test(word)
}

/** “Vincent van Gogh” and “Van Gogh”: alone, or first in a sentence, the particle has a capital. */
function isSameSituation(one: Unit, other: Unit): boolean {
  const hasOwner = ({before}: Unit) => before.length > 0
  if (hasOwner(one) !== hasOwner(other)) return false
  const capital = /^\p{Lu}/u.test(one.text) ? one : other
  return !capital.isInitial
}

/** The words, hyphens apart, in which one text differs from another of the same letters. */
function differing(one: string, other: string): string[] {
  const others = other.split(/[-\s]/u)
  return one.split(/[-\s]/u).filter((word, at) => word !== others[at])
}

function hasMarks(text: string): boolean {
  return /\p{M}/u.test(text.normalize('NFD'))
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && fold(one) !== fold(other)
}

function areWords(words: readonly string[]): boolean {
  const {knows} = dictionaryOf('en-GB')
  return words.every((word) => knows(word.toLowerCase()))
}
