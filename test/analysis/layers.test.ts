import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {readPlain} from '../../src/format/plain.ts'
import {type Analysis, analyse} from '../../src/index.ts'
import {within} from '../../src/text/text.ts'

/** Both ways to an analysis: the plain reader’s tree, and retext’s own. */
const ways: Record<string, (text: string) => Analysis> = {
  'the reader': (text) => analyse(readPlain(text)),
  'retext-english': (text) => analyse(unified().use(retextEnglish).parse(text) as Root)
}

describe.each(Object.entries(ways))('by way of %s', (_, read) => {
  const texts = (text: string) =>
    read(text).paragraphs.map(({tokens}) => tokens.map((token) => token.text).join('|'))

  test('a final stop is a token, though the next paragraph starts in a small letter', () => {
    expect(texts('It fell.\n\nmacOS is new.')).toEqual(['It|fell|.', 'macOS|is|new|.'])
  })

  test('an abbreviation keeps its stop', () => {
    expect(texts('He left Hale and Co.\n\niPods sold.')[0]).toBe('He|left|Hale|and|Co.')
  })

  test('a headline does not run into the line below', () => {
    const {paragraphs} = read('Two cities sign a pact\nNews Desk:\nThe two have agreed to meet.')
    expect(paragraphs.map(({field}) => field)).toEqual(['headline', 'byline', 'body'])
  })

  test('a text wrapped at a fixed width keeps its paragraphs', () => {
    const wrapped = `The two cities have agreed to
run a train between them and
will meet again in the spring,
officials said on Tuesday. They
did not say when it would leave.

Nobody asked.`
    expect(read(wrapped).paragraphs.map(({sentences}) => sentences.length)).toEqual([2, 1])
  })

  test('two sentences with no space between them are two', () => {
    const {sentences} = read('They met on Monday.The minister left early.')
    expect(sentences.map(({tokens}) => tokens.length)).toEqual([5, 5])
    const {position} = sentences[1]!.tokens[0]!
    expect([position?.start.column, position?.end.column]).toEqual([20, 23])
  })

  test('addresses, handles and files are opaque, and the stop behind them is not', () => {
    const {tokens} = read('See www.example.com/a, mail jo@example.org or @jo, or read plan.pdf.')
    const opaque = tokens.filter((token) => token.opaque).map(({text}) => text)
    expect(opaque.join('')).toBe('www.example.com/ajo@example.org@joplan.pdf')
  })

  test('an address is one in capitals as well', () => {
    const {tokens} = read(
      'See WWW.EXAMPLE.COM and Example.Com, or read PLAN.PDF. Posted by: jofield'
    )
    const opaque = tokens.filter((token) => token.opaque).map(({text}) => text)
    expect(opaque.join('')).toBe('WWW.EXAMPLE.COMExample.ComPLAN.PDFPostedby:jofield')
  })

  test('parts of speech stand at their words', () => {
    const analysis = read('Don’t run. The minister’s car (a red one) stopped at 6pm.')
    const tags = analysis.paragraphs.map((paragraph) => analysis.tagsOf(paragraph))[0]!
    const tagOf = (text: string) => tags.get(analysis.tokens.find((token) => token.text === text)!)
    expect([tagOf('run'), tagOf('minister’s'), tagOf('car'), tagOf('stopped')]).toEqual([
      'VERB',
      'NOUN',
      'NOUN',
      'VERB'
    ])
  })
})

describe('what a line is', () => {
  const fields = (text: string) => analyse(readPlain(text)).paragraphs.map(({field}) => field)
  const body = 'The council met for three hours on Tuesday and agreed on nothing at all.'

  test.each([
    ['By Jo Field', 'byline'],
    ['Our Correspondent', 'byline'],
    ['(Reuters)', 'byline'],
    ['Tuesday, March 5, 2024', 'dateline'],
    ['12 March 2024 10:45 am', 'dateline']
  ])('%s below a headline is a %s', (line, field) => {
    expect(fields(`Council meets again\n${line}\n${body}`)).toEqual(['headline', field, 'body'])
  })

  test.each([
    ['What happens next', 'crosshead'],
    ['• a new roof', 'list'],
    ['File photo: the hall in 1950', 'caption'],
    ['Ward\tYes\tNo', 'table'],
    ['“We are tired,” he said.', 'body']
  ])('%s among paragraphs is a %s', (line, field) => {
    expect(fields(`${body}\n\n${line}\n\n${body}`)).toEqual(['body', field, 'body'])
  })

  test('a paragraph of the body that opens the text is no headline', () => {
    expect(fields(`${body}\n\n${body}`)).toEqual(['body', 'body'])
  })
})

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

describe('the dialect', () => {
  test.each([
    ['The colour of the neighbour’s centre.', 'en-GB'],
    ['The color of the neighbor’s center.', 'en-US'],
    ['Nothing to tell by.', 'en-GB'],
    ['Australia and Australians: Australian colour.', 'en-AU'],
    ['South Africa, South African and South Africans like colour.', 'en-ZA'],
    ['Canada, Canadian and Canadians organize by colour, honour and organized labor.', 'en-CA']
  ])('of “%s” is %s', (text, dialect) => {
    expect(analyse(readPlain(text)).dialect).toBe(dialect)
  })
})

describe('characters that nobody sees', () => {
  test.each([
    ['a go\u200Bvern\u200Bment', ['a', 'government']],
    ['the tra\u2060ffic', ['the', 'traffic']],
    ['the\u200B hall', ['the', 'hall']],
    ['the 👩\u200D🚒 left', ['the', '👩', '\u200D🚒', 'left']]
  ])('%j', (text, words) => {
    const {tokens} = analyse(readPlain(text))
    expect(tokens.map((token) => token.text).join(' ')).toBe(words.join(' '))
  })

  test('leave the parts of a word their places', () => {
    const [token] = analyse(readPlain('recie\u200Bved')).tokens
    expect([token!.position?.start.offset, token!.position?.end.offset]).toEqual([0, 9])
    expect(within(token!, 4, 7)?.end.offset).toBe(8)
  })
})
