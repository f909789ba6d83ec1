import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
// @ts-expect-error: it has no types.
import nspell from 'nspell'
import {expect, test} from 'vitest'
import {lists, unfit} from '../../src/models/word-graph.ts'
import {dictionariesOf, dictionaryOf} from '../../src/analysis/dictionary/index.ts'
import {WordGraph} from '../../src/analysis/dictionary/graph.ts'
import {expand} from '../../training/hunspell.ts'
import {pack} from '../../training/pack.ts'

const {resolve} = createRequire(import.meta.url)
const letters = 'etaoinsrhldcumfpgwybvkxjqz'

/** The words in turn as they are, with a capital, in capitals, and with one slip of each kind. */
function* cases(words: readonly string[], count: number): Generator<string> {
  for (let n = 0; n < count; n++) {
    const word = words[(n * 7919) % words.length]!
    const at = (n * 31) % word.length
    const letter = letters[(n * 17) % letters.length]!
    const kinds = [
      word,
      word.charAt(0).toUpperCase() + word.slice(1),
      word.toUpperCase(),
      word.toLowerCase(),
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at) +
        word
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        word.slice(at + 2)
    ]
    yield kinds[n % kinds.length]!
  }
}

// 4 × 50,000 words. Not asked are those with a digit: “10th” is no word to spell.
test.each([
  ['en-US', 'dictionary-en'],
  ['en-GB', 'dictionary-en-gb'],
  ['en-AU', 'dictionary-en-au'],
  ['en-CA', 'dictionary-en-ca']
] as const)('the graph knows what nspell knows of 50,000 words of %s', (dialect, name) => {
  const folder = resolve(name).replace(/index\.js$/u, '')
  const [aff, dic] = ['aff', 'dic'].map((kind) => readFileSync(`${folder}index.${kind}`))
  const oracle = nspell({aff, dic}) as {correct(word: string): boolean}
  const words = expand(name).map(([word]) => word)
  const {knows} = dictionaryOf(dialect)
  let known = 0
  const wrong = [...cases(words, 50_000)].filter((word) => {
    if (!word.trim() || /\d/u.test(word)) return false
    if (oracle.correct(word)) known++
    return knows(word) !== oracle.correct(word)
  })
  expect(wrong).toEqual([])
  // It is no test if all words are known, or none.
  expect(known).toBeGreaterThan(20_000)
  expect(known).toBeLessThan(40_000)
})

test('a word is told with the dictionaries that have it', () => {
  expect(dictionariesOf('colour')).toEqual(['en-GB', 'en-AU', 'en-CA'])
  expect(dictionariesOf('Color')).toEqual(['en-US'])
  expect(dictionariesOf('CHINESE')).toEqual(['en-US', 'en-GB', 'en-AU', 'en-CA'])
  expect(dictionariesOf('chinese')).toEqual([])
  expect(dictionariesOf('isn’t')).toHaveLength(4)
  expect(dictionariesOf('naïf')).toEqual([])
  expect(dictionariesOf('')).toEqual([])
})

test('the neighbours of a word are those that the table of distances says', () => {
  const words = [
    'a',
    'ab',
    'abc',
    'acb',
    'bac',
    'cab',
    'abcd',
    'abd',
    'xbc',
    'abcde',
    'dcba',
    'bca'
  ]
  const graph = new WordGraph(pack(new Map(words.map((word) => [word, 1]))))
  for (const word of [...words, 'ba', 'cba', 'abdc', 'x', 'aabbcc', 'é']) {
    for (const limit of [1, 2]) {
      const near = words.filter((other) => other !== word && osa(word, other) <= limit)
      const found = graph.near(word, limit)
      expect(found.map(({text}) => text).sort(), `${word} ${limit}`).toEqual(near.sort())
      for (const {text: other, distance} of found) expect(distance).toBe(osa(word, other))
    }
  }
})

test('a word that nobody should be offered is known and not offered', () => {
  const graph = new WordGraph(
    pack(
      new Map([
        ['darn', 1],
        ['damn', 1 | unfit]
      ])
    )
  )
  expect(graph.maskOf('damn')).toBe(1 | unfit)
  expect(graph.near('dawn', 1)).toEqual([{text: 'darn', distance: 1, mask: 1}])
})

test('a graph that cannot be packed says why', () => {
  const many = new Map(
    Array.from({length: 65}, (_, n) => [String.fromCharCode(0x41 + n), 1] as const)
  )
  expect(() => pack(many)).toThrow('65 letters, at most 64')
  expect(2 ** lists.length * 2).toBeLessThanOrEqual(64)
})

/** The restricted distance of Damerau, by its table. */
function osa(one: string, other: string): number {
  const table = Array.from({length: one.length + 1}, (_, row) =>
    Array.from({length: other.length + 1}, (_, column) => (row ? (column ? 0 : row) : column))
  )
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1
      table[row]![column] = Math.min(
        table[row - 1]![column]! + 1,
        table[row]![column - 1]! + 1,
        table[row - 1]![column - 1]! + cost,
        row > 1 &&
          column > 1 &&
          one[row - 1] === other[column - 2] &&
          one[row - 2] === other[column - 1]
          ? table[row - 2]![column - 2]! + 1
          : Infinity
      )
    }
  }
  return table[one.length]![other.length]!
}
