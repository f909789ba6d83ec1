import {expect, test} from 'vitest'
import {proofread, rules} from '../../src/index.ts'

const off = rules.flatMap(({id}) => (id.startsWith('quote-') ? [] : [[id, 'off'] as const]))
const quotesAlone = {rules: Object.fromEntries(off)}

test('a page that has lost its paragraphs is noted, and no warning', async () => {
  const {messages} = await proofread(
    `The organist liked the plan, although he warned that much was left to practise. "Our evenings will be long this month but the music is worth it," he said.

"The hall will be full. There will be cameras too. Our purse is empty and a night like this one would mend the roof. "Nobody here expected an invitation and the choir still has a rehearsal ahead of it. "The tenors must learn the second hymn and that is no small task but when they can there will be cake."

The verger was pleased as well. "Nothing is promised yet," he said. "Last winter our boiler gave up in the middle of a psalm. "Since then every service has been sung in coats and scarves. "The plumber has looked at it and shaken his head."`,
    quotesAlone
  )
  expect(messages.filter(({fatal}) => fatal !== undefined)).toEqual([])
})

test('of a mark that is typed twice and closes the wrong quotation only one rule speaks', async () => {
  const {messages} = await proofread(
    'He said: “It was called the ‘Mill’’ by all of the town. We are glad of it.”',
    quotesAlone
  )
  expect(messages.map(({ruleId, expected}) => [ruleId, expected])).toEqual([['quote-mixed', ['’']]])
})

test('the comma behind a title is no speaker’s, and no warning', async () => {
  const {messages} = await proofread(
    'In her book, “The Gulls of Wexmouth”, Dunne wrote of the town. “It is late,” she said. “We go,” he said. “It is cold,” she said. “So it is,” he said. “We are late,” she said.',
    quotesAlone
  )
  expect(messages.filter(({fatal}) => fatal !== undefined)).toEqual([])
})
