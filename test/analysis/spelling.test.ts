import {expect, test} from 'vitest'
import {dictionaryOf} from '../../src/analysis/dictionary.ts'
import {slips} from '../../src/analysis/spelling.ts'
import {proofread} from '../../src/index.ts'

test.each([
  ['en-GB', 'colour', 'color'],
  ['en-US', 'color', 'colour'],
  ['en-AU', 'colour', 'qwertz'],
  ['en-CA', 'colour', 'qwertz'],
  ['en-ZA', 'colour', 'qwertz']
] as const)('the dictionary of %s knows %s and not %s', (dialect, known, unknown) => {
  const {knows} = dictionaryOf(dialect)
  expect(knows(known)).toBe(true)
  expect(knows(unknown)).toBe(false)
})

test('a slip is undone, whatever its kind', () => {
  for (const wrong of ['recieve', 'goverment', 'occured', 'untill', 'seperate', 'beliieve']) {
    const right = {
      recieve: 'receive',
      goverment: 'government',
      occured: 'occurred',
      untill: 'until',
      seperate: 'separate',
      beliieve: 'believe'
    }[wrong]!
    expect(slips(wrong)).toContain(right)
  }
})

// retext-spell stops suggesting after thirty words over the life of the plugin.
test('the fortieth misspelling has its suggestion as the first has, in every file', async () => {
  const words = (
    'accomodate acheive adress agressive aparent aquire arguement asassin basicaly begining beleive ' +
    'buisness calender catagory cemetary collegue commitee completly concious definately dilema ' +
    'dissapear embarass enviroment existance familar finaly foriegn freind fullfil gaurd goverment ' +
    'harrass hieght immediatly independant knowlege liason libary maintainance neccessary'
  ).split(' ')
  for (let file = 0; file < 2; file++) {
    const {messages} = await proofread(words.map((word) => `It was ${word}.`).join('\n\n'))
    expect(messages.length).toBeGreaterThan(30)
    expect(messages.every(({expected}) => expected && expected.length > 0)).toBe(true)
  }
})

test('a word that is set solid with another is two', async () => {
  const [message] = (await proofread('It is a plan thatgenerates heat.')).messages
  expect(message?.expected).toEqual(['that generates'])
})
