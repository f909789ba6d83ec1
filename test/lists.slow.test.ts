import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {ConfigResolver, proofread} from '../src/node.ts'

import {bin} from './built.ts'

const cwd = mkdtempSync(path.join(tmpdir(), 'copydesk-lists-'))
afterAll(() => rmSync(cwd, {recursive: true}))

const syllables = 'ka ri mo hal dan bek to su len var nis per gol zan tik mur'.split(' ')

/** Words that look like names, each another: the number of each in the syllables of a language. */
function nameOf(number: number): string {
  const word = (rest: number): string =>
    (rest >= 16 ? word(Math.floor(rest / 16)) : '') + syllables[rest % 16]!
  const one = word(number * 2654435761)
  return one.charAt(0).toUpperCase() + one.slice(1)
}

/** Seconds of processor that some work takes, on a machine that others use as well. */
async function secondsOf<Value>(work: () => Promise<Value>): Promise<[number, Value]> {
  const before = process.cpuUsage()
  const value = await work()
  const {user, system} = process.cpuUsage(before)
  return [(user + system) / 1e6, value]
}

describe('a hundred thousand rows', () => {
  const count = 100_000
  const article = Array(20)
    .fill('Councillor Tariq Mahmood told the meeting that Anne Lee had left Kandahar on Monday.')
    .join('\n\n')
  // A second on a machine that is free.
  const longest = 2.5

  test.each([
    [
      'names.csv',
      (at: number) => `${nameOf(at)} ${nameOf(at + 7)}r,${nameOf(at)} ${nameOf(at + 7)}rx,clerk`,
      'name,variants,role'
    ],
    [
      'names.csv',
      (at: number) => `${nameOf(at)} ${nameOf(at + 7)}r,,"clerk, of the town"`,
      'name,variants,role'
    ],
    ['words.txt', (at: number) => nameOf(at).toLowerCase(), '# words']
  ])('of %s are read in a second, and cost nothing per article', async (name, rowOf, head) => {
    const rows = Array.from({length: count}, (_, at) => rowOf(at))
    const folder = mkdtempSync(path.join(cwd, 'rows-'))
    writeFileSync(path.join(folder, name), [head, ...rows, ''].join('\n'))
    const without = (await proofread(article)).messages.length
    const [alone] = await secondsOf(() => proofread(article))
    const [seconds, config] = await secondsOf(async () => {
      const {config, troubles} = await new ConfigResolver({cwd: folder}).resolve('a.txt')
      expect(troubles).toEqual([])
      await proofread('Tariq Mahmood left.', config)
      return config
    })
    expect(config.names?.length ?? config.words?.length).toBe(count)
    expect(seconds).toBeLessThan(longest)
    const [more, file] = await secondsOf(() => proofread(article, config))
    expect(file.messages.length).toBe(without)
    expect(more - alone).toBeLessThan(0.1)
  })

  test('and twice as many are read, by the command', () => {
    const rows = Array.from({length: 2 * count}, (_, at) => `${nameOf(at)} ${nameOf(at + 7)}r`)
    writeFileSync(path.join(cwd, 'many.csv'), ['name', ...rows, ''].join('\n'))
    const right = nameOf(1234)
    writeFileSync(path.join(cwd, 'a.txt'), `They met ${right} ${nameOf(1241)}rt on Monday.\n`)
    const {stdout, stderr} = run('--names', 'many.csv', 'a.txt')
    expect(stderr).toBe('')
    expect(stdout).toContain(`the house lists \`${right} ${nameOf(1241)}r\``)
  })

  test('ten times as many, or too many in YAML, are refused in one line', () => {
    const rows = Array.from({length: 10 * count}, (_, at) => `w${at.toString(36)}`)
    writeFileSync(path.join(cwd, 'words.txt'), rows.join('\n'))
    expect(run('a.txt')).toMatchObject({
      stderr: 'copydesk: words.txt: 999,999 rows, of which no more than 250,000 can be used\n',
      status: 2
    })
    rmSync(path.join(cwd, 'words.txt'))
    writeFileSync(path.join(cwd, 'all.csv'), ['name', ...rows].join('\n'))
    expect(run('--names', 'all.csv', 'a.txt').stderr).toBe(
      'copydesk: all.csv: 1,000,000 rows, of which no more than 250,000 can be used\n'
    )
    for (const name of ['one.csv', 'two.csv']) {
      writeFileSync(path.join(cwd, name), ['name', ...rows.slice(0, 130_000)].join('\n'))
    }
    expect(run('--names', 'one.csv', '--names', 'two.csv', 'a.txt').stderr).toBe(
      'copydesk: the lists of names: 260,000 rows, of which no more than 250,000 can be used\n'
    )
    writeFileSync(path.join(cwd, 'names.yaml'), rows.map((row) => `- ${row}\n`).join(''))
    expect(run('a.txt').stderr).toBe(
      'copydesk: names.yaml: larger than 1 MB; a table (.csv) may be\n'
    )
    rmSync(path.join(cwd, 'names.yaml'))
  })

  function run(...args: string[]) {
    const {stdout, stderr, status} = spawnSync(process.execPath, [bin, ...args], {
      cwd,
      encoding: 'utf8'
    })
    return {stdout, stderr, status}
  }
})

test('a name that is added has no cell that a spreadsheet would take for a formula', () => {
  const add = (...args: string[]) =>
    spawnSync(process.execPath, [bin, 'names', 'add', ...args, '--file', 'own.csv'], {cwd})
  expect(add('Anne Lee', '--note', '=1+2').status).toBe(0)
  expect(readFileSync(path.join(cwd, 'own.csv'), 'utf8')).toContain(",'=1+2,")
})
