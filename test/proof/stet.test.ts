import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {type Config, proofread} from '../../src/index.ts'
import {stetRule} from '../../src/rule/stet.ts'

const slip = 'That is the the end.'

/** What is found in an article in Markdown, a rule and its text each. */
async function found(value: string, config: Config = {}, path = 'a.md') {
  const {messages} = await proofread(new VFile({path, value}), config)
  for (const {place, actual} of messages) {
    if (!place || !('start' in place)) throw new Error('no place')
    expect(value.slice(place.start.offset, place.end.offset)).toBe(actual)
  }
  return messages.map(({ruleId, actual}) => `${ruleId}: ${actual}`)
}

const repeated = 'repeated-word: the the'

test('the examples of the rule hold, as Markdown', async () => {
  for (const {wrong} of stetRule.examples) {
    const marked = [...wrong.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, text]) => `stet: ${text}`)
    expect(await found(wrong.replace(/[⟦⟧]/gu, ''))).toEqual(marked)
  }
  for (const text of stetRule.silent) expect(await found(text as string)).toEqual([])
})

describe('a note above a block', () => {
  test('lets its findings stand in that block alone', async () => {
    expect(await found(`<!-- stet repeated-word: his words -->\n\n${slip}\n\n${slip}`)).toEqual([
      repeated
    ])
    expect(await found(`<!-- stet repeated-word: so -->\n${slip}`)).toEqual([])
  })

  test('lets stand what is in its own block, if it is in one', async () => {
    expect(await found(`${slip} <!-- stet repeated-word: so --> It is.\n\n${slip}`)).toEqual([
      repeated
    ])
  })

  test('may name several rules, or none for all of them', async () => {
    const both = `${slip} The goverment fell.`
    expect(await found(both)).toHaveLength(2)
    expect(await found(`<!-- stet spelling, repeated-word: so -->\n\n${both}`)).toEqual([])
    expect(await found(`<!-- stet spelling repeated-word -->\n\n${both}`)).toEqual([])
    expect(await found(`<!-- stet: so he wrote -->\n\n${both}`)).toEqual([])
    expect(await found(`<!-- stet -->\n\n${both}`)).toEqual([])
    expect(await found(`<!-- stet spelling: so -->\n\n${both}`)).toEqual([repeated])
  })

  test('stands in HTML as well', async () => {
    const page = `<p><!-- stet repeated-word: so -->${slip}</p><p>${slip}</p>`
    expect(await found(page, {}, 'a.html')).toEqual([repeated])
  })

  test('is told of when its rule stands where the reason should', async () => {
    const late = '<!-- stet: repeated-word -->'
    expect(await found(`${late}\n\n${slip}`)).toEqual([`stet: ${late}`])
    const both = '<!-- stet: repeated-word: his words -->'
    expect(await found(`${both}\n\n${slip}`)).toEqual([`stet: ${both}`])
    const words = '<!-- stet: repeated-word his words -->'
    expect(await found(`${words}\n\n${slip}`)).toEqual([`stet: ${words}`])
    expect(await found(`<!-- stet: spelling is his own -->\n\n${slip}`)).toEqual([])
    expect(await found(`<!-- stet: spelling, grammar and all -->\n\n${slip}`)).toEqual([])
  })

  test('is told of when there is nothing to let stand', async () => {
    expect(await found('<!-- stet spelling: so -->\n\nThat is the end.')).toEqual([
      'stet: spelling'
    ])
    expect(await found('<!-- stet: so -->\n\nThat is the end.')).toEqual([
      'stet: <!-- stet: so -->'
    ])
    expect(await found(`${slip}\n\n<!-- stet repeated-word: so -->`)).toEqual([
      repeated,
      'stet: repeated-word'
    ])
  })

  test('is not told of when its rule is switched off', async () => {
    const text = `<!-- stet repeated-word: so -->\n\n${slip}`
    expect(await found(text, {rules: {'repeated-word': 'off'}})).toEqual([])
  })

  test('is told of when no rule has that name, with the one that was meant', async () => {
    const text = `<!-- stet repeated-wrod: so -->\n\n${slip}`
    const {messages} = await proofread(new VFile({path: 'a.md', value: text}))
    expect(messages.map(({reason, expected}) => [reason, expected])).toEqual([
      ['Unexpected rule `repeated-wrod`, expected `repeated-word`', ['repeated-word']],
      ['Unexpected repeated `the`, expected one', ['the']]
    ])
    expect(await found(`<!-- stet in his own words -->\n\n${slip}`)).toEqual([
      'stet: in',
      'stet: his',
      'stet: own',
      'stet: words',
      repeated
    ])
  })

  test('must say why where the house wants that', async () => {
    const config: Config = {stet: {requireReason: true}, rules: {stet: 'error'}}
    const text = `<!-- stet repeated-word -->\n\n${slip}`
    const {messages} = await proofread(new VFile({path: 'a.md', value: text}), config)
    expect(messages.map(({reason, fatal}) => [reason, fatal])).toEqual([
      ['Unexpected stet without a reason, expected one behind a colon', true]
    ])
    expect(await found(text.replace(' -->', ': his words -->'), config)).toEqual([])
  })

  test('may be switched off as a rule, and still lets stand', async () => {
    const text = `<!-- stet repeated-word, spelling -->\n\n${slip}`
    expect(await found(text, {rules: {stet: 'off'}})).toEqual([])
  })

  test('is no other comment', async () => {
    expect(await found('<!-- stetson hats, stet-up: so -->\n\nThat is the end.')).toEqual([])
  })
})

describe('a stretch', () => {
  test('lasts from stet-on to stet-off', async () => {
    expect(
      await found(
        `${slip}\n\n<!-- stet-on repeated-word: a poem -->\n\n${slip}\n\n${slip}\n\n<!-- stet-off -->\n\n${slip}`
      )
    ).toEqual([repeated, repeated])
  })

  test('lasts to the end if it is not ended, and may be ended for one of its rules', async () => {
    const both = `${slip} The goverment fell.`
    expect(await found(`<!-- stet-on: a poem -->\n\n${both}\n\n${both}`)).toEqual([])
    expect(
      await found(
        `<!-- stet-on spelling, repeated-word: so -->\n\n${both}\n\n<!-- stet-off spelling -->\n\n${both}`
      )
    ).toEqual(['spelling: goverment'])
  })

  test('that never began is told of', async () => {
    expect(await found('It is.\n\n<!-- stet-off -->\n\nThat is the end.')).toEqual([
      'stet: <!-- stet-off -->'
    ])
  })
})

describe('front matter', () => {
  const article = (...lines: string[]) => ['---', ...lines, '---', '', slip, '', slip].join('\n')

  test.each([
    ['a rule and its reason', ['stet:', '  - repeated-word: a poem']],
    ['a rule', ['stet: repeated-word']],
    ['a mapping', ['stet:', '  - rule: [repeated-word]', '    reason: a poem']],
    ['a mapping with the text', ['stet:', '  - {rule: repeated-word, actual: the the}']]
  ])('lets stand in the whole article by %s', async (_, lines) => {
    expect(await found(article(...lines))).toEqual([])
  })

  test('lets stand only the text that it names', async () => {
    expect(
      await found(article('stet:', '  - {rule: repeated-word, actual: a a, reason: so}'))
    ).toEqual(['stet: repeated-word', repeated, repeated])
  })

  test('is told of where it says nothing that can be read', async () => {
    for (const entry of [
      '42',
      '{reason: so}',
      '{rule: spelling, why: so}',
      '[spelling]',
      '{rule: 1}'
    ]) {
      expect(await found(article('title: Late', 'stet:', `  - ${entry}`))).toEqual([
        'stet: stet',
        repeated,
        repeated
      ])
    }
  })

  test('is told of where no rule has that name', async () => {
    expect(await found(article('stet:', '  - spelling-mistake: so'))).toEqual([
      'stet: spelling-mistake',
      repeated,
      repeated
    ])
  })
})
