import {distance, fold, skeleton} from '../base/distance.ts'
import {codeOf, codesOfDeletions, KeyIndex} from '../base/key-index.ts'
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

/** A form that the list has of a name, right or wrong. */
export interface ListedForm {
  readonly house: HouseName
  readonly words: readonly string[]
  readonly isWrong: boolean
}

/** A listed name that is missed, with the place of the word that differs and how it should be. */
export interface NearName {
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
  readonly #names: readonly HouseName[]
  /** The names by each of their words, without accents and case. */
  readonly #byWord: KeyIndex
  /** The names by what is left of their last word without a letter. */
  readonly #byDeletion: KeyIndex
  /** The right forms and the wrong ones, and the places of their names; of several the first is right. */
  readonly #forms: string[] = []
  readonly #placesOfForms: number[] = []
  /** The forms by their first word in small letters. */
  readonly #byFirst: KeyIndex
  /** The pairs never to be joined, and those who must not be taken for a listed one, in each part. */
  readonly #never = new Set<string>()
  readonly #others = new Set<string>()

  constructor(names: readonly HouseName[]) {
    this.#names = names
    names.forEach(({name, variants = [], never = []}, at) => {
      for (const text of [name, ...variants]) {
        this.#forms.push(text)
        this.#placesOfForms.push(at)
      }
      for (const other of never) this.#addNever(split(name), split(other))
    })
    this.#byWord = new KeyIndex(names.length, (at) =>
      split(names[at]!.name).map((word) => codeOf(fold(word)))
    )
    this.#byDeletion = new KeyIndex(names.length, (at) =>
      codesOfSlips(split(names[at]!.name).at(-1)!)
    )
    this.#byFirst = new KeyIndex(this.#forms.length, (at) => [
      codeOf(split(this.#forms[at]!)[0]!.toLowerCase())
    ])
  }

  get isEmpty(): boolean {
    return this.#names.length === 0
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

  /** Whether a word in small letters is a word of a listed name. */
  hasWord(word: string): boolean {
    for (const found of this.#byWord.find(codeOf(fold(word)))) {
      if (this.#names[found]!.name.toLowerCase().split(' ').includes(word)) return true
    }
    return false
  }

  /** Whether words are a listed name or a part of one, letter for letter. */
  isListed(words: readonly string[]): boolean {
    for (const found of this.#byWord.find(codeOf(fold(words[0] ?? '')))) {
      const listed = split(this.#names[found]!.name)
      const isPart = (from: number) =>
        words.every((word, at) => isSame(word, listed[from + at] ?? ''))
      if (listed.some((_, from) => isPart(from))) return true
    }
    return false
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
  formAt(words: readonly string[]): ListedForm | undefined {
    const found = [...this.#byFirst.find(codeOf(words[0]?.toLowerCase() ?? ''))].map(
      (at): ListedForm => {
        const place = this.#placesOfForms[at]!
        const isWrong = this.#placesOfForms[at - 1] === place
        return {house: this.#names[place]!, words: split(this.#forms[at]!), isWrong}
      }
    )
    return found
      .filter((form) => form.words.every((word, at) => isForm(words[at] ?? '', word)))
      .sort((a, b) => b.words.length - a.words.length || Number(a.isWrong) - Number(b.isWrong))[0]
  }

  /**
   * The listed name that words miss by one of their letters or by the sound of one foreign word. Of
   * several words the others must be the same; one alone is a name of one word, or, if `isSurname`,
   * the surname of one.
   */
  nearest(words: readonly string[], isSurname = false): NearName | undefined {
    if (this.isKnown(words)) return undefined
    for (const house of this.#candidates(words)) {
      const listed = split(house.name)
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

  #candidates(words: readonly string[]): HouseName[] {
    const [codes, index] =
      words.length > 1
        ? [words.map((word) => codeOf(fold(word))), this.#byWord]
        : [codesOfSlips(words[0]!), this.#byDeletion]
    const found = new Set(codes.flatMap((code) => [...index.find(code)]))
    return [...found].map((at) => this.#names[at]!)
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

/** The codes of all that a word may be known by that is one slip of the pen away, or sounds like it. */
function codesOfSlips(word: string): number[] {
  const folded = fold(word)
  return [...codesOfDeletions(folded), codeOf(`/${skeleton(folded)}`)]
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
