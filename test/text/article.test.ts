import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {readPlain} from '../../src/format/plain.ts'
import {type Analysis, analyse} from '../../src/index.ts'
import {halvesOf, within} from '../../src/text/text.ts'

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

test('a word that a line’s end has parted is whole, and keeps its places', () => {
  const wrapped = `The council has bought a second ferry, which
will be paid for with a grant from the govern-
ment. It is a well-known boat, and was built by a
firm in Norway, which has built many like it and
will build more, as its owner said on Monday.`
  const {tokens} = analyse(readPlain(wrapped))
  const token = tokens.find(({text}) => text === 'government')!
  expect(halvesOf(token)).toEqual(['govern', 'ment'])
  const {start, end} = within(token, 5, 7)!
  expect(wrapped.slice(start.offset, end.offset)).toBe('n-\nm')
})
