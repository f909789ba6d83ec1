import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {checkHouses, settingsOfHouse} from '../../src/house/styles.ts'

test('a house sets what rules have, each item of a list by a row of its own', () => {
  expect(() => checkHouses(rules)).not.toThrow()
  const settings = (house: string, id: string) =>
    settingsOfHouse(
      house,
      rules.find((rule) => rule.id === id)!
    )
  expect(settings('guardian', 'quote-stop-position')).toEqual({style: 'logical'})
  expect(settings('guardian', 'dialect-house')).toEqual({dialect: 'en-GB', verbs: 'ise'})
  expect(settings('ap', 'spelling-variant')).toMatchObject({
    dialect: 'en-US',
    prefer: expect.arrayContaining(['adviser', 'toward'])
  })
  expect(settings('reuters', 'dialect-house')).toEqual({})
  expect(settings('nobody', 'dialect-house')).toEqual({})
})

test.each([
  ['style', 'no such option `style` (`quote-stop-position`)'],
  ['before', 'no such rule (`quote-comma`)']
])('a row for a rule or an option (%s) that there is not stops the build', (option, error) => {
  const without = rules
    .filter(({id}) => option !== 'before' || id !== 'quote-comma')
    .map((rule) => (option === 'style' ? {...rule, options: omit(rule.options, option)} : rule))
  expect(() => checkHouses(without)).toThrow(error)
})

test('a value of a wrong kind stops the build', () => {
  const other = rules.map((rule) =>
    rule.id === 'quote-stop-position' ? {...rule, options: {style: 3}} : rule
  )
  expect(() => checkHouses(other)).toThrow('`style` of `quote-stop-position` must be a number')
})

function omit(options: object, key: string): object {
  return Object.fromEntries(Object.entries(options).filter(([name]) => name !== key))
}
