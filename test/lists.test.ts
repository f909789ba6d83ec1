import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {afterAll, describe, expect, test} from 'vitest'
import {KeyIndex, codeOf, codesOfDeletions} from '../src/base/key-index.ts'
import {deletions} from '../src/base/distance.ts'
import {type HouseName, Roster} from '../src/house/roster.ts'
import {parseCsv, readCsv, updateCsv} from '../src/house/lists/names/csv.ts'
import {toHouseName} from '../src/house/lists/names/row.ts'
import {ConfigResolver, proofread} from '../src/node.ts'

const bin = path.join(import.meta.dirname, '../dist/command/main.js')
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

test('a table that needs no library is read as the library reads it', async () => {
  const pieces = ['a', ',', '\n', ' ', '\t', 'b c', '\u00A0', "'", '\f', '|', '"', '"x, y"']
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...pieces), {maxLength: 14}),
      fc.constantFrom('\n', '\r\n'),
      async (parts, end) => {
        const text = parts.join('').replaceAll('\n', end)
        let expected
        try {
          expected = parse(text, {
            bom: true,
            relax_column_count: true,
            skip_empty_lines: true,
            trim: true,
            info: true
          }) as unknown as {record: string[]; info: {lines: number}}[]
        } catch {
          // What it refuses is told row by row.
          return
        }
        expect((await parseCsv(text)).lines).toEqual(
          expected.map(({record, info}) => ({
            line: info.lines - record.join('').split('\n').length + 1,
            cells: record
          }))
        )
      }
    ),
    {numRuns: 1000}
  )
})

describe('an index', () => {
  test('finds the items that have a key, in their order, and few others', () => {
    const words = Array.from({length: 5000}, (_, at) => nameOf(at))
    const index = new KeyIndex(words.length, (at) => [codeOf(words[at]!), codeOf(words[at]!)])
    words.forEach((word, at) => expect([...index.find(codeOf(word))]).toContain(at))
    expect([...index.find(codeOf('nobody'))]).toEqual([])
    expect([...new KeyIndex(0, () => []).find(1)]).toEqual([])
    const same = new KeyIndex(3, () => [7])
    expect([...same.find(7)]).toEqual([0, 1, 2])
  })

  test('knows a word without a letter by its code', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 12}), (word) => {
        expect(codesOfDeletions(word)).toEqual(
          [
            word,
            ...[...Array(word.length).keys()].map((at) => word.slice(0, at) + word.slice(at + 1))
          ].map(codeOf)
        )
      })
    )
    expect(codesOfDeletions('anne')).toEqual(deletions('anne').map(codeOf))
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

test('a cell that a spreadsheet would take for a formula is none, and is read as it was', async () => {
  const cells = ['=HYPERLINK("http://example.org")', '+1 a', '-a', '@SUM(a)', "'=a", '＝a', 'plain']
  let text = ''
  for (const [at, note] of cells.entries()) {
    text = await updateCsv(text, 'names.csv', toHouseName({name: `Name ${at} Lee`, note}))
  }
  text = await updateCsv(text, 'names.csv', toHouseName({name: '=cmd|a', variants: ['@b', '-c']}))
  for (const line of text.trim().split('\n')) {
    for (const cell of parse(line)[0] as string[]) expect(cell).not.toMatch(/^[=+\-@＝]/u)
  }
  const {rows} = await readCsv(text, 'names.csv')
  expect(rows.slice(0, -1).map(({house}) => house.note)).toEqual(
    cells.map((note) => (note === "'=a" ? '=a' : note))
  )
  expect(rows.at(-1)!.house).toEqual({name: '=cmd|a', variants: ['@b', '-c']})
  // And as often as it is written.
  expect(await updateCsv(text, 'names.csv', toHouseName({name: 'Name 0 Lee'}))).toBe(text)

  const add = (...args: string[]) =>
    spawnSync(process.execPath, [bin, 'names', 'add', ...args, '--file', 'own.csv'], {cwd})
  expect(add('Anne Lee', '--note', '=1+2').status).toBe(0)
  expect(readFileSync(path.join(cwd, 'own.csv'), 'utf8')).toContain(",'=1+2,")
})
