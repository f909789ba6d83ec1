import {describe, expect, test} from 'vitest'
import {toFeatures} from '../../src/analysis/names/features/index.ts'
import {toForms} from '../../src/analysis/names/forms/forms.ts'
import {nearPairs} from '../../src/analysis/names/forms/near-pairs.ts'
import {toPreference} from '../../src/analysis/names/preference.ts'
import {toSpelling} from '../../src/analysis/names/variants.ts'
import {chooseNation, toChoiceSlots} from '../../src/analysis/slots/decision.ts'
import {featuresAt} from '../../src/analysis/slots/features.ts'
import {toNationSlots} from '../../src/analysis/slots/nations.ts'
import {countsOf, evidenceFor} from '../../src/analysis/slots/word-evidence.ts'
import {toWordSlots, wordFeatures} from '../../src/analysis/slots/words.ts'
import {correctionsOf} from '../../src/analysis/spelling/corrections.ts'
import {rank} from '../../src/analysis/spelling/decision.ts'
import {evidenceOf, surroundingsOf} from '../../src/analysis/spelling/evidence.ts'
import {news} from '../../src/analysis/spelling/news.ts'
import {toVocabulary} from '../../src/analysis/spelling/vocabulary.ts'
import {mix} from '../../src/base/hash.ts'
import {readPlain} from '../../src/format/plain.ts'
import {analyse} from '../../src/index.ts'
import {FeatureNames, type Features} from '../../src/models/features.ts'
import {nameForms} from '../../src/models/name-forms.ts'
import {namePairs} from '../../src/models/name-pairs.ts'
import {nationSlots} from '../../src/models/nation-slots.ts'
import {realWords} from '../../src/models/real-words.ts'
import {spellingModel} from '../../src/models/spelling.ts'

const read = (text: string) => analyse(readPlain(text))

/** A model and a case for it. */
interface Asked {
  readonly ask: (...parts: Features[]) => number
  readonly parts: readonly [Features, ...Features[]]
}

const names = read('They met Tariq Mehmood Anwar. Then Tariq Mahmood Anwar left.')
const misspelled = read('The goverment met on Monday.')

const models: Readonly<Record<string, () => Asked>> = {
  'name pairs'() {
    const [pair] = nearPairs(toForms(names, names.names.mentions))
    const {forest} = namePairs()
    return {
      ask: (...parts) => forest.logOdds(...parts),
      parts: [toFeatures(...pair!)]
    }
  },
  'name forms'() {
    const [one, other] = toForms(names, names.names.mentions)
      .filter(({text}) => /^M.hmood$/u.test(text))
      .map(toSpelling)
    const {weights} = nameForms()
    return {
      ask: (features) => weights.sumOf(features!),
      parts: [toPreference(one!, other!)]
    }
  },
  nations() {
    const slots = toNationSlots(read('Talks with Turkish began on Monday.'))
    const scores = {all: [1, 0, 0, 0], own: [0, 0, 0, 0]}
    const [slot] = toChoiceSlots(slots, [scores])
    const {forest, habits} = nationSlots()
    const {features} = chooseNation(slot!, slot!.text, scores, habits)!
    return {ask: (...parts) => forest.logOdds(...parts), parts: [features]}
  },
  'real words'() {
    const {sentences} = read('The fair drew less than four thousand people.')
    const slot = toWordSlots(sentences).find(({word}) => word === 'than')!
    const model = realWords()
    const counts = countsOf(sentences, model.uses)
    const weights = {weightOf: () => 1}
    const given = wordFeatures(slot)
    const features = evidenceFor(slot, 'than', 'then', given, {...model, weights}, counts)!
    return {
      ask: (...parts) => model.forest.logOdds(...parts),
      parts: [features]
    }
  },
  spelling() {
    const vocabulary = toVocabulary(misspelled)
    const places = vocabulary.words.get('goverment')!
    const model = spellingModel()
    const ranked = rank('goverment', places[0]!, vocabulary, model)
    const {slips, forest} = model
    const parts = evidenceOf('goverment', places, ranked, vocabulary, misspelled, news, slips)
    return {ask: (...parts) => forest.logOdds(...parts), parts}
  },
  'the ranking of corrections'() {
    const vocabulary = toVocabulary(misspelled)
    const around = surroundingsOf(vocabulary.words.get('goverment')![0]!, vocabulary)
    const {ranking, slips} = spellingModel()
    const [correction] = correctionsOf('goverment', around, news, slips)
    return {
      ask: (features) => ranking.sumOf(features!),
      parts: [correction!.features]
    }
  }
}

describe.each(Object.entries(models))('the model of %s', (_, model) => {
  const {ask, parts} = model()
  const features = Object.assign({}, ...parts) as Features
  const entries = Object.entries(features)
  const [[one, value], second, ...others] = entries as [
    [string, number],
    [string, number],
    ...[string, number][]
  ]

  test('is of the features as they are', () => {
    expect(ask(...parts)).not.toBeNaN()
    // Each with the value of another, as if the model read them in a wrong order.
    const values = Object.values(features).reverse()
    const wrong = Object.fromEntries(entries.map(([name], at) => [name, values[at]!]))
    expect(ask(wrong)).not.toBe(ask(...parts))
  })

  test('answers the same in whichever order they come', () => {
    const answer = ask(...parts)
    expect(ask(Object.fromEntries([second, [one, value], ...others]))).toBe(answer)
    expect(ask(Object.fromEntries([...entries].reverse()))).toBe(answer)
    expect(ask(...parts)).toBe(answer)
  })

  test('refuses one that has another name, is missing or new', () => {
    const renamed = Object.fromEntries([['renamed', value], second, ...others])
    expect(() => ask(renamed)).toThrow('the model has not learned the feature `renamed`')
    const less = Object.fromEntries([second, ...others])
    expect(() => ask(less)).toThrow(`nothing gives the feature \`${one}\``)
    expect(() => ask({...features, more: 1})).toThrow('`more`')
    expect(ask(...parts)).not.toBeNaN()
  })
})

describe('the names of features', () => {
  const known = new FeatureNames('a model', ['a', 'b', 'c'])

  test('put values into the order of the model, from one part or several', () => {
    expect(known.valuesOf({a: 1, b: 2, c: 3})).toEqual([1, 2, 3])
    expect(known.valuesOf({c: 3}, {a: 1, b: 2})).toEqual([1, 2, 3])
    expect(known.valuesOf({b: 2, c: 3, a: 1})).toEqual([1, 2, 3])
    expect(known.valuesOf({a: 1}, {b: 2, c: 3})).toEqual([1, 2, 3])
  })

  test('are each given once, and the model is named where they are not', () => {
    expect(() => known.valuesOf({a: 1, b: 2, c: 3}, {b: 2})).toThrow(
      'a model: the feature `b` is given twice'
    )
    expect(() => known.valuesOf()).toThrow('a model: nothing gives the feature `a`')
  })
})

test('the words around a place are hashed as they were when the models learned', () => {
  const text = 'She told Kenyan reporters that a small loan of £30 would do, and nobody asked.'
  const {sentences} = read(text)
  const features = featuresAt(sentences[0]!, 7)
  expect(features.reduce(mix)).toBe(1953509149)
})
