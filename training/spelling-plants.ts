import {readFileSync} from 'node:fs'
import {dictionariesOf} from '../src/analysis/dictionary/index.ts'
import {isProper} from '../src/analysis/spelling/proper.ts'

/** How a misspelling was planted: from the list, as a slip of the keys, as a name without its capital. */
export type PlantKind = 'listed' | 'slip' | 'name'

/** An article with misspellings planted, each by the wrong word. */
export interface Planted {
  readonly text: string
  readonly slips: ReadonlyMap<string, {readonly right: string; readonly kind: PlantKind}>
}

/** Words in running text that stand between others in small letters. */
const words = /(?<=[a-z,] )[a-z]{4,}(?=[ ,.])/gu
const names = /(?<=[a-z,] )[A-Z][a-z]{3,}(?=[ ,.])/gu

const letters = 'abcdefghijklmnopqrstuvwxyz'
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const vowels = 'aeiou'

/** How often each slip of the keys is drawn, in a hundred; about as often as in the news. */
const slips: readonly (readonly [
  share: number,
  slip: (word: string, at: number, random: () => number) => string
])[] = [
  [32, (word, at) => word.slice(0, at) + word.slice(at + 1)],
  [14, (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at)],
  [8, (word, at, random) => word.slice(0, at) + besideOf(word.charAt(at), random) + word.slice(at)],
  [
    16,
    (word, at) => word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1)
  ],
  [
    12,
    (word, at, random) => word.slice(0, at) + besideOf(word.charAt(at), random) + word.slice(at + 1)
  ],
  [
    10,
    (word, at, random) =>
      vowels.includes(word.charAt(at))
        ? word.slice(0, at) + oneOf(vowels, random) + word.slice(at + 1)
        : word
  ],
  [8, (word, at, random) => word.slice(0, at) + oneOf(letters, random) + word.slice(at + 1)]
]
/** How often two words are run together, where a slip is planted at all. */
const joined = 0.15

/** Misspellings of words in small letters, by the right word: rows of `wrong`, a tab, `right`. */
export function readMisspellings(file: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    const [wrong = '', right = ''] = row.split('\t')
    if (!/^[a-z]{4,30}$/u.test(wrong) || !/^[a-z]+$/u.test(right)) continue
    if (isWord(wrong) || !isWord(right)) continue
    found.set(right, [...(found.get(right) ?? []), wrong])
  }
  return found
}

/**
 * Put into an article one misspelling of the list, which is struck off it, where the right word
 * stands, one slip of the keys, and one name without its capital. Undefined if the list has none for it.
 */
export function plant(
  text: string,
  misspellings: Map<string, string[]>,
  random: () => number
): Planted | undefined {
  const listed = plantListed(text, misspellings)
  if (!listed) return undefined
  const slips = new Map([[listed.wrong, {right: listed.word, kind: 'listed' as PlantKind}]])
  let planted = listed.text
  for (const [kind, make] of [
    ['slip', plantSlip],
    ['name', plantName]
  ] as const) {
    const more = make(planted, random)
    if (!more || slips.has(more.wrong)) continue
    planted = more.text
    slips.set(more.wrong, {right: more.word, kind})
  }
  return {text: planted, slips}
}

interface Plant {
  readonly text: string
  readonly wrong: string
  readonly word: string
}

function plantListed(text: string, misspellings: Map<string, string[]>): Plant | undefined {
  for (const {0: word, index} of text.matchAll(words)) {
    const [wrong, ...rest] = misspellings.get(word) ?? []
    if (!wrong) continue
    if (rest.length > 0) misspellings.set(word, rest)
    else misspellings.delete(word)
    return put(text, index, word, wrong)
  }
  return undefined
}

function plantSlip(text: string, random: () => number): Plant | undefined {
  const found = [...text.matchAll(words)]
  for (let tries = 0; tries < 20 && found.length > 0; tries++) {
    const {0: word, index} = found[Math.floor(random() * found.length)]!
    if (!isWord(word)) continue
    const next = /^ [a-z]{2,}(?=[ ,.])/u.exec(text.slice(index + word.length))?.[0]
    const right = next && random() < joined ? word + next : word
    const wrong = right === word ? slipIn(word, random) : right.replace(' ', '')
    if (/^[a-z]{4,30}$/u.test(wrong) && wrong !== word && !isWord(wrong) && !text.includes(wrong)) {
      return put(text, index, right, wrong)
    }
  }
  return undefined
}

function slipIn(word: string, random: () => number): string {
  let share = random() * 100
  const at = 1 + Math.floor(random() * (word.length - 1))
  const [, slip] = slips.find(([most]) => (share -= most) < 0) ?? slips[0]!
  return slip(word, at, random)
}

/** A name that the dictionaries have with its capital alone; those that are always names are certain. */
function plantName(text: string, random: () => number): Plant | undefined {
  const found = [...text.matchAll(names)].filter(({0: name}) => {
    const small = name.toLowerCase()
    return isWord(name) && !isWord(small) && !isProper(small) && !text.includes(` ${small}`)
  })
  if (found.length === 0) return undefined
  const {0: name, index} = found[Math.floor(random() * found.length)]!
  return put(text, index, name, name.toLowerCase())
}

function put(text: string, index: number, word: string, wrong: string): Plant {
  return {text: text.slice(0, index) + wrong + text.slice(index + word.length), wrong, word}
}

function isWord(word: string): boolean {
  return dictionariesOf(word).length > 0
}

function oneOf(text: string, random: () => number): string {
  return text.charAt(Math.floor(random() * text.length))
}

/** A letter beside one on the keyboard. */
function besideOf(letter: string, random: () => number): string {
  const row = rows.find((row) => row.includes(letter))!
  const at = row.indexOf(letter)
  return row.charAt(at === 0 || (at < row.length - 1 && random() < 0.5) ? at + 1 : at - 1)
}
