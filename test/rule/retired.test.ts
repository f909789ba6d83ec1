import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {main} from '../../src/cli/command.ts'
import {firstProblem} from '../../src/config/check.ts'
import {configSchema} from '../../src/config/index.ts'
import {proofread, RuleBook, rules} from '../../src/index.ts'

const book = new RuleBook(rules, {
  retired: [
    {
      id: 'word-twice',
      since: '0.2',
      why: 'A word typed twice is a repeated one.',
      successors: ['repeated-word']
    },
    {id: 'comma-love', since: '0.3', why: 'Nobody agreed on commas.'}
  ]
})
const twice = 'rule `word-twice` was retired in 0.2: use `repeated-word`'
const love = 'rule `comma-love` was retired in 0.3: Nobody agreed on commas'

const top = mkdtempSync(path.join(tmpdir(), 'copydesk-retired-'))
afterAll(() => rmSync(top, {recursive: true}))
let cwd = ''
const put = (name: string, text: string) => writeFileSync(path.join(cwd, name), text)
beforeEach(() => {
  cwd = mkdtempSync(path.join(top, 'desk-'))
  put('a.txt', 'It is the the end.\n')
  put('b.txt', 'It is the end.\n')
})

async function run(...args: string[]) {
  let out = ''
  let err = ''
  const terminal = {
    cwd,
    isColored: false,
    today: () => '2027-01-31',
    readStdin: async () => new Uint8Array(),
    out: (text: Uint8Array | string) => (out += String(text)),
    err: (text: string) => (err += text)
  }
  const status = await main(args, terminal, book)
  return {out, err, status}
}

/** The rules of the findings of a report in JSON. */
function found({out}: {readonly out: string}): string[] {
  const files = JSON.parse(out) as {messages: {ruleId: string; severity: string}[]}[]
  return files.flatMap(({messages}) =>
    messages.map(({ruleId, severity}) => `${ruleId} ${severity}`)
  )
}

describe('a rule that there is no more is told in one line and does no harm', () => {
  test('in a configuration, with its line, once for all articles', async () => {
    put(
      'copydesk.config.yaml',
      'rules:\n  spelling: off\n  word-twice: [error, {letters: 3}, more]\n  comma-love: 7\n'
    )
    const result = await run('--reporter', 'json', 'a.txt', 'b.txt')
    expect(result.err).toBe(
      `copydesk: copydesk.config.yaml:3: ${twice}\ncopydesk: copydesk.config.yaml:4: ${love}\n`
    )
    expect(found(result)).toEqual(['repeated-word warning'])
    expect(result.status).toBe(1)
    expect((await run('b.txt')).status).toBe(0)
  })

  test('in an override, where that holds', async () => {
    put('copydesk.config.yaml', 'overrides:\n  - files: b.txt\n    rules: {comma-love: off}\n')
    expect((await run('a.txt')).err).toBe('')
    expect((await run('b.txt')).err).toBe(`copydesk: copydesk.config.yaml:3: ${love}\n`)
  })

  test('in a configuration that is shown, of which it is no part', async () => {
    put('copydesk.config.yaml', 'rules: {word-twice: error, repeated-word: info}\n')
    const {out, err} = await run('config', 'a.txt')
    expect(err).toBe(`copydesk: copydesk.config.yaml:1: ${twice}\n`)
    expect(out).toMatch(/^repeated-word +info /mu)
    expect(out).not.toContain('word-twice')
  })

  test('on the command line', async () => {
    const result = await run('--rule', 'word-twice: off', '--reporter', 'json', 'a.txt')
    expect(result.err).toBe(`copydesk: the command line: ${twice}\n`)
    expect(found(result)).toEqual(['repeated-word warning'])
    const {err, status} = await run('--rule', 'word-thrice: off', 'a.txt')
    expect([err, status]).toEqual([expect.stringMatching(/^copydesk: unknown rule/u), 2])
  })

  test('in a configuration that a program gives', async () => {
    const config = {rules: {'word-twice': ['error', {letters: 3}]}} as never
    const {messages} = await proofread('It is the the end.', config, {book})
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['repeated-word'])
  })

  test('in a stet, where it stands', async () => {
    const value =
      '<!-- stet word-twice: his own -->\n\nIt is the the end.\n\n<!-- stet comma-love -->\n\nSo it is.\n'
    const {messages} = await proofread(new VFile({path: 'a.md', value}), {}, {book})
    expect(messages).toMatchObject([
      {ruleId: 'stet', actual: 'word-twice', expected: ['repeated-word'], fatal: undefined},
      {ruleId: 'repeated-word', actual: 'the the'},
      {ruleId: 'stet', actual: 'comma-love', fatal: undefined}
    ])
    expect(messages[0]!.reason).toBe(`R${twice.slice(1)}`)
    expect(messages[2]!.reason).toBe(`R${love.slice(1)}`)
    expect(messages[2]!.expected).toBeUndefined()
  })

  test('in a stet beside an article, which is no failure', async () => {
    put('b.txt.stet.yaml', '- word-twice: his own\n')
    const result = await run('--reporter', 'json', 'b.txt')
    expect(result.status).toBe(0)
    expect(found(result)).toEqual(['stet info'])
  })

  test('in a baseline, whose other findings it still knows', async () => {
    await run('--baseline', 'known.json', '--update-baseline', 'a.txt', 'b.txt')
    const known = JSON.parse(readFileSync(path.join(cwd, 'known.json'), 'utf8'))
    known.files['b.txt'] = [{key: '0'.repeat(32), rule: 'word-twice', actual: 'the the'}]
    put('known.json', JSON.stringify(known))
    const result = await run('--baseline', 'known.json', 'a.txt', 'b.txt')
    expect(result.err).toBe(`copydesk: known.json: ${twice}\n`)
    expect(result.out).not.toContain('not found this time')
    expect(result.status).toBe(0)
    // It is not learned again.
    await run('--baseline', 'known.json', '--update-baseline', 'a.txt')
    expect(
      Object.keys(JSON.parse(readFileSync(path.join(cwd, 'known.json'), 'utf8')).files)
    ).toEqual(['a.txt'])
  })

  test('when it is asked for', async () => {
    expect((await run('explain', 'word-twice')).out).toBe(
      'word-twice (retired in 0.2)\n\nA word typed twice is a repeated one.\n\nUse instead: repeated-word\n'
    )
    expect((await run('explain', 'comma-love')).out).toBe(
      'comma-love (retired in 0.3)\n\nNobody agreed on commas.\n'
    )
    expect((await run('explain')).out).not.toContain('word-twice')
  })
})

test('an editor shows it in a configuration, and refuses nothing that is set of it', () => {
  const schema = configSchema(book)
  const {properties} = schema.definitions!['rules']!
  expect(properties!['word-twice']).toEqual({deprecationMessage: twice})
  for (const setting of ['off', 7, null, ['error', 1, 2], {any: 'thing'}]) {
    expect(firstProblem({rules: {'word-twice': setting}}, schema)).toBeUndefined()
  }
  expect(firstProblem({rules: {'word-thrice': 'off'}}, schema)).toBeDefined()
})
