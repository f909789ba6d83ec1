import {describe, expect, test} from 'vitest'
import {fromXml} from 'xast-util-from-xml'
import {parse as parseYaml} from 'yaml'
import type {VFile} from 'vfile'
import {proofread} from '../../src/index.ts'
import {checkstyle} from '../../src/report/checkstyle.ts'
import {github} from '../../src/report/github.ts'
import {gitlab} from '../../src/report/gitlab.ts'
import {reporters} from '../../src/report/index.ts'
import {json, toJson} from '../../src/report/json.ts'
import {jsonl} from '../../src/report/jsonl.ts'
import {junit} from '../../src/report/junit.ts'
import {rdjson} from '../../src/report/rdjson.ts'
import {sarif} from '../../src/report/sarif.ts'
import {tap} from '../../src/report/tap.ts'
import {fileWith, oddFiles, reportOf} from './report.ts'

const odd: readonly VFile[] = await oddFiles()
const found = odd.flatMap(({messages}) => messages)
const clean = await proofread('The clerk opened the hall at noon.')

test('every odd text has a slip in it', () => {
  for (const {path, messages} of odd) expect(messages.length, path).toBeGreaterThan(0)
})

test('reporters are listed by the alphabet behind the one for people, each once', () => {
  const ids = reporters.map(({id}) => id)
  expect(ids).toEqual(['pretty', ...ids.slice(1).sort()])
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(reporters)('$id ends each piece with a line end, and keeps no file', async (reporter) => {
  const text = await reportOf(reporter, [...odd, clean])
  // A list of JSON has the comma of one item with the next.
  expect(text).toMatch(/\n$/u)
  expect(await reportOf(reporter, [])).toMatch(/^$|\n$/u)
})

describe('JSON', () => {
  test('written piece by piece is what it is at once', async () => {
    for (const files of [[], [clean], [...odd, clean]]) {
      expect(await reportOf(json, files)).toBe(`${toJson(files)}\n`)
    }
  })

  test('in lines has one for each finding, with its file and its fingerprint', async () => {
    const lines = (await reportOf(jsonl, [...odd, clean])).trimEnd().split('\n')
    const records = lines.map((line) => JSON.parse(line))
    expect(records.map(({actual}) => actual)).toEqual(found.map(({actual}) => actual))
    for (const {path, fingerprint} of records) {
      expect(odd.map((file) => file.path)).toContain(path)
      expect(fingerprint).toMatch(/^[\da-f]{32}$/u)
    }
  })
})

test('a suggestion leaves the line end that it runs over, and its range says so', async () => {
  const file = fileWith('Ō is at the\nthe end.\n', 'the\nthe', {expected: ['the']})
  const [diagnostic] = JSON.parse(await reportOf(rdjson, [file])).diagnostics
  const range = {start: {line: 1, column: 9}, end: {line: 2, column: 4}}
  expect(diagnostic.suggestions).toEqual([{range, text: '\nthe'}])
  const [result] = JSON.parse(await reportOf(sarif, [file])).runs[0].results
  const [{description, artifactChanges}] = result.fixes
  expect(description.text).toBe('Write “the”')
  const [{deletedRegion, insertedContent}] = artifactChanges[0].replacements
  expect(deletedRegion).toMatchObject({startLine: 1, startColumn: 8, charOffset: 7, charLength: 8})
  expect(insertedContent.text).toBe('\nthe')
})

describe('GitHub', () => {
  test('gets one line for each finding, with nothing in it that is a command', async () => {
    const lines = (await reportOf(github, odd)).trimEnd().split('\n')
    expect(lines).toHaveLength(found.length)
    for (const line of lines) {
      const [, properties, data] = /^::(?:error|warning|notice) ([^\n\r]*?)::([^\n\r]*)$/u.exec(
        line
      )!
      expect(properties!.split(',').map((property) => property.split('=')[0])).toEqual([
        'file',
        'line',
        'endLine',
        'col',
        'endColumn',
        'title'
      ])
      expect(data).not.toMatch(/%(?!25|0A|0D)/u)
    }
  })

  test('reads back what was escaped', async () => {
    const file = fileWith('a', 'a', {reason: '100%\nof :: it, 5%0A', ruleId: 'a:b,c%'})
    file.path = 'a:b,c%.txt'
    expect(await reportOf(github, [file])).toBe(
      '::warning file=a%3Ab%2Cc%25.txt,line=1,endLine=1,col=1,endColumn=2,title=Copydesk%3A a%3Ab%2Cc%25::100%25%0Aof :: it, 5%250A\n'
    )
  })

  test('gets no columns for a place of two lines', async () => {
    expect(await reportOf(github, [fileWith('a\nb', 'a\nb', {fatal: true})])).toMatch(
      /^::error file=a\.txt,line=1,endLine=2,title=/u
    )
  })
})

describe('GitLab', () => {
  test('gets a list with a fingerprint for each finding that no other has', async () => {
    const twins = ['a.txt', 'b.txt'].map((path) =>
      Object.assign(fileWith('It is the the end.', 'the the', {}), {path})
    )
    const list = JSON.parse(await reportOf(gitlab, [...odd, ...twins]))
    expect(list).toHaveLength(found.length + 2)
    expect(new Set(list.map((item: {fingerprint: string}) => item.fingerprint)).size).toBe(
      list.length
    )
    for (const {severity, location} of list) {
      expect(['info', 'minor', 'major']).toContain(severity)
      expect(location.lines.begin).toBeGreaterThan(0)
    }
  })
})

describe('XML', () => {
  /** All elements of a name in a document that is well formed. */
  function elements(text: string, name: string) {
    const all: {attributes: Record<string, string>; text: string}[] = []
    const visit = (node: any) => {
      if (node.name === name) {
        all.push({
          attributes: node.attributes,
          text: node.children.map((one: any) => one.value).join('')
        })
      }
      node.children?.forEach(visit)
    }
    visit(fromXml(text))
    return all
  }
  // eslint-disable-next-line no-control-regex
  const writable = (text: string) => text.replace(/[\uD800-\uDFFF\u0000-\u0008\uFFFF]/gu, '\uFFFD')

  test('of Checkstyle has each file, and each finding with what it says', async () => {
    const text = await reportOf(checkstyle, [...odd, clean])
    expect(elements(text, 'file').map(({attributes}) => attributes['name'])).toHaveLength(
      odd.length + 1
    )
    const errors = elements(text, 'error')
    expect(errors).toHaveLength(found.length)
    errors.forEach(({attributes}, at) => {
      expect(attributes['message']!.startsWith(writable(found[at]!.reason))).toBe(true)
      expect(Number(attributes['line'])).toBe(found[at]!.line)
    })
  })

  test('of JUnit has a case for each finding, and counts those that fail', async () => {
    const text = await reportOf(junit, [...odd, clean])
    expect(elements(text, 'testcase')).toHaveLength(found.length + 1)
    const failures = elements(text, 'testsuite').map(({attributes}) =>
      Number(attributes['failures'])
    )
    expect(failures.reduce((sum, count) => sum + count)).toBe(elements(text, 'failure').length)
  })

  test('of JUnit passes what does not make the run fail, and says it', async () => {
    const text = await reportOf(junit, odd, {failOn: 'error'})
    expect(elements(text, 'failure')).toHaveLength(found.filter(({fatal}) => fatal).length)
    expect(elements(text, 'system-out')).toHaveLength(found.filter(({fatal}) => !fatal).length)
  })

  test('holds what XML can, and a sign for what it cannot', async () => {
    const file = fileWith('a', 'a', {reason: 'a ]]> <b> & "c" \u0000 \uD83D \u{10400}'})
    const [error] = elements(await reportOf(checkstyle, [file]), 'error')
    expect(error!.attributes['message']).toBe('a ]]> <b> & "c" \uFFFD \uFFFD \u{10400}')
  })
})

describe('reviewdog', () => {
  test('gets places in bytes, which cut the text out of the file', async () => {
    const {source, diagnostics} = JSON.parse(await reportOf(rdjson, odd))
    expect(source.name).toBe('copydesk')
    const texts = odd.flatMap((file) => file.messages.map(() => String(file)))
    diagnostics.forEach(({location: {range}, severity}: any, at: number) => {
      const line = Buffer.from(texts[at]!.split(/\r\n|\n/u)[range.start.line - 1]!)
      const cut = line.subarray(range.start.column - 1, range.end.column - 1).toString()
      expect(cut).toBe(found[at]!.actual)
      expect(['ERROR', 'WARNING', 'INFO']).toContain(severity)
    })
    expect(diagnostics).toHaveLength(found.length)
  })

  test('gets what to put there, an empty text to take it out', async () => {
    const file = fileWith('It is the the end.', 'the the', {expected: ['the', 'the the', '']})
    const {suggestions} = JSON.parse(await reportOf(rdjson, [file])).diagnostics[0]
    expect(suggestions.map(({text}: {text: string}) => text)).toEqual(['the', ''])
  })
})

describe('TAP', () => {
  test('has a plan, a line for each article, and YAML below those with findings', async () => {
    const text = await reportOf(tap, [...odd, clean])
    const points = text.match(/^(?:not )?ok \d+ - .*$/gmu)!
    expect(points).toHaveLength(odd.length + 1)
    expect(text).toMatch(/^TAP version 14\n/u)
    expect(text).toMatch(/\n1\.\.\d+\n$/u)
    const blocks = [...text.matchAll(/^ {2}---\n(.*?)^ {2}\.\.\.$/gmsu)].map(([, block]) =>
      parseYaml(block!)
    )
    expect(blocks.flatMap(({findings}) => findings.map(({message}: any) => message))).toEqual(
      found.map(({reason}) => reason)
    )
  })

  test('takes no part of a path for a directive', async () => {
    const file = Object.assign(fileWith('a', 'a', {}), {path: 'a # SKIP \\ b.txt'})
    expect(await reportOf(tap, [file])).toContain('not ok 1 - a \\# SKIP \\\\ b.txt\n')
  })
})
