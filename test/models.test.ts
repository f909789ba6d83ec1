import {expect, test} from 'vitest'
import {nameForms} from '../src/models/name-forms.ts'
import {namePairs} from '../src/models/name-pairs.ts'
import {Levels} from '../src/models/levels.ts'
import {nameLetters, newsNames} from '../src/models/news-words.ts'
import {KeyedNumbers} from '../src/models/keyed.ts'
import {realWords} from '../src/models/real-words.ts'
import {Sections} from '../src/models/sections.ts'
import {LabelWeights, nationSlots} from '../src/models/slots.ts'
import {SparseRows} from '../src/models/sparse.ts'
import {PackedTrees, probability, toProbability} from '../src/models/trees.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import {toFeatures} from '../src/analysis/names/features/index.ts'
import {toForms} from '../src/analysis/names/forms/forms.ts'
import {nearPairs} from '../src/analysis/names/forms/near-pairs.ts'
import {countTriples} from '../src/analysis/names/forms/letters.ts'
import {preferenceFeatures} from '../src/analysis/names/preference.ts'
import {chooseNation, toChoiceSlots} from '../src/analysis/slots/decision.ts'
import {toNationSlots} from '../src/analysis/slots/nations.ts'
import {countsOf, evidenceFor, toWordSlots, wordFeatures} from '../src/analysis/slots/words.ts'
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

test('lists of numbers come back from a file as they were', () => {
  const lists = [
    Int8Array.of(-3, 4, 5),
    Uint32Array.of(2 ** 32 - 1),
    Int16Array.of(),
    Float32Array.of(0.5, -1.25)
  ]
  const file = Sections.pack(lists)
  const sections = new Sections(file)
  expect(sections.take(Int8Array)).toEqual(lists[0])
  expect(sections.take(Uint32Array)).toEqual(lists[1])
  expect(sections.take(Int16Array)).toEqual(lists[2])
  expect(sections.take(Float32Array)).toEqual(lists[3])
  expect(() => sections.take(Int8Array)).toThrow(RangeError)
})

test('the letters of the names of the news are those of the list', () => {
  expect(nameLetters()).toEqual(countTriples(newsNames().keys()))
})

test('rows of numbers of which many are 0 come back as they were', () => {
  const numbers = Int8Array.from({length: 776}, (_, at) => (at % 3 === 0 ? at - 128 : 0))
  const {lists} = SparseRows.of(4, numbers)
  expect(lists.map(({length}) => length)).toEqual([25, 7, numbers.filter((at) => at !== 0).length])
  const rows = SparseRows.from(4, new Sections(Sections.pack(lists)))
  expect(rows).toHaveLength(200)
  for (let row = 0; row < rows.length; row++) {
    const sums = [1, 2, 3, 4]
    rows.addTo(sums, row)
    const own = [0, 1, 2, 3].map((at) => numbers[4 * row + at] ?? 0)
    expect(sums).toEqual(own.map((number, at) => number + at + 1))
  }
  expect(() => SparseRows.of(5, numbers)).toThrow(RangeError)
})

test('a feature is weighed for each label', () => {
  // Two features, the weights of each label side by side.
  const weights = new LabelWeights(LabelWeights.toRows(Int8Array.of(16, 0, -8, 4, 0, 0, 0, 32)))
  expect(weights.scoresOf([0])).toEqual([1, -0.5, 0, 0])
})

test('the numbers of a word are found by its key, and no others', () => {
  const rows = new Map([
    [-5, [1.5, -0.2]],
    [7, [0, 3]],
    [2 ** 31 - 1, [-300, 0.1]]
  ])
  const file = Sections.pack(KeyedNumbers.of(rows).lists)
  const numbers = KeyedNumbers.from(new Sections(file))
  for (const [key, row] of rows) expect(numbers.get(key)).toEqual(row)
  for (const key of [-6, 0, 8, -1, 2 ** 31 - 2]) expect(numbers.get(key)).toBeUndefined()
  expect(KeyedNumbers.of([]).get(1)).toBeUndefined()
  expect(() => KeyedNumbers.of([...rows, [7, [1, 1]]])).toThrow(RangeError)
})

test('trees of a file answer as those that were put in', () => {
  const trees = [
    [0, 0.1, 1, 2, -1, -1.5, 0, 0, -1, 2, 0, 0],
    [-1, 0.25, 0, 0]
  ]
  const file = Sections.pack(PackedTrees.of({base: -1, trees}).lists)
  const forest = PackedTrees.from(new Sections(file))
  expect(forest.logOdds([0.1])).toBe(-2.25)
  expect(forest.logOdds([0.11])).toBe(1.25)
  const other = [[0, 0.1, 2, 1, -1, 2, 0, 0, -1, -1.5, 0, 0]]
  expect(() => PackedTrees.of({base: 0, trees: other})).toThrow(RangeError)
  const unpacked = {features: ['x'], base: -1, threshold: 0.5, trees}
  expect(probability(unpacked, [0.75])).toBe(toProbability(1.25))
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
  const {features, habits} = nationSlots()
  const choice = chooseNation(slot!, slot!.text, scores, habits)
  expect(Object.keys(choice!.features)).toEqual(features)
})

test('the model of real words is of the features as they are', () => {
  const {sentences} = analyse(readPlain('The fair drew less than four thousand people.'))
  const slot = toWordSlots(sentences).find(({word}) => word === 'than')!
  const model = realWords()
  const weights = {weightOf: () => -1}
  const counts = countsOf(sentences, model.uses)
  const evidence = evidenceFor(
    slot,
    'than',
    'then',
    wordFeatures(slot),
    {...model, weights: {weightOf: () => 1}},
    counts
  )
  expect(Object.keys(evidence!)).toEqual(model.features)
  expect(evidenceFor(slot, 'than', 'then', wordFeatures(slot), {...model, weights}, counts)).toBe(
    undefined
  )
  expect(counts.inNews('than')).toBeGreaterThan(10)
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
