import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Roster} from '../../src/house/roster.ts'
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

test('a name is found in a long list where it is found in one of its own', () => {
  const word = fc.constantFrom(
    'Mahmood',
    'Mehmood',
    'Mahmud',
    'Khan',
    'Khann',
    'Lee',
    'Sharif',
    'Sherif'
  )
  const name = fc.array(word, {minLength: 1, maxLength: 3}).map((words) => words.join(' '))
  fc.assert(
    fc.property(
      fc.uniqueArray(name, {maxLength: 6}),
      name,
      fc.boolean(),
      (listed, asked, isSurname) => {
        const words = asked.split(' ')
        const names = listed.map((each): HouseName => ({name: each}))
        const all = new Roster(names)
        const alone = names.map((each) => new Roster([each]))
        expect(all.isListed(words)).toBe(alone.some((each) => each.isListed(words)))
        expect(all.hasWord(words[0]!.toLowerCase())).toBe(
          alone.some((each) => each.hasWord(words[0]!.toLowerCase()))
        )
        expect(all.formAt(words)?.words.length).toBe(
          alone
            .map((each) => each.formAt(words)?.words.length)
            .sort((a, b) => (b ?? 0) - (a ?? 0))[0]
        )
        const near = all.nearest(words, isSurname)
        const nearAlone = alone.flatMap((each) => each.nearest(words, isSurname) ?? [])
        if (all.isKnown(words)) expect(near).toBeUndefined()
        else if (nearAlone.length === 0) expect(near).toBeUndefined()
        else expect(nearAlone).toContainEqual(near)
      }
    )
  )
})
