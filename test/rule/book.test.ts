import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {defineRule, proofread, RuleBook, rules, standardBook} from '../../src/index.ts'
import {ConfigResolver} from '../../src/node.ts'
import {noticeOf} from '../../src/rule/book.ts'
import {Cache} from '../../src/runner/cache.ts'
import {Checker} from '../../src/runner/checker.ts'

/** A rule of a house: it has no rain. */
const noRain = defineRule({
  id: 'no-rain',
  summary: 'There is rain.',
  why: 'The house has none.',
  sources: ['The house'],
  severity: 'warning',
  safe: true,
  options: {},
  examples: [{wrong: 'There is ⟦rain⟧.', right: 'There is sun.'}],
  silent: ['There is sun.'],
  *check({tokens}) {
    for (const token of tokens) {
      if (token.normal !== 'rain') continue
      yield {nodes: [token], reason: 'Unexpected `rain`, expected `sun`', expected: ['sun']}
    }
  }
})
const book = new RuleBook([noRain])
const text = 'There is rain on the the road.'

test('the standard book holds the rules of the package, and the one about what is let stand', () => {
  expect(standardBook.rules).toBe(rules)
  expect(standardBook.ids).toEqual([...rules.map(({id}) => id), 'stet'])
  for (const rule of standardBook.known) expect(standardBook.find(rule.id)).toBe(rule)
  expect(standardBook.isSafe('repeated-word')).toBe(true)
  expect(standardBook.isSafe('name-variant')).toBe(false)
  expect(standardBook.isSafe('front-matter')).toBe(false)
})

test('a rule is found by its id, and one that is misspelled is told with the nearest', () => {
  expect(book.find('spelling')).toBeUndefined()
  expect(book.ruleOf('no-rain')).toBe(noRain)
  expect(() => book.ruleOf('no-rains')).toThrow('unknown rule `no-rains`; did you mean `no-rain`?')
})

test('two rules of one id are refused, whatever they are', () => {
  const retired = {id: 'no-rain', since: '0.2', why: 'It rained.'}
  expect(() => new RuleBook([noRain, {...noRain}])).toThrow('two rules have the id `no-rain`')
  expect(() => new RuleBook([{...noRain, id: 'stet'}])).toThrow('two rules have the id `stet`')
  expect(() => new RuleBook([noRain], {retired: [retired]})).toThrow('the id `no-rain`')
  expect(() => new RuleBook([], {retired: [retired, retired]})).toThrow('the id `no-rain`')
})

test('what is told of a retired rule is one line, and the rules that took over are there', () => {
  const gone = {id: 'no-snow', since: '0.2', why: 'Snow is rain.'}
  expect(noticeOf(gone)).toBe('rule `no-snow` was retired in 0.2: Snow is rain')
  expect(noticeOf({...gone, successors: ['no-rain', 'stet']})).toBe(
    'rule `no-snow` was retired in 0.2: use `no-rain` and `stet`'
  )
  const lost = {...gone, successors: ['no-hail']}
  expect(() => new RuleBook([noRain], {retired: [lost]})).toThrow(
    'no rule `no-hail`, which took over from `no-snow`'
  )
})

test('an article is read by the rules of the book and by no others', async () => {
  const found = async (config = {}) => {
    const {messages} = await proofread(text, config, {book})
    return messages.map(({ruleId}) => ruleId)
  }
  expect(await found()).toEqual(['no-rain'])
  expect(await found({rules: {'no-rain': 'off'}})).toEqual([])
  await expect(found({rules: {spelling: 'off'}})).rejects.toThrow('unknown rule `spelling`')
})

test('one configuration may be that of two books', async () => {
  const config = {}
  const found = async (book: RuleBook) =>
    (await proofread(text, config, {book})).messages.map(({ruleId}) => ruleId)
  expect(await found(book)).toEqual(['no-rain'])
  expect(await found(standardBook)).toEqual(['repeated-word'])
  expect(await found(book)).toEqual(['no-rain'])
})

test('a resolver gives the book that its configurations are of', async () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'copydesk-book-'))
  const file = path.join(cwd, 'a.txt')
  expect((await new ConfigResolver({cwd}).resolve(file)).book).toBe(standardBook)
  const given = {rules: {'no-rain': 'error' as const}}
  expect((await new ConfigResolver({cwd, book, given}).resolve(file)).book).toBe(book)
  await expect(new ConfigResolver({cwd, given}).resolve(file)).rejects.toThrow(
    'unknown rule `no-rain`'
  )
  rmSync(cwd, {recursive: true})
})

test('a book that cannot be sent to a thread is asked in this one, and nothing of it is kept', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-book-'))
  const [cache, checker] = [
    new Cache(folder, () => new Uint8Array(32)),
    new Checker(
      2,
      () => 1_000_000,
      () => {}
    )
  ]
  const [file, ruleset] = [new VFile(text), {book, config: {}}]
  await checker.check(file, ruleset)
  expect(checker.atOnce).toBe(1)
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['no-rain'])
  cache.keep(file, ruleset)
  expect(cache.restore(new VFile(text), ruleset)).toBe(false)
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, {recursive: true})
})
