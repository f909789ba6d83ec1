import {describe, expect, test} from 'vitest'
import {KeyedNumbers} from '../../src/models/keyed-numbers.ts'
import {chooseNation, kindsOf, toChoiceSlots} from '../../src/analysis/slots/decision.ts'
import {hash} from '../../src/base/hash.ts'
import {nationFeatures} from '../../src/analysis/slots/nation-features.ts'
import {toNationSlots} from '../../src/analysis/slots/nations.ts'
import {toPhraseSlips} from '../../src/analysis/slots/phrases.ts'
import {recurrencesIn} from '../../src/analysis/slots/recurrence.ts'
import {toWordSlots, wordFeatures, isInSoundPhrase} from '../../src/analysis/slots/words.ts'
import {readPlain} from '../../src/format/plain.ts'
import {analyse} from '../../src/index.ts'

const read = (text: string) => analyse(readPlain(text))

describe('the slots of nations', () => {
  test('are whole names, the longest that is one', () => {
    const slots = toNationSlots(read('Sri Lankan tea went from Sri Lanka’s ports to South Korea.'))
    expect(slots.map(({text}) => text)).toEqual(['Sri Lankan', 'Sri Lanka', 'South Korea'])
    expect(slots.map(({isPossessive}) => isPossessive)).toEqual([false, true, false])
  })

  test('look alike whichever form stands in them', () => {
    const features = (text: string) => nationFeatures(toNationSlots(read(text)))
    expect(features('He flew to Russian on Monday.')).toEqual(
      features('He flew to Russia on Monday.')
    )
  })

  test('know how often a form recurs elsewhere', () => {
    const slots = toNationSlots(
      read('Chile officials met. The Chile officials left. So Chile won. Peru lost.')
    )
    const recurrences = recurrencesIn(slots)
    expect(recurrences(0, 'Chile')).toEqual({before: 1, after: 0, all: 2})
    expect(recurrences(0, 'Chilean')).toEqual({before: 0, after: 0, all: 0})
  })

  test('count apart what recurs where the words around it ask for another form', () => {
    const slots = toNationSlots(
      read('Chile officials met. The Chile officials left. So Chile won.')
    )
    const scores = [
      [5, 0],
      [0, 5],
      [5, 0]
    ].map((all) => ({all: [...all, 0, 0], own: []}))
    const [first] = toChoiceSlots(slots, scores)
    expect(first!.recurrenceOf('Chile')).toEqual({before: 1, after: 0, all: 2})
    expect(first!.soundRecurrenceOf('Chile')).toEqual({before: 0, after: 0, all: 1})
  })

  test('choose among the forms that the nation has and that do not stand there', () => {
    const none = KeyedNumbers.of([])
    const wordsBefore = KeyedNumbers.of([[hash('with'), [1, -0.5]]])
    const habits = {nations: none, wordsBefore, wordsAfter: none}
    const scores = {all: [5, 1, 0, 0], own: [2, 3, 0, 0]}
    const slots = toNationSlots(read('Talks with Turkish began on Monday.'))
    const [slot] = toChoiceSlots(slots, [scores])
    expect([...kindsOf(slot!.nation, 'Turkish')]).toEqual(['adjective'])
    const choice = chooseNation(slot!, 'Turkish', scores, habits)
    expect(choice).toMatchObject({from: 'adjective', to: 'name'})
    expect(choice!.features['odds']).toBeCloseTo(4, 1)
    expect(choice!.features['ownOdds']).toBe(-1)
    expect(choice!.features).toMatchObject({habit: 0, habitBefore: -0.5, habitAfter: 0})
    const ofPerson = {all: [0, 1, 5, 0], own: [0, 0, 0, 0]}
    expect(chooseNation(slot!, 'Turkish', ofPerson, habits)?.to).toBe('person')
  })
})

describe('the slots of words', () => {
  test('are those of listed words, in small letters and without possessives', () => {
    const slots = toWordSlots(read('The Minster’s plan was less clear then hers.').sentences)
    expect(slots.map(({word}) => word)).toContain('minster')
    expect(slots.map(({word}) => word)).toContain('then')
  })

  test('show nothing of the word itself', () => {
    const features = (text: string) =>
      toWordSlots(read(text).sentences)
        .filter(({index}) => index === 3)
        .map(wordFeatures)
    const [one, other] = ['It was less then four.', 'It was less than four.'].map(features)
    expect(one).toHaveLength(1)
    expect(one).toEqual(other)
  })

  test('keep a word in a phrase of its own', () => {
    const [slot] = toWordSlots(read('They met in York Minster at noon.').sentences).filter(
      ({word}) => word === 'minster'
    )
    const confusion = slot!.confusions.find(({other}) => other === 'minister')!
    expect(isInSoundPhrase(slot!, confusion)).toBe(true)
  })
})

describe('phrases', () => {
  const slips = (text: string) =>
    toPhraseSlips(read(text).sentences).map(({tokens, expected}) => [
      tokens.map(({text}) => text).join(' '),
      expected
    ])

  test('mark only what is wrong in them', () => {
    expect(slips('Should of known.')).toEqual([['of', 'have']])
    expect(slips('For all intensive purposes, it is over.')).toEqual([['intensive', 'intents and']])
    expect(slips('Between 50 to 60 came.')).toEqual([['to', 'and']])
    expect(slips('Prime Minster Ann Lee left.')).toEqual([['Minster', 'Minister']])
  })

  test('give way to a longer one that is right', () => {
    expect(slips('That would of course be costly.')).toEqual([])
  })
})
