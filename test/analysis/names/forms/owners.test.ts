import {expect, test} from 'vitest'
import {proofread} from '../../../../src/index.ts'

test.each([
  [
    'The President’s Chief of Staff Sagara Ratnamale declared the plan open on Monday.\n\nRatnamela said that it would pay for itself.',
    'check it against `Sagara Ratnamale`'
  ],
  [
    'It was won by the Russian Irkhipova, who is 24. Irkhipova ran alone from the bridge.\n\nThe crowd shouted for Irkhiopova.',
    'nobody here has, expected `Irkhipova`'
  ]
])('names the owner of a surname without what was read with it: %s', async (text, reason) => {
  const {messages} = await proofread(text)
  expect(messages.map(({reason}) => reason).join('\n')).toContain(reason)
})
