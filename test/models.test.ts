import {expect, test} from 'vitest'
import {nameForms} from '../models/name-forms.ts'
import {namePairs} from '../models/name-pairs.ts'
import {Levels} from '../models/levels.ts'
import {nameLetters, newsNames} from '../models/news-words.ts'
import {nationSlots} from '../models/slots.ts'
import {SparseNumbers} from '../models/sparse.ts'
import {probability} from '../models/trees.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import {toFeatures} from '../src/analysis/names/features/index.ts'
import {toForms} from '../src/analysis/names/forms.ts'
import {nearPairs} from '../src/analysis/names/pairs.ts'
import {countTriples} from '../src/analysis/names/letters.ts'
import {preferenceFeatures} from '../src/analysis/names/preference.ts'
import {chooseNation, toChoiceSlots} from '../src/analysis/slots/decision.ts'
import {toNationSlots} from '../src/analysis/slots/nations.ts'
import {grow} from '../training/boosting.ts'

test('boosted trees learn what one feature cannot tell, the same each time', () => {
  const cases = Array.from({length: 400}, (_, index) => {
    const values = [index % 20, Math.floor(index / 20)]
    return {values, isTrue: values[0]! < 10 !== values[1]! < 10, weight: 1}
  })
  const growth = {trees: 20, depth: 3, rate: 0.3, least: 1, lambda: 1, share: 1}
  // An exclusive or has no first split that gains, so one case in the corner breaks the tie.
  const uneven = [...cases, {values: [0, 0], isTrue: true, weight: 5}]
  const forest = grow(['x', 'y'], uneven, growth)
  expect(grow(['x', 'y'], uneven, growth)).toEqual(forest)
  const right = cases.filter(({values, isTrue}) => probability(forest, values) > 0.5 === isTrue)
  expect(right.length).toBeGreaterThan(390)
})

test('numbers of which many are 0 come back as they were', () => {
  const numbers = Int8Array.from({length: 77}, (_, at) => (at % 3 === 0 ? at - 128 : 0))
  const bytes = SparseNumbers.pack(numbers)
  expect(bytes).toHaveLength(4 + 12 + 26)
  // A file may be read into the middle of a buffer.
  for (const file of [bytes, Buffer.of(7, 7, ...bytes).subarray(2)]) {
    const sparse = new SparseNumbers(file)
    expect(Array.from({length: sparse.length}, (_, at) => sparse.at(at))).toEqual([...numbers])
  }
})

test('the letters of the names of the news are those of the list', () => {
  expect(nameLetters()).toEqual(countTriples(newsNames().keys()))
})

test('the model of name pairs is of the features as they are', () => {
  const analysis = analyse(
    readPlain('They met Tariq Mehmood Anwar. Then Tariq Mahmood Anwar left.')
  )
  const [pair] = nearPairs(toForms(analysis, analysis.names.mentions))
  expect(Object.keys(toFeatures(...pair!))).toEqual(namePairs().features)
})

test('the model of the right form is of the features as they are', () => {
  expect(nameForms().features).toEqual(preferenceFeatures)
  expect(nameForms().weights).toHaveLength(preferenceFeatures.length)
})

test('the model of nations is of the features as they are', () => {
  const slots = toNationSlots(analyse(readPlain('Talks with Turkish began on Monday.')))
  const scores = {all: [1, 0, 0, 0], own: [0, 0, 0, 0]}
  const [slot] = toChoiceSlots(slots, [scores])
  const {forest, habits} = nationSlots()
  const choice = chooseNation(slot!, slot!.text, scores, habits)
  expect(Object.keys(choice!.features)).toEqual(forest.features)
})

test('the names of the news have no one-off', () => {
  expect(newsNames().get('Pakistan')).toBeGreaterThan(5)
  expect(newsNames().get('Mehmoodzai')).toBeUndefined()
})

test('words with a number each are found wherever they stand in the text', () => {
  const lines = [
    ['a', 'ab', 'abc', 'abcd', "d'or", 'dab', 'élan', 'élans'],
    ['is', 'isle', 'isles', 'y'],
    ['only']
  ]
  const text = lines.map((words, at) => `${at + 1}\t${words.join(' ')}\n`).join('')
  const levels = new Levels(text)
  lines.forEach((words, at) => {
    for (const word of words) expect(new Levels(text).get(word)).toBe(at + 1)
    for (const word of words) expect(levels.get(word)).toBe(at + 1)
  })
  for (const word of [
    '',
    'aa',
    'abcde',
    'i',
    'isl',
    'a ab',
    'z',
    '\n',
    'onl',
    'onlyy',
    'yy',
    '1'
  ]) {
    expect(levels.has(word)).toBe(false)
  }
  expect([...levels.keys()]).toEqual(lines.flat())
})

test('every word of the news is found', () => {
  const names = [...newsNames().keys()]
  expect(names.length).toBeGreaterThan(15_000)
  expect(names.filter((name) => !newsNames().has(name))).toEqual([])
})
