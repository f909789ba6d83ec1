import {reportPaths} from '../../src/runner/report-settings.ts'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv} from 'ajv'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import {expect, test} from 'vitest'
import {sarif} from '../../src/report/sarif.ts'
import {fileWith, oddFiles, pointAt, reportOf} from './report.ts'

const schema = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'schema/sarif-2.1.0-rtm.5.json'), 'utf8')
)
const ajv = new (AjvDraft04 as unknown as typeof Ajv)({strict: false, unicodeRegExp: false})
;(addFormats as unknown as (ajv: Ajv) => void)(ajv)
const validate = ajv.compile(schema)

/** The results of a report that holds to the schema. */
async function resultsOf(
  ...given: Parameters<typeof reportOf> extends [unknown, ...infer Rest] ? Rest : never
) {
  const log = JSON.parse(await reportOf(sarif, ...given))
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  return log.runs[0].results
}

test('the schema refuses what is no SARIF', () => {
  expect(validate({version: '2.1.0', runs: [{results: []}]})).toBe(false)
})

test('a report of nothing, of a clean article and of odd ones holds to the schema', async () => {
  expect(await resultsOf([])).toEqual([])
  const files = await oddFiles()
  const results = await resultsOf(files)
  expect(results).toHaveLength(files.flatMap(({messages}) => messages).length)
})

test('a region cuts the text that it quotes out of the file, without its byte order mark', async () => {
  for (const file of await oddFiles()) {
    const text = String(file).replace(/^\uFEFF/u, '')
    const lines = text.split(/\r\n|\n/u)
    for (const {locations} of await resultsOf([file])) {
      const {region} = locations[0].physicalLocation
      const {charOffset, charLength, snippet, startLine, startColumn, endLine, endColumn} = region
      expect(text.slice(charOffset, charOffset + charLength)).toBe(snippet.text)
      expect(endLine).toBe(startLine)
      expect(lines[startLine - 1]!.slice(startColumn - 1, endColumn - 1)).toBe(snippet.text)
    }
  }
})

test('the address of a file leads back to its path', async () => {
  const [file] = await oddFiles()
  const [{locations}] = await resultsOf([file!])
  const {uri} = locations[0].physicalLocation.artifactLocation
  expect(uri).toMatch(/^[\w%./-]+$/u)
  expect(decodeURIComponent(uri)).toBe(file!.path)
})

test('paths are those from the root of the repository, wherever the command runs', async () => {
  const file = fileWith('It is the the end.', 'the the', {})
  const [{locations}] = await resultsOf([file], reportPaths('/desk/news', '/desk'))
  expect(locations[0].physicalLocation.artifactLocation.uri).toBe('news/a.txt')
  const [outside] = await resultsOf([file], reportPaths('/else', '/desk'))
  expect(outside.locations[0].physicalLocation.artifactLocation.uri).toBe('a.txt')
})

test('it tells the rule, the fixes, and the other places, to which the text links', async () => {
  const value = 'Mahmood came [early](1).\nMehmood left.\n'
  const place = {start: pointAt(value, 0), end: pointAt(value, 7)}
  const file = fileWith(value, 'Mehmood', {
    reason: 'Unexpected `Mehmood`, see [early](1)',
    expected: ['Mahmood', 'Mehmood'],
    related: [{place, actual: 'Mahmood', reason: 'Spelled `Mahmood` here'}],
    fatal: true
  })
  const [result] = await resultsOf([file])
  expect(result.ruleIndex).toBe(0)
  expect(result.level).toBe('error')
  expect(result.message.text).toBe('Unexpected `Mehmood`, see \\[early](1). See [line 1](1).')
  expect(result.relatedLocations[0].id).toBe(1)
  expect(result.relatedLocations[0].physicalLocation.region.snippet.text).toBe('Mahmood')
  // That it may stay as it is, is no fix.
  expect(result.fixes).toHaveLength(1)
  const [{deletedRegion, insertedContent}] = result.fixes[0].artifactChanges[0].replacements
  expect(deletedRegion.snippet.text).toBe('Mehmood')
  expect(insertedContent.text).toBe('Mahmood')
})

test('a fingerprint stays when lines are put above', async () => {
  const keyOf = async (value: string) =>
    (await resultsOf([fileWith(value, 'the the', {})]))[0].partialFingerprints
  const key = await keyOf('It is the the end.\n')
  expect(key['copydesk/v1']).toMatch(/^[\da-f]{32}$/u)
  expect(await keyOf('New.\n\nIt is the the end.\n')).toEqual(key)
})
