import {remembered} from '../base/remembered.ts'

const made = Symbol('made')

/**
 * A word or a mark as such, of which the tokens with one text are so many: what is true of it wherever
 * it stands is found out once, with `ofType`, and not at each place in each article.
 */
export interface WordType {
  readonly text: string
  /** In lower case, with straight apostrophes and composed accents: as words are compared. */
  readonly normal: string
  /** Without its possessive: Russia of Russia’s. */
  readonly bare: string
  /** That in the form under which words are compared. */
  readonly word: string
  /** Whether its first letter is a capital. */
  readonly isCapitalised: boolean
  /** What has been found out, each at the place of the function that asked. */
  readonly [made]: unknown[]
}

/** The word or mark that has a text. */
export const typeOf: (text: string) => WordType = remembered((text) => {
  const normal = normalise(text)
  const bare = withoutPossessive(text)
  const word = bare === text ? normal : normalise(bare)
  return {text, normal, bare, word, isCapitalised: /^\p{Lu}/u.test(text), [made]: []}
})

const nothing = Symbol('nothing')
let functions = 0

/**
 * A function of a word as such that remembers what it found out. It does what `keptOf` does, apart
 * from it: asked of objects of one kind alone, the engine makes it part of what asks.
 */
export function ofType<Value>(make: (type: WordType) => Value): (type: WordType) => Value {
  const place = functions++
  return (type) => {
    const values = type[made]
    const value = place < values.length ? values[place] : undefined
    if (value !== undefined) return (value === nothing ? undefined : value) as Value
    const found = make(type)
    while (values.length <= place) values.push(undefined)
    values[place] = found ?? nothing
    return found
  }
}

/** Lower case, straight apostrophes, composed accents: the form under which words are compared. */
export function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'")
}

/** A word without its possessive: Russia’s → Russia, players’ → players. */
export function withoutPossessive(text: string): string {
  return !text.includes("'") && !text.includes('’')
    ? text
    : text.replace(/(?<=[\p{L}\p{N}.])(?:['’][sS]|(?<=[sS])['’])$/u, '')
}
