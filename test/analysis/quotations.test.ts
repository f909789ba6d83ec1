import {describe, expect, test} from 'vitest'
import {readPlain} from '../../src/format/plain.ts'
import {analyse} from '../../src/index.ts'

describe('quotations', () => {
  const quoted = (text: string) => {
    const analysis = analyse(readPlain(text))
    return analysis.quotations.map(({opens, close, level}) => ({
      paragraphs: opens.map(({paragraph}) => paragraph.index),
      isClosed: close !== undefined,
      level
    }))
  }

  test.each([
    ['“We came,” she said. “We left.”', 2],
    ['"We came," she said. "We left."', 2],
    ['‘We came,’ she said of the players’ choice.', 1],
    ['The players’ choice of the ’90s was rock ’n’ roll.', 0],
    ['A board of 6" by 3" lay there.', 0]
  ])('%s', (text, count) => {
    const found = quoted(text)
    expect(found).toHaveLength(count)
    expect(found.every(({isClosed}) => isClosed)).toBe(true)
  })

  test('run over paragraphs that each open', () => {
    expect(quoted('“We came.\n\n“We saw.\n\n“We left,” she said.')).toEqual([
      {paragraphs: [0, 1, 2], isClosed: true, level: 1}
    ])
  })

  test('run on where the paragraphs were lost, though attributed before they open', () => {
    expect(quoted('He said: "We came. "We left," he said.').map(({isClosed}) => isClosed)).toEqual([
      true
    ])
    expect(quoted('"We came, he said. "We left."').map(({isClosed}) => isClosed)).toEqual([
      false,
      true
    ])
  })

  test('run on where the paragraphs were lost', () => {
    expect(quoted('"We came. "We left," she said.')).toEqual([
      {paragraphs: [0, 0], isClosed: true, level: 1}
    ])
  })

  test('hold others', () => {
    expect(quoted('“He said ‘no’ to me,” she said.').map(({level}) => level)).toEqual([1, 2])
  })

  test.each([
    ['“He called it ‘the ‘old’ mill’ again,” she said.', [1, 2, 3]],
    ['‘He called it “late” again,’ she said of the players’ choice.', [1, 2]],
    ['« Non », dit-il. „Nein“, sagte sie.', [1, 1]],
    ['The board is 6" by 5\' 10" and the ’90s were ’n’ all.', []]
  ])('%s', (text, levels) => {
    const {quotations, marks} = analyse(readPlain(`${text}\n\n${text}`))
    expect(quotations.map(({level}) => level)).toEqual([...levels, ...levels])
    expect(marks.slips.filter(({kind}) => kind !== 'nested')).toEqual([])
  })

  test.each([
    ['a list', '“We found that:\n\n• one was late\n\n• two were early,” she said.'],
    ['a letter', '“Dear Sir,\n\nThe mill is old.\n\nThe road is cold.\n\nI am your friend.”'],
    ['verse', 'She sang:\n\n“The mill is old\n\nThe road is cold\n\nThe bread is sold.”'],
    [
      'a broken line',
      'It was noon.\n\nHe read: “The road is long, and\n\nold, and so am I.” He sat.'
    ],
    [
      'a caption',
      'The road is shut, and cold.\n\nPhoto: “The mill\n\nThe mill is old, and so am I.'
    ]
  ])('leave %s alone', (_, text) => {
    expect(analyse(readPlain(text)).marks.slips).toEqual([])
  })

  test('say little of an article whose marks are beyond repair', () => {
    const text = 'The mill” was old, and he “saw it. The “road” is cold” and shut, as he “said.'
    const slips = analyse(readPlain(`${text}\n\n${text}\n\n${text}`)).marks.slips
    expect(slips.length).toBeLessThan(3)
  })

  test('tell whose words a token is', () => {
    const analysis = analyse(readPlain('She said: “Come in.” He came.'))
    const inside = analysis.tokens.filter((token) => analysis.quotationOf(token))
    expect(inside.map(({text}) => text)).toEqual(['Come', 'in', '.'])
  })
})

describe('words stand as they were typed', () => {
  const verbatim = (text: string) => {
    const analysis = analyse(readPlain(text))
    return analysis.tokens
      .filter((token) => token.kind === 'word' && analysis.isVerbatim(token))
      .map((token) => token.text)
      .join(' ')
  }

  test.each([
    ['The mayor wrote on X: “stay home ppl”. She left.', 'stay home ppl'],
    ['In a text to his wife he wrote: “im ok”.', 'im ok'],
    ['“best day ever”, one fan posted.', 'best day ever'],
    ['“omg it is cold,” she told the court.', 'omg it is cold'],
    ['The note said she was “definately [sic] at home”.', 'was definately'],
    ['It was great #proud — Ann Lee (@annlee)', 'It was great proud'],
    ['He spelled it “recieve” twice.', 'He spelled it recieve twice'],
    [
      'An earlier version of this article had Jon for John.',
      'An earlier version of this article had Jon for John'
    ]
  ])('%s', (text, words) => expect(verbatim(text)).toBe(words))

  test.each([
    '“We are late,” she said of the post office.',
    'The Corrections Corporation opened a jail. “We are late,” it said.',
    'As for posting to Facebook, Lee said that “the sea of pictures” is wide.',
    'She told the court: “We wrote to them.”'
  ])('but not in %s', (text) => expect(verbatim(text)).toBe(''))
})
