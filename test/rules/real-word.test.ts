import {expect, test} from 'vitest'
import {proofread} from '../../src/index.ts'
import type {Severity} from '../../src/base/severity.ts'

async function severities(text: string, severity: Severity = 'error'): Promise<unknown[]> {
  const {messages} = await proofread(text, {rules: {'real-word': severity}})
  return messages.filter(({ruleId}) => ruleId === 'real-word').map(({fatal}) => fatal)
}

const certain = 'We hope to meat the leaders of the union next week.'

test('a wrong word is an error where that is certain, and one level lower in a quotation', async () => {
  expect(await severities(certain)).toEqual([true])
  expect(await severities(`“${certain.slice(0, -1)},” he said.`)).toEqual([false])
})

test('a phrase is a warning, in a quotation too where nobody could hear it', async () => {
  expect(await severities('They should of asked the council first, he said.')).toEqual([false])
  expect(await severities('“They should of asked the council first,” he said.')).toEqual([false])
  expect(await severities('“Fans waited with baited breath,” he said.')).toEqual([undefined])
})

test('no wrong word is more severe than the rule is set', async () => {
  expect(await severities(certain, 'warning')).toEqual([false])
})
