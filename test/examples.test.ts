import {describe, expect, test} from 'vitest'
import type {VFile} from 'vfile'
import {type Config, proofread, type Rule, rules} from '../src/index.ts'

const marks = /⟦([^⟧]*)⟧/gu

/** The text of an example without its marks, and what each of them holds and where. */
function unmark(text: string) {
  const places: {actual: string; offset: number}[] = []
  const plain = text.replace(marks, (_, actual: string, at: number) => {
    places.push({actual, offset: at - 2 * places.length})
    return actual
  })
  return {plain, places}
}

function only(rule: Rule, options: object = {}): Config {
  const off = rules.map(({id}) => [id, 'off'] as const)
  return {rules: {...Object.fromEntries(off), [rule.id]: [rule.severity, {...options}]}}
}

/** A dialect is set for all rules, as a house sets it. */
function withAll(rule: Rule, options: {readonly dialect?: Config['dialect']} = {}): Config {
  const {dialect = 'auto'} = options
  return {
    dialect,
    rules: {[rule.id]: [rule.severity, {...options}]}
  }
}

function found({messages}: VFile, ruleId?: string) {
  return messages
    .filter((message) => !ruleId || message.ruleId === ruleId)
    .map(({actual, place}) => ({
      actual,
      offset: place && 'start' in place ? place.start.offset : undefined
    }))
}

/** The text with the first replacement of each message in its place, the last first. */
function mend(file: VFile): string {
  let text = String(file)
  for (const {place, expected} of [...file.messages].reverse()) {
    if (!place || !('start' in place) || !expected?.[0]) throw new Error('nothing is expected')
    text = text.slice(0, place.start.offset) + expected[0] + text.slice(place.end.offset)
  }
  return text
}

/** Every text that a rule is shown under some options, and as what. */
function casesOf(rule: Rule): Map<string, string[]> {
  const cases = new Map<string, string[]>()
  const add = (text: string, options: object | undefined, kind: string) => {
    const key = JSON.stringify([text, {...rule.options, ...options}])
    cases.set(key, [...(cases.get(key) ?? []), kind])
  }
  for (const {wrong, right, options} of rule.examples) {
    add(unmark(wrong).plain, options, 'wrong')
    if (right !== undefined) add(right, options, 'right')
  }
  for (const entry of rule.silent) {
    if (typeof entry === 'string') add(entry, undefined, 'silent')
    else add(entry.text, entry.options, 'silent')
  }
  return cases
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has a summary, a reason, a source, examples and silents', () => {
    expect(rule.summary).toMatch(/^[“\p{Lu}].*\.$/u)
    expect(rule.why.length).toBeGreaterThan(40)
    expect(rule.sources.length).toBeGreaterThan(0)
    expect(rule.examples.length).toBeGreaterThan(0)
    expect(rule.silent.length).toBeGreaterThan(0)
    for (const {wrong} of rule.examples) expect(wrong).toMatch(marks)
  })

  // Two wrong texts may be put right to the same one.
  test('shows nothing twice', () => {
    const twice = [...casesOf(rule)].filter(
      ([, kinds]) => kinds.length > 1 && kinds.some((kind) => kind !== 'right')
    )
    expect(twice.map(([text, kinds]) => `${kinds.join(' and ')}: ${text}`)).toEqual([])
  })

  test.each(rule.examples.map((example) => [example.wrong, example] as const))(
    'marks %s',
    async (_, {wrong, right, options}) => {
      const {plain, places} = unmark(wrong)
      const alone = await proofread(plain, only(rule, options))
      expect(found(alone)).toEqual(places)
      for (const message of alone.messages) {
        expect(message.ruleId).toBe(id)
        expect(message.source).toBe('copydesk')
        expect(message.url).toMatch(/^https:.*#/u)
        expect(message.reason).toMatch(/^Unexpected .*[^.]$/u)
        const {actual, expected = []} = message
        // Where either of two may be meant, the one that stands there comes last.
        expect(expected[0], 'what is put right changes').not.toBe(actual)
        expect(new Set(expected).size).toBe(expected.length)
      }
      if (right === undefined) return
      expect(mend(alone)).toBe(right)
      expect(found(await proofread(right, only(rule, options)))).toEqual([])
      expect(found(await proofread(right, withAll(rule, options)))).toEqual([])
    }
  )

  test.each(rule.examples.map((example) => [example.wrong, example] as const))(
    'wakes no other rule with %s',
    async (_, {wrong, options}) => {
      const {plain, places} = unmark(wrong)
      const together = await proofread(plain, withAll(rule, options))
      expect(found(together)).toEqual(places)
    }
  )

  const silent = rule.silent.map((entry) => (typeof entry === 'string' ? {text: entry} : entry))
  test.each(silent.map((entry) => [entry.text, entry] as const))(
    'leaves alone %s',
    async (_, entry) => {
      const options = 'options' in entry ? entry.options : {}
      expect(found(await proofread(entry.text, only(rule, options)))).toEqual([])
      expect(found(await proofread(entry.text, withAll(rule, options)))).toEqual([])
    }
  )
})
