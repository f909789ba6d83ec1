import {deletions, distance, fold, skeleton} from '../base/distance.ts'
import {isOtherName} from '../analysis/names/forms/known.ts'

/** A name as a house writes it, and what the house knows of it. */
export interface HouseName {
  /** The one right form, in full: `Shehbaz Sharif`. */
  readonly name: string
  /** Forms that are always wrong. */
  readonly variants?: readonly string[]
  /** Near names of others, never to be taken for this one. */
  readonly never?: readonly string[]
  readonly role?: string
  readonly source?: string
  readonly note?: string
  /**
   * The last day on which it holds, as `2027-12-31`. Who reads a configuration leaves out a name that has
   * expired; a rule that is handed one takes it as it is.
   */
  readonly until?: string
}

/** Whether a name holds no longer on a day, as `2027-12-31`. */
export function isExpired({until}: HouseName, today: string): boolean {
  return until !== undefined && until < today
}

interface Entry {
  readonly house: HouseName
  readonly words: readonly string[]
}

/** A form that the list has of a name, right or wrong. */
export interface Form extends Entry {
  readonly isWrong: boolean
}

/** A listed name that is missed, with the place of the word that differs and how it should be. */
export interface Near {
  readonly house: HouseName
  readonly at: number
  readonly expected: string
}

const rosters = new WeakMap<readonly HouseName[], Roster>()

/** The names of a house, ready to be asked; the same list gives the same roster. */
export function toRoster(names: readonly HouseName[]): Roster {
  let roster = rosters.get(names)
  if (!roster) rosters.set(names, (roster = new Roster(names)))
  return roster
}

/** The names that a house lists: what is never questioned, and what comes too near to it. */
export class Roster {
  /** The entries that hold a word, by the word without accents and case. */
  readonly #byWord = new Map<string, Set<Entry>>()
  /** The names of one word, and the surnames of others, by what is left of them without a letter. */
  readonly #byDeletion = new Map<string, Set<Entry>>()
  /** The wrong forms and the right ones, by their first word in small letters. */
  readonly #forms = new Map<string, Form[]>()
  /** The pairs never to be joined, and those who must not be taken for a listed one, in each part. */
  readonly #never = new Set<string>()
  readonly #others = new Set<string>()

  constructor(names: readonly HouseName[]) {
    for (const house of names) {
      const entry = {house, words: split(house.name)}
      for (const word of entry.words) add(this.#byWord, fold(word), entry)
      for (const key of keysOf(entry.words.at(-1)!)) add(this.#byDeletion, key, entry)
      this.#addForm(house.name, house, false)
      for (const variant of house.variants ?? []) this.#addForm(variant, house, true)
      for (const other of house.never ?? []) this.#addNever(entry.words, split(other))
    }
  }

  get isEmpty(): boolean {
    return this.#byWord.size === 0
  }

  #addForm(text: string, house: HouseName, isWrong: boolean): void {
    const words = split(text)
    const key = words[0]!.toLowerCase()
    this.#forms.set(key, [...(this.#forms.get(key) ?? []), {words, house, isWrong}])
  }

  #addNever(words: readonly string[], others: readonly string[]): void {
    this.#never.add(keyOf(words.join(' '), others.join(' ')))
    others.forEach((_, from) => {
      for (let to = from + 1; to <= others.length; to++) {
        this.#others.add(others.slice(from, to).join(' '))
      }
    })
    words.forEach((word, at) => {
      if (others[at] !== undefined && word !== others[at]) this.#never.add(keyOf(word, others[at]))
    })
  }

  /** Whether words are a listed name or a part of one, letter for letter. */
  isListed(words: readonly string[]): boolean {
    return [...(this.#byWord.get(fold(words[0] ?? '')) ?? [])].some((entry) =>
      entry.words.some((_, from) =>
        words.every((word, at) => isSame(word, entry.words[from + at] ?? ''))
      )
    )
  }

  /** Whether words are a listed name, or that of somebody else who must not be taken for one. */
  isKnown(words: readonly string[]): boolean {
    return this.isListed(words) || this.#others.has(words.join(' '))
  }

  /** Whether the list has anything to say of words: right, somebody else’s, wrong, or nearly right. */
  isSettled(words: readonly string[]): boolean {
    return (
      this.isKnown(words) ||
      words.some((_, at) => this.formAt(words.slice(at))) ||
      this.nearest(words) !== undefined
    )
  }

  /** Whether two words or names are listed as those of two, never to be joined. */
  isNever(one: string, other: string): boolean {
    return this.#never.has(keyOf(one, other))
  }

  /** The longest listed form that words begin with, the right one if it is right as well as wrong. */
  formAt(words: readonly string[]): Form | undefined {
    return this.#forms
      .get(words[0]?.toLowerCase() ?? '')
      ?.filter((form) => form.words.every((word, at) => isForm(words[at] ?? '', word)))
      .sort((a, b) => b.words.length - a.words.length || Number(a.isWrong) - Number(b.isWrong))[0]
  }

  /**
   * The listed name that words miss by one of their letters or by the sound of one foreign word. Of
   * several words the others must be the same; one alone is a name of one word, or, if `isSurname`,
   * the surname of one.
   */
  nearest(words: readonly string[], isSurname = false): Near | undefined {
    if (this.isKnown(words)) return undefined
    for (const {house, words: listed} of this.#candidates(words)) {
      const part = words.length === 1 && isSurname ? listed.slice(-1) : listed
      if (part.length !== words.length || this.isNever(house.name, words.join(' '))) continue
      const differing = part.flatMap((word, at) => (isSame(words[at]!, word) ? [] : [at]))
      const [at] = differing
      if (at === undefined || differing.length > 1) continue
      const [word, expected] = [words[at]!, part[at]!]
      // A given name that is known is another person’s, and so is a name of one word.
      const isOther = (words.length === 1 || at < words.length - 1) && isOtherName(word, expected)
      // Alone and without a title, “Larkins” are a family.
      const isFamily = words.length === 1 && !isSurname && arePlural(word, expected)
      if (isOther || isFamily || this.isNever(word, expected)) continue
      if (isNear(word, expected)) return {house, at, expected}
    }
    return undefined
  }

  #candidates(words: readonly string[]): Entry[] {
    const [keys, entries] =
      words.length > 1 ? [words.map(fold), this.#byWord] : [keysOf(words[0]!), this.#byDeletion]
    return [...new Set(keys.flatMap((key) => [...(entries.get(key) ?? [])]))]
  }
}

function add<Value>(map: Map<string, Set<Value>>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}

/** The words of a name: without what is only a space. */
function split(name: string): string[] {
  return name.trim().split(/\s+/u)
}

function keyOf(one: string, other: string): string {
  return [one, other]
    .map((text) => text.toLowerCase())
    .sort()
    .join('\n')
}

function keysOf(word: string): string[] {
  return [...deletions(fold(word)), `/${skeleton(fold(word))}`]
}

/** Letter for letter, or as a line in capitals has it. */
function isSame(word: string, listed: string): boolean {
  return word === listed || (word.length > 1 && word === listed.toUpperCase())
}

/** As `isSame`; what is listed all in small letters is meant however it is capitalised. */
function isForm(word: string, listed: string): boolean {
  return isSame(word, listed) || (listed === listed.toLowerCase() && word.toLowerCase() === listed)
}

/** Whether one word is another with an s. */
function arePlural(word: string, listed: string): boolean {
  const [a, b] = [fold(word), fold(listed)]
  return `${a}s` === b || `${b}s` === a
}

/** One slip of the pen, or one foreign word in other letters. */
function isNear(word: string, listed: string): boolean {
  const [a, b] = [fold(word), fold(listed)]
  if (a === b) return true
  if (Math.min(a.length, b.length) < 4) return false
  return distance(a, b, 1) === 1 || (distance(a, b, 2) === 2 && skeleton(a) === skeleton(b))
}
