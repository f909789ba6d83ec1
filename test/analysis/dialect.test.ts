import {expect, test} from 'vitest'
import {readPlain} from '../../src/format/plain.ts'
import {analyse} from '../../src/index.ts'

test.each([
  ['The colour of the neighbour’s centre.', 'en-GB'],
  ['The color of the neighbor’s center.', 'en-US'],
  ['Nothing to tell by.', 'en-GB'],
  ['Australia and Australians: Australian colour.', 'en-AU'],
  ['South Africa, South African and South Africans like colour.', 'en-ZA'],
  ['Canada, Canadian and Canadians organize by colour, honour and organized labor.', 'en-CA']
])('the dialect of “%s” is %s', (text, dialect) => {
  expect(analyse(readPlain(text)).dialect).toBe(dialect)
})
