import {type LetterClass, romanisations} from '../../../lexicon/romanisations.ts'
import {groupBy} from '../../../base/group-by.ts'
import {remembered} from '../../../base/remembered.ts'

/** What stands at each place of a word, by the class that it belongs to. */
type Places = readonly {readonly letterClass: LetterClass; readonly length: number}[][]

/**
 * How far two words are from being one foreign word in two hands, for each language of the lexicon:
 * the least cost of changing letters into others of their class, a letter of no class costing 1.
 * A weighted edit distance over classes of letters (Freeman, Condon and Ackerman 2006).
 */
export function romanisationCosts(one: string, other: string): ReadonlyMap<string, number> {
  return costsOf(`${one}\n${other}`)
}

const costsOf = remembered((pair): ReadonlyMap<string, number> => {
  const [one, other] = pair.split('\n') as [string, string]
  const costs = new Map<string, number>()
  for (const [language, classes] of romanisations())
    costs.set(language, costOf(one, other, classes))
  return costs
})

/** Whether two words, folded, are one in two hands: in some language no letter stands for another sound. */
export function areOneSound(one: string, other: string): boolean {
  return Math.min(...romanisationCosts(one, other).values()) === 0
}

function costOf(one: string, other: string, classes: readonly LetterClass[]): number {
  const [left, right] = [placesOf(one, classes), placesOf(other, classes)]
  const width = other.length + 1
  const least = new Float64Array((one.length + 1) * width).fill(Infinity)
  least[0] = 0
  const reach = (i: number, j: number, cost: number) => {
    if (cost < least[i * width + j]!) least[i * width + j] = cost
  }
  for (let i = 0; i <= one.length; i++) {
    for (let j = 0; j <= other.length; j++) {
      const here = least[i * width + j]!
      if (here === Infinity) continue
      if (i < one.length) reach(i + 1, j, here + 1)
      if (j < other.length) reach(i, j + 1, here + 1)
      if (i < one.length && j < other.length) {
        reach(i + 1, j + 1, here + Number(one[i] !== other[j]))
      }
      for (const {letterClass, length} of left[i]!) {
        for (const match of right[j]!) {
          if (match.letterClass === letterClass && length + match.length > 0) {
            reach(i + length, j + match.length, here + letterClass.cost)
          }
        }
      }
    }
  }
  return least.at(-1)!
}

/** What was made of words before, by language: an article asks for each of its names many times. */
const known = new WeakMap<readonly LetterClass[], Map<string, Places>>()
const mostWords = 2000

function placesOf(word: string, classes: readonly LetterClass[]): Places {
  let words = known.get(classes)
  if (!words) known.set(classes, (words = new Map()))
  let places = words.get(word)
  if (!places) {
    if (words.size >= mostWords) words.clear()
    words.set(word, (places = toPlaces(word, classes)))
  }
  return places
}

function toPlaces(word: string, classes: readonly LetterClass[]): Places {
  const initials = byInitial(classes)
  return Array.from({length: word.length + 1}, (_, from) =>
    (from < word.length ? ['', word[from]!] : [''])
      .flatMap((initial) => initials.get(initial) ?? [])
      .filter(({letters, letterClass}) => stands(letters, word, from, letterClass.where))
      .map(({letters: {length}, letterClass}) => ({letterClass, length}))
  )
}

interface Letters {
  readonly letters: string
  readonly letterClass: LetterClass
}

const initials = new WeakMap<readonly LetterClass[], ReadonlyMap<string, readonly Letters[]>>()

/** The letters of some classes by the first of them; those that may be nothing, by nothing. */
function byInitial(classes: readonly LetterClass[]): ReadonlyMap<string, readonly Letters[]> {
  let found = initials.get(classes)
  if (!found) {
    const all = classes.flatMap((letterClass) =>
      letterClass.letters.map((letters) => ({letters, letterClass}))
    )
    found = groupBy(all, ({letters}) => letters.charAt(0))
    initials.set(classes, found)
  }
  return found
}

function stands(letters: string, word: string, from: number, where: string): boolean {
  if (!word.startsWith(letters, from)) return false
  if (where === 'start') return from === 0
  // Nothing, inside a word: never before its first letter.
  return where === 'end' ? from + letters.length === word.length : letters !== '' || from > 0
}
