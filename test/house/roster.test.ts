import {describe, expect, test} from 'vitest'
import {type HouseName, proofread} from '../../src/index.ts'
import {proofread as proofreadHere} from '../../src/node.ts'

describe('the names of a house', () => {
  const found = async (text: string, ...names: HouseName[]) => {
    const {messages} = await proofread(text, {names})
    return messages.map(({ruleId, actual, expected}) => [ruleId, actual, expected?.[0]])
  }

  test('are not joined with those that they are never to be joined with', async () => {
    const names = {name: 'Karen Mellor', never: ['Karin Mellor']}
    expect(
      await found(
        'Karen Mellor won gold on Monday. Karen is 20.\n\nKarin Mellor came second. Karin is 20.',
        names
      )
    ).toEqual([])
  })

  test('leave one message at a place', async () => {
    const names = {name: 'Zelenskyy', variants: ['Zelenskiy']}
    expect(
      await found(
        'They met Zelensky in Kyiv.\n\nLater Zelensky left. They asked Zelenskiy again.',
        names
      )
    ).toEqual([
      ['name-house', 'Zelensky', 'Zelenskyy'],
      ['name-house', 'Zelenskiy', 'Zelenskyy']
    ])
    expect(
      await found(
        'The order is that of Tariq Mehmood Anwar.\n\nTariq Mahmood Anwar left on Monday.',
        {name: 'Tariq Mahmood Anwar', variants: ['Tariq Mehmood']}
      )
    ).toEqual([['name-house', 'Tariq Mehmood Anwar', 'Tariq Mahmood Anwar']])
    expect(
      await found(
        'The order is that of Tariq Mehmood Anwar.\n\nMehmood left. Tariq Mahmood Anwar came.',
        {name: 'Tariq Mahmood Anwar', variants: ['Tariq Mehmood']}
      )
    ).toEqual([
      ['name-house', 'Tariq Mehmood Anwar', 'Tariq Mahmood Anwar'],
      ['name-house', 'Mehmood', 'Mahmood']
    ])
  })

  test('are sought in headlines', async () => {
    const text = '\n\nThe plant was shut on Monday.\n\nIt had run for a year.'
    for (const [headline, ...slip] of [
      ['ROSATON SHUTS A PLANT', 'ROSATON', 'ROSATOM'],
      ['Rosaton Shuts Nuclear Plant', 'Rosaton', 'Rosatom']
    ]) {
      expect(await found(headline + text, {name: 'Rosatom'})).toEqual([['name-house', ...slip]])
    }
  })

  test('are sought in what is joined to another word', async () => {
    expect(await found('The Shehbas Sharif-led party lost.', {name: 'Shehbaz Sharif'})).toEqual([
      ['name-house', 'Shehbas', 'Shehbaz']
    ])
  })

  test('hold until their last day, and are read anew the day after', async () => {
    const names = [{name: 'Shahbaz Sharif', until: '2027-12-31'}]
    const config = {names}
    const on = async (day: string) =>
      (await proofreadHere('The order was signed by Shabaz Sharif.', config, {day})).messages.map(
        ({ruleId}) => ruleId
      )
    expect(await on('2027-12-31')).toEqual(['name-house'])
    expect(await on('2028-01-01')).toEqual([])
    expect(await on('2027-12-31')).toEqual(['name-house'])
  })
})
