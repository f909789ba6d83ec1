import {distance, fold, skeleton} from './analysis/names/distance.ts'

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
  /** The last day on which it holds, as `2027-12-31`. */
  readonly until?: string
}

interface Entry {
  readonly house: HouseName
  readonly words: readonly string[]
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
  /** The wrong forms and the right ones, by their first word: what is right is not searched further. */
  readonly #forms = new Map<
    string,
    {words: readonly string[]; house: HouseName; isWrong: boolean}[]
  >()
  readonly #never = new Set<string>()
  readonly #others = new Set<string>()

  constructor(names: readonly HouseName[]) {
    for (const house of names) {
      const words = split(house.name)
      for (const word of words) {
        const entries = this.#byWord.get(fold(word))
        if (entries) entries.add({house, words})
        else this.#byWord.set(fold(word), new Set([{house, words}]))
      }
      this.#addForm(house.name, house, false)
      for (const variant of house.variants ?? []) this.#addForm(variant, house, true)
      for (const other of house.never ?? []) this.#addNever(words, split(other))
    }
  }

  get isEmpty(): boolean {
    return this.#byWord.size === 0
  }

  #addForm(form: string, house: HouseName, isWrong: boolean): void {
    const words = split(form)
    const forms = this.#forms.get(words[0]!)
    if (forms) forms.push({words, house, isWrong})
    else this.#forms.set(words[0]!, [{words, house, isWrong}])
  }

  #addNever(words: readonly string[], others: readonly string[]): void {
    this.#never.add(keyOf(words.join(' '), others.join(' ')))
    this.#others.add(others.join(' '))
    words.forEach((word, at) => {
      if (others[at] !== undefined && word !== others[at]) this.#never.add(keyOf(word, others[at]))
    })
  }

  /** Whether words are a listed name or a part of one, letter for letter. */
  isListed(words: readonly string[]): boolean {
    return [...(this.#byWord.get(fold(words[0] ?? '')) ?? [])].some((entry) =>
      entry.words.some((_, from) => words.every((word, at) => word === entry.words[from + at]))
    )
  }

  /** Whether words are a listed name, or that of somebody else who must not be taken for one. */
  isKnown(words: readonly string[]): boolean {
    return this.isListed(words) || this.#others.has(words.join(' '))
  }

  /** Whether two words or names are listed as those of two, never to be joined. */
  isNever(one: string, other: string): boolean {
    return this.#never.has(keyOf(one, other))
  }

  /** The longest listed form, right or wrong, that words begin with. */
  formAt(words: readonly string[]) {
    return this.#forms
      .get(words[0] ?? '')
      ?.filter((form) => form.words.every((word, at) => word === words[at]))
      .sort((a, b) => b.words.length - a.words.length)[0]
  }

  /**
   * The listed name that words miss by one of their letters or by the sound of one foreign word, with
   * the place of the word that differs. Of several words the others must be the same.
   */
  nearest(words: readonly string[]): {house: HouseName; at: number; expected: string} | undefined {
    if (this.isKnown(words)) return undefined
    for (const {house, words: listed} of this.#candidates(words)) {
      if (listed.length !== words.length || this.#never.has(keyOf(house.name, words.join(' '))))
        continue
      const differing = listed.flatMap((word, at) => (word === words[at] ? [] : [at]))
      const [at] = differing
      if (at === undefined || differing.length > 1) continue
      if (this.isNever(words[at]!, listed[at]!)) continue
      if (isNear(words[at]!, listed[at]!)) return {house, at, expected: listed[at]!}
    }
    return undefined
  }

  /** Those that share a word, or, for a name of one word, all of one word. */
  #candidates(words: readonly string[]): Entry[] {
    if (words.length > 1) return words.flatMap((word) => [...(this.#byWord.get(fold(word)) ?? [])])
    return [...this.#byWord.values()].flatMap((entries) =>
      [...entries].filter(({words}) => words.length === 1)
    )
  }
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

/** One slip of the pen, or one foreign word in other letters; a plural is another word. */
function isNear(word: string, listed: string): boolean {
  const [a, b] = [fold(word), fold(listed)]
  if (a === b) return true
  if (Math.min(a.length, b.length) < 4 || `${a}s` === b || `${b}s` === a) return false
  return distance(a, b, 1) === 1 || (distance(a, b, 2) === 2 && skeleton(a) === skeleton(b))
}
