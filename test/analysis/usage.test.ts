import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {analyse} from '../../src/analysis/index.ts'
import {dictionaryOf} from '../../src/analysis/dictionary/index.ts'
import {ownForms} from '../../src/analysis/usage/own.ts'
import {toOddSpellings} from '../../src/analysis/usage/mixture.ts'
import {readPlain} from '../../src/format/plain.ts'
import {type Config, proofread} from '../../src/index.ts'

const odd = (text: string) =>
  toOddSpellings(analyse(readPlain(text))).map(({forms, isClear}) => [forms[0]!.text, isClear])

async function found(text: string, config: Config = {}): Promise<string[]> {
  const {messages} = await proofread(text, config)
  return messages
    .filter(({ruleId}) => /^dialect|^spelling/u.test(ruleId!))
    .map(({ruleId, actual, expected}) => `${ruleId} ${actual} > ${expected?.[0]}`)
}

test('the odd word out is the one of the English that fewer words show', () => {
  expect(odd('The neighbours honoured the harbour. The center was closed.')).toEqual([
    ['center', true]
  ])
  expect(odd('The neighbors honored the harbor. The centre was closed.')).toEqual([
    ['centre', true]
  ])
  expect(odd('The neighbours met. The center was closed.')).toEqual([['center', false]])
})

test('-ize is British too, unless the article is American', () => {
  expect(odd('The neighbours organized it and recognized the colour.')).toEqual([])
  expect(odd('The neighbors organised it and recognized the color.')).toEqual([['organised', true]])
  expect(odd('They organised, apologised, recognised and criticized.')).toEqual([
    ['criticized', true]
  ])
})

// That it is Canadian only the name of the country says, so nothing is certain.
test('a Canadian article is British in -our and American in -ize', () => {
  const canada = 'Canada, Canada and Canada: '
  expect(
    odd(`${canada}the neighbour organized a tire factory and analyzed the color in the centre.`)
  ).toEqual([['color', false]])
})

test.each([
  ['a name', 'The Labor Party and the Kennedy Center'],
  ['an official title', 'the US Department of Defense'],
  ['a quotation', '“What color is the center?” he asked'],
  ['an address', 'see www.colorcenter.com or mail color@center.org'],
  ['a word of both Englishes', 'the parking meter, the tire, the curb, a story and a check']
])('%s is not the desk’s to spell', (_, words) => {
  expect(odd(`The neighbours honoured the harbour; ${words}.`)).toEqual([])
})

test('a form is found in a compound and before a possessive, at its own place', async () => {
  const text = 'The harbour’s colour-coded wall, the labor-saving crane and the center’s roof.'
  const forms = ownForms(analyse(readPlain(text))).map(({text}) => text)
  expect(forms).toEqual(['harbour', 'colour', 'labor', 'center'])
  const {messages} = await proofread(text, {dialect: 'en-GB'})
  for (const {actual, place} of messages) {
    expect(place && 'start' in place && text.slice(place.start.offset, place.end.offset)).toBe(
      actual
    )
  }
  expect(messages.map(({actual}) => actual)).toEqual(['labor', 'center'])
})

test.each([
  ['en-GB', ['color', 'analyze']],
  ['en-GB-oxendict', ['organise', 'color', 'analyze']],
  ['en-AU', ['color', 'analyze']],
  ['en-ZA', ['color', 'analyze']],
  ['en-IN', ['color', 'analyze']],
  ['en-LK', ['color', 'analyze']],
  ['en-PK', ['color', 'analyze']],
  ['en-CA', ['organise', 'color']],
  ['en-US', ['organise', 'fibre', 'centre']]
] as const)('a house of %s marks what is foreign to it', async (dialect, foreign) => {
  const text = 'They organise and organize the color of fibre, and analyze it in the centre.'
  const marked = await found(text, {dialect})
  expect(marked.map((line) => line.split(' ')[1])).toEqual([...foreign])
})

test('a word of one English is no misspelling in another', async () => {
  const words =
    'The crore and the lakh were counted in the godown by the nullah, and tea was preponed.'
  expect(await found(words, {dialect: 'en-US'})).toEqual([])
  expect(await found('The colour of the cheque is grey.', {dialect: 'en-GB'})).toEqual([])
  expect(await found('The goverment preponed it.', {dialect: 'en-IN'})).toEqual([
    'spelling goverment > government'
  ])
})

test('dialects that are spelled as British share its dictionary', () => {
  for (const dialect of ['en-GB-oxendict', 'en-IN', 'en-LK', 'en-PK'] as const) {
    expect(dictionaryOf(dialect).knows('colour')).toBe(true)
    expect(dictionaryOf(dialect).knows('color')).toBe(false)
  }
})

test('what a house prefers holds for the other forms of the word', async () => {
  const text = 'Two advisors spoke. It was twenty per cent.'
  const rules = {'spelling-variant': ['warning', {prefer: ['adviser', 'percent']}]} as const
  expect(await found(text, {rules})).toEqual([
    'spelling-variant advisors > advisers',
    'spelling-variant per cent > percent'
  ])
})

test('a dialect that is set wins over that of the house', async () => {
  expect(await found('The color was grey.', {house: 'guardian'})).toEqual([
    'dialect-house color > colour'
  ])
  expect(await found('The color was gray.', {house: 'guardian', dialect: 'en-US'})).toEqual([])
})

describe('what an article says it is in is what auto is for it', () => {
  const says = async (path: string, value: string) =>
    (await proofread(new VFile({path, value}))).messages
      .filter(({ruleId}) => /^dialect/u.test(ruleId!))
      .map(({ruleId, actual, expected}) => `${ruleId} ${actual} > ${expected?.[0]}`)
  const page = (lang: string, text: string) =>
    `<html ${lang}><body><h1>The wall</h1><p>${text}</p></body></html>`
  const faded = 'The color of the harbor wall has faded, and nobody in the town seems to mind it.'

  test.each([
    ['lang="en-GB"', 2],
    ['lang=en_IN', 2],
    ['xml:lang="en-IE"', 2],
    ['lang="en-US"', 0],
    ['lang="en-PH"', 0],
    ['lang="en"', 0],
    ['', 0]
  ])('a page with %s', async (lang, count) => {
    expect(await says('a.html', page(lang, faded))).toHaveLength(count)
  })

  test('in the front matter, and of a piece of a page', async () => {
    const expected = ['dialect-house color > colour', 'dialect-house harbor > harbour']
    expect(await says('a.md', `---\nlang: en-AU\n---\n\n${faded}\n`)).toEqual(expected)
    expect(await says('a.md', `---\nlanguage: en-gb\n---\n\n${faded}\n`)).toEqual(expected)
    expect(await says('a.html', `<article lang="en-ZA"><p>${faded}</p></article>`)).toEqual(
      expected
    )
    expect(
      await says('a.md', '---\nlang: fr\n---\n\nThe the color is is of no concern.\n')
    ).toEqual([])
  })

  test('unless its words say otherwise', async () => {
    const british =
      'The colour of the harbour wall has faded, and the neighbours in the town do not mind the grey.'
    expect(await says('a.html', page('lang="en-US"', british))).toEqual([])
    expect(
      await says('a.html', page('lang="en-US"', 'They like the grey of the wall as it is.'))
    ).toEqual(['dialect-house grey > gray'])
  })

  test('and what the house has settled wins', async () => {
    const file = new VFile({path: 'a.html', value: page('lang="en-GB"', faded)})
    const {messages} = await proofread(file, {dialect: 'en-US'})
    expect(messages.filter(({ruleId}) => /^dialect/u.test(ruleId!))).toEqual([])
  })
})
