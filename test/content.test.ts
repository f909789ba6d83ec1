import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parseTable} from '../src/lexicon/table.ts'
import {toJson} from '../src/report/json.ts'
import {proofread} from '../src/index.ts'

const folder = path.join(import.meta.dirname, '../content')
const articles = readdirSync(folder).filter((name) => !name.endsWith('.tsv'))
const columns = ['line', 'rule', 'severity', 'actual', 'expected', 'why'] as const

interface Report {
  readonly messages: readonly {
    ruleId: string
    severity: string
    actual: string
    expected?: string[]
    place: {start: {line: number}}
  }[]
}

test.each(articles)('in %s the desk finds what was planted and nothing more', async (name) => {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const table = name.replace(/\.\w+$/u, '.planted.tsv')
  // The table names its own line in the column that the reader of tables fills in.
  const planted = parseTable(read(table).replace(/^line/u, 'at'), table, [
    'at',
    ...columns.slice(1)
  ])
  const [{messages}] = JSON.parse(
    toJson([await proofread(new VFile({path: name, value: read(name)}))])
  ) as [Report]
  expect(
    messages.map(({ruleId, severity, actual, expected = [], place}, index) => ({
      at: String(place.start.line),
      rule: ruleId,
      severity,
      actual,
      // Of a tie both spellings are offered; the table names the other one.
      expected: expected.find((text) => text === planted[index]?.expected) ?? expected[0] ?? ''
    }))
  ).toEqual(
    planted.map(({at, rule, severity, actual, expected}) => ({
      at,
      rule,
      severity,
      actual,
      expected
    }))
  )
})

test('one article is flawless, and each has from 250 to 600 words', () => {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
  expect(tables).toHaveLength(articles.length)
  const lengths = tables.map((name) =>
    readFileSync(path.join(folder, name), 'utf8').trim().split('\n')
  )
  expect(lengths.filter(({length}) => length === 1)).toHaveLength(1)
  for (const name of articles) {
    const words = readFileSync(path.join(folder, name), 'utf8').split(/\s+/u).length
    expect(words).toBeGreaterThan(250)
    expect(words).toBeLessThan(600)
  }
})
