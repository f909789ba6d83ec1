import {expect, test} from 'vitest'
import {hasHouseWord, toHouseWords} from '../../src/house/words.ts'

test('an entry is a word, with its note, and forbidden with a mark', () => {
  const {known, forbidden, refused} = toHouseWords([
    'makerspace',
    ' Lakhpati :  a word of the north: keep it ',
    '!whilst',
    '! illegal   immigrant: say who they are',
    'd’accord'
  ])
  expect([...known]).toEqual([
    ['makerspace', ''],
    ['lakhpati', 'a word of the north: keep it'],
    ["d'accord", '']
  ])
  expect([...forbidden]).toEqual([
    ['whilst', ''],
    ['illegal immigrant', 'say who they are']
  ])
  expect(refused).toEqual([])
})

test('of two entries for one word the later holds', () => {
  const {known, forbidden} = toHouseWords([
    'whilst',
    '!whilst: write while',
    'Tory',
    '!tory',
    'tory: fine'
  ])
  expect([...known]).toEqual([['tory', 'fine']])
  expect([...forbidden]).toEqual([['whilst', 'write while']])
})

test('an entry without a word is refused, and told as it was', () => {
  expect(toHouseWords(['', '!', ': a note', 'word']).refused).toEqual(['', '!', ': a note'])
})

test('the house has its words, forbidden ones and the parts of its names', () => {
  const hasWord = hasHouseWord(toHouseWords(['makerspace', '!whilst']), [{name: 'Aung San'}])
  expect(['makerspace', 'whilst', 'aung', 'san', 'other'].map(hasWord)).toEqual([
    true,
    true,
    true,
    true,
    false
  ])
})
