import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {fromXml} from 'xast-util-from-xml'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {proofread} from '../src/index.ts'
import {Gate} from '../src/report/gate.ts'
import {reporters} from '../src/report/index.ts'
import {bin} from './built.ts'
import {Client} from './lsp/client.ts'
import {reportOf} from './report/report.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-printed-'))
afterAll(() => rmSync(folder, {recursive: true}))

const escape = '\u001B[31m\u009B2J\u0007'
const order = '\u202E\u2066'
// A line of its own, a command of three forges, colours, and letters that turn the order of others.
const hostileName = `::error::a${escape}${order}\n::stop-commands::x\r##[group]b##vso[task.c]#.txt`
const hostileText = [
  `::set-output name=a::the the${escape}${order} hall`,
  '',
  `  ::endgroup::It is a hour to ##[error]the the ##vso[task.setvariable variable=a]b ##teamcity[c] hall.`,
  '',
  `“A Mehmood${order} of of ::warning::it,” Karim Mahmood said. Karim Mehmood left.`,
  ''
].join('\n')

/** What a terminal or the log of a forge would obey in what is printed, if anything. */
function obeyed(printed: string, own?: RegExp): string[] {
  const lines = printed.split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
  const commands = lines.filter((line) => line.trimStart().startsWith('::') && !own?.test(line))
  const within = printed.match(/##(?:vso|teamcity)?\[/gu) ?? []
  const letters = printed.match(/[^\P{Cc}\n\t]|[\p{Bidi_Control}\u2028\u2029]/gu) ?? []
  return [...commands, ...within, ...letters]
}

describe('nothing in an article or in its name is a command', () => {
  const read = () => proofread(new VFile({path: hostileName, value: hostileText}))

  test.each(reporters.map(({id}) => id))('in the report %s', async (id) => {
    const reporter = reporters.find((one) => one.id === id)!
    const file = await read()
    expect(file.messages.length).toBeGreaterThan(3)
    const printed = await reportOf(reporter, [file])
    expect(
      obeyed(printed, id === 'github' ? /^::(?:error|warning|notice) file=/u : undefined)
    ).toEqual([])
    if (id === 'github') expect(printed.split('\n')).toHaveLength(file.messages.length + 1)
  })

  test('in the answer of the gate', async () => {
    const gate = new Gate({holdOn: 'info', checkOn: 'info'})
    gate.add(await read())
    gate.addTrouble(hostileName, 'gone')
    expect(gate.toLine().trimEnd().split('\n')).toHaveLength(1)
    expect(obeyed(gate.toLine() + gate.toJson())).toEqual([])
    expect(JSON.parse(gate.toJson()).findings[0].path).toBe(hostileName)
  })

  test('and programs read in JSON and XML the letters that were there', async () => {
    const report = async (id: string) =>
      reportOf(
        reporters.find((one) => one.id === id)!,
        [await read()]
      )
    const [file] = JSON.parse(await report('json'))
    expect(file.path).toBe(hostileName)
    expect(JSON.parse((await report('jsonl')).split('\n')[0]!).path).toBe(hostileName)
    const document = JSON.stringify(fromXml(await report('checkstyle')))
    // XML has no way to write an escape character; all else is there.
    expect(document).toContain(JSON.stringify(order).slice(1, -1))
    expect(document).toContain('::stop-commands::x')
    expect(document).toContain('##vso[task.c]#.txt')
  })
})

describe('the command', () => {
  const name = `::warning::${escape}${order}\n::error::b.txt`
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [bin, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: {...process.env, CI: '', ...env}
    })

  beforeAll(() => {
    writeFileSync(path.join(folder, name), hostileText)
    writeFileSync(path.join(folder, `${name}.stet.yaml`), '- {rule: [1]}\n')
    writeFileSync(path.join(folder, `binary${name}`), '\0')
    writeFileSync(path.join(folder, 'article.txt'), hostileText)
  })

  test('tells every trouble in one line that nothing obeys', () => {
    for (const args of [
      [`gone${name}`],
      [`binary${name}`],
      [name],
      ['--config', name, 'article.txt'],
      ['--names', name, 'article.txt'],
      ['--baseline', name, 'article.txt'],
      ['--reporter', `json:${name}/x`, 'article.txt'],
      ['--reporter', name, 'article.txt'],
      ['--rule', name, 'article.txt'],
      [`--${name}`],
      ['explain', name],
      ['config', name],
      ['words', 'add', name],
      ['words', 'check', name],
      ['names', 'check', name],
      ['names', name, `gone${name}`]
    ]) {
      const {stdout, stderr} = run(args)
      expect(obeyed(stdout + stderr), args.join(' ')).toEqual([])
      expect(stderr).toMatch(/^(?:copydesk: .+\n)*$/u)
    }
  })

  test('tells what it put right', () => {
    const copy = `::copy${name}`
    writeFileSync(path.join(folder, copy), hostileText)
    const {stdout, status} = run(['--fix=suggested', '--reporter', 'pretty', copy])
    expect(stdout).toMatch(/\d slips put right/u)
    expect(status).not.toBe(2)
    expect(obeyed(stdout)).toEqual([])
  })

  test('shows a diff that nothing obeys, and hands on one that applies', () => {
    const shown = run(['--fix', '--dry-run', 'article.txt'], {CI: 'true'}).stdout
    expect(shown).toContain('+++ b/article.txt')
    expect(obeyed(shown)).toEqual([])
    const {stdout} = run(['--fix', '--dry-run', '--reporter', 'pretty', 'article.txt'])
    expect(stdout).toContain(`::set-output name=a::the${escape}${order}`)
  })

  test('lists names, and settings', () => {
    expect(obeyed(run(['names', 'article.txt']).stdout)).toEqual([])
    const json = run(['names', '--json', name]).stdout
    expect(obeyed(json)).toEqual([])
    expect(JSON.parse(json)[0].path).toBe(name)
    const settings = run(['config', '--json', name]).stdout
    expect(obeyed(settings)).toEqual([])
    expect(JSON.parse(settings).path).toBe(name)
  })
})

test('an editor is shown letters, and edits are the article’s own', async () => {
  const client = new Client({XDG_CONFIG_HOME: folder})
  await client.start()
  const uri = pathToFileURL(path.join(folder, 'article.txt')).href
  const text = readFileSync(path.join(folder, 'article.txt'), 'utf8')
  await client.open(uri, text)
  const {diagnostics} = await client.push((params) => params.uri === uri)
  expect(diagnostics.length).toBeGreaterThan(3)
  const told = diagnostics.flatMap(({message, relatedInformation = []}) => [
    message,
    ...relatedInformation.map((related) => related.message)
  ])
  expect(
    told.flatMap((each) => String(each).match(/[^\P{Cc}\n]|\p{Bidi_Control}/gu) ?? [])
  ).toEqual([])
  const textDocument = {uri}
  for (const {range} of diagnostics) {
    const position = range.start
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument,
      position
    })
    expect(obeyed(JSON.stringify(hover))).toEqual([])
    const actions = (await client.connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range,
      context: {diagnostics: []}
    })) as {title: string}[]
    expect(actions.flatMap(({title}) => obeyed(title))).toEqual([])
  }
  expect(await client.stop()).toBe(0)
})
