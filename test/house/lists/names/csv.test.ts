import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseCsv, readCsv, updateCsv} from '../../../../src/house/lists/names/csv.ts'
import {toHouseName} from '../../../../src/house/lists/names/row.ts'

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
})
