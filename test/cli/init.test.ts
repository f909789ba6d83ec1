import {systemDay} from '../../src/runner/config/today.ts'
import {mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {parse} from 'yaml'
import {main} from '../../src/cli/command.ts'
import {firstProblem} from '../../src/config/check.ts'
import {standardBook} from '../../rules/book.ts'
import {configSchema} from '../../src/config/index.ts'

const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'copydesk-init-')))
afterAll(() => rmSync(cwd, {recursive: true}))

test('init asks until it knows the answer, and what it writes holds with every comment taken away', async () => {
  const american = ['“a start,” she said', '“the end,” he wrote', '“a mess,” they sang']
  writeFileSync(path.join(cwd, 'a.txt'), american.map((text) => `It was ${text}.`).join('\n\n'))
  const answers = ['gardian', 'guardian', '']
  const asked: string[] = []
  let out = ''
  const status = await main(['init'], {
    cwd,
    isColored: false,
    today: systemDay,
    readStdin: async () => new Uint8Array(),
    ask: async (question) => {
      asked.push(question.replace(/ \(.*\)/u, ''))
      return answers.shift()!
    },
    out: (text) => (out += text),
    err: (text) => (out += text)
  })
  expect(asked).toEqual(['House style [auto] ', 'House style [auto] ', 'Dialect [en-GB] '])
  expect(out).toContain('unknown house style `gardian`; did you mean `guardian`?\n')
  expect(status).toBe(0)

  const text = readFileSync(path.join(cwd, 'copydesk.config.yaml'), 'utf8')
  // The house that was chosen says where a stop stands, whatever the articles do, and in which English.
  expect(parse(text)).toEqual({house: 'guardian', dialect: 'en-GB'})
  const whole = parse(text.replace(/^# (?=\w+:|  )/gmu, '')) as object
  expect(Object.keys(whole)).toEqual([
    'house',
    'dialect',
    'rules',
    'names',
    'words',
    'ignore',
    'overrides',
    'stet'
  ])
  expect(firstProblem(whole, configSchema(standardBook))).toBeUndefined()
})
