import {describe, expect, test} from 'vitest'
import {exceptionalArticle} from '../src/lexicon/articles.ts'
import {dialectSpellings} from '../src/lexicon/dialects.ts'
import {houses} from '../src/lexicon/houses.ts'
import {nationForms, nations} from '../src/lexicon/nations.ts'
import {parseTable} from '../src/lexicon/table.ts'
import {titles} from '../src/lexicon/titles.ts'
import {spellingVariants} from '../src/lexicon/variants.ts'
import {newspaperWords} from '../src/lexicon/words.ts'

describe('a table', () => {
  test('gives its rows by the names of its columns, with their lines', () => {
    expect(parseTable('# note\na\tb\n1\t2\n\n3\t\n', 't.tsv', ['a', 'b'])).toEqual([
      {a: '1', b: '2', line: 3},
      {a: '3', b: '', line: 5}
    ])
  })

  test.each([
    ['a\tb\n1', 't.tsv:2: 1 cells, expected 2'],
    ['a\tb\n1\t 2', 't.tsv:2: white space about `2`'],
    ['a\n1', 't.tsv:1: no column `b`']
  ])('refuses %j', (text, error) => {
    expect(() => parseTable(text, 't.tsv', ['a', 'b'])).toThrow(error)
  })
})

test('every nation has a name and an adjective, and no form has white space at its ends', () => {
  for (const {names, adjectives, persons, plurals} of nations()) {
    expect(names[0]).toMatch(/^\p{Lu}/u)
    expect(adjectives.length, names[0]).toBeGreaterThan(0)
    for (const form of [...names, ...adjectives, ...persons, ...plurals]) {
      expect(form).toBe(form.trim())
    }
  }
  expect([...nationForms().get('turk')!.kinds]).toEqual(['person'])
  expect(nationForms().get('dutch')?.nation.names[0]).toBe('Netherlands')
})

test('no country that Unicode names is missing from the nations', () => {
  const names = new Intl.DisplayNames('en', {type: 'region'})
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const missing = letters
    .flatMap((one) => letters.map((other) => one + other))
    .flatMap((code) => {
      const name = names.of(code)
      return !name || name === code || noNations.has(code) ? [] : [name]
    })
    .filter((name) => !formsOfName(name).some((form) => nationForms().has(form)))
  expect(missing).toEqual([])
})

// Specks without people, outlying parts, groups of countries, and what tests need.
const noNations = new Set(
  'AC AN AX BL BQ BV CC CD CG CP CQ CX DG EA EU EZ GS HM IO JE MF PM PN QO RE SJ SX TA TF TK UM UN VC VG VI WF XA XB ZR ZZ'.split(
    ' '
  )
)

function formsOfName(name: string): string[] {
  const plain = name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/ sar china$| \(.*\)$/u, '')
  return [
    plain,
    plain.replace('&', 'and'),
    plain.replace(/^st\. /u, 'saint '),
    plain.replace(/ islands$/u, ''),
    plain.normalize('NFD').replace(/\p{M}/gu, ''),
    plain.replace('macao', 'macau'),
    plain.replace('&', 'and').replace(/ islands$/u, '')
  ]
}

test('what a house prefers is a spelling of the variants', () => {
  for (const [house, rows] of houses()) {
    for (const {option, value} of rows) {
      if (option === 'prefer') {
        const variant = spellingVariants().get(value.toLowerCase())
        expect(variant?.spellings, `${house} ${value}`).toContain(value)
      }
    }
  }
})

test('a pair of spellings is told by its dialects', () => {
  const {pair} = dialectSpellings().get('organise')!
  expect(pair).toMatchObject({american: 'organize', isVerb: true, also: ['en-CA']})
  expect(dialectSpellings().get('analyse')!.pair.isVerb).toBe(false)
  expect(dialectSpellings().get('meter')).toMatchObject({side: 'american', isUnsure: true})
  expect(dialectSpellings().get('metre')).toMatchObject({side: 'british', isUnsure: false})
})

test('of pairs and variants no spelling is in both tables', () => {
  const both = [...spellingVariants().keys()].filter((word) => dialectSpellings().has(word))
  expect(both).toEqual([])
})

test('titles are found without their points and hyphens', () => {
  expect(titles().get('vice president')?.only).toBe(true)
  expect(titles().get('sheikh')?.only).toBe(false)
})

test('the longest start decides the article', () => {
  expect(exceptionalArticle('unit')).toBe('a')
  expect(exceptionalArticle('uninvited')).toBeUndefined()
  expect(exceptionalArticle('hours')).toBe('an')
  expect(exceptionalArticle('house')).toBeUndefined()
})

test('the words of the news are in small letters', () => {
  for (const word of newspaperWords()) expect(word).toMatch(/^\p{Ll}+$/u)
})
