import {afterEach, expect, test} from 'vitest'
import type {CodeAction, Diagnostic, Range, TextEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {Client} from './client.ts'

let client: Client

afterEach(async () => {
  if (!client.hasEnded) await client.stop()
})

const uri = 'file:///desk/talks.txt'
const text = [
  'Talks open in Islamabad',
  '',
  'Tariq Mahmood Anwar said 😀 the goverment would sign. Anwar’s aides agreed.',
  '',
  'Pakistan and Russian have agreed to to meet. Tariq Mehmood Anwar left. Tariq Mahmood Anwar stayed.',
  ''
].join('\n')

async function started(capabilities: object = {}) {
  client = new Client()
  return client.start({capabilities})
}

async function opened(capabilities: object = {}): Promise<Diagnostic[]> {
  await started(capabilities)
  await client.open(uri, text)
  return (await client.push((params) => params.uri === uri)).diagnostics
}

function ask<Result>(method: string, params: object = {}): Promise<Result> {
  return client.connection.sendRequest(method, {textDocument: {uri}, ...params})
}

function rangeOf(sought: string, of = text): Range {
  const document = TextDocument.create(uri, 'plaintext', 1, of)
  const start = of.indexOf(sought)
  return {start: document.positionAt(start), end: document.positionAt(start + sought.length)}
}

async function actionsAt(sought: string, only?: string[]): Promise<CodeAction[]> {
  return ask('textDocument/codeAction', {
    range: rangeOf(sought),
    context: {diagnostics: [], ...(only && {only})}
  })
}

function apply(edits: readonly TextEdit[] | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 1, text), [...(edits ?? [])])
}

function editOf(actions: readonly CodeAction[], title: RegExp): string {
  const action = actions.find((one) => title.test(one.title))
  expect(action, actions.map((one) => one.title).join('; ')).toBeDefined()
  return apply(action!.edit!.changes![uri])
}

test('a document that is opened gets its diagnostics, with every other place', async () => {
  const diagnostics = await opened()
  expect(diagnostics.map(({code}) => code)).toEqual([
    'spelling',
    'nation-form',
    'repeated-word',
    'name-variant'
  ])
  const [spelling, nation, , variant] = diagnostics
  expect(spelling!.range).toEqual(rangeOf('goverment'))
  expect(nation!.severity).toBe(1)
  expect(variant!.range).toEqual(rangeOf('Mehmood'))
  expect(variant!.relatedInformation!.map(({location}) => location.range.start.line)).toEqual([
    2, 4
  ])
  expect(variant!.codeDescription!.href).toMatch(/#name-variant$/u)
})

test('a client that pulls is told nothing unasked, and only what is new', async () => {
  await started({textDocument: {diagnostic: {}}})
  await client.open(uri, text)
  const first = await ask<{items: Diagnostic[]; resultId: string}>('textDocument/diagnostic')
  expect(first.items).toHaveLength(4)
  const second = await ask<{kind: string}>('textDocument/diagnostic', {
    previousResultId: first.resultId
  })
  expect(second.kind).toBe('unchanged')
  expect(client.pushed).toEqual([])
})

test('each suggestion is an action, and the safe ones are one together', async () => {
  await opened()
  expect(editOf(await actionsAt('goverment'), /^Change to “government”/u)).toContain(
    'the government would'
  )
  const all = await actionsAt('Talks', ['source.fixAll'])
  expect(all.map(({kind}) => kind)).toEqual(['source.fixAll.copydesk'])
  expect(apply(all[0]!.edit!.changes![uri])).toContain('agreed to meet')
})

test('a name is spelled in one way everywhere by one edit, either way', async () => {
  await opened()
  const actions = await actionsAt('Mehmood')
  expect(editOf(actions, /^Spell it “Mahmood” everywhere \(1 place\)/u)).not.toContain('Mehmood')
  const other = editOf(actions, /^Spell it “Mehmood” everywhere \(2 places\)/u)
  expect(other.match(/Mehmood/gu)).toHaveLength(3)
})

test('the page of a rule is opened by the editor', async () => {
  await opened()
  const page = (await actionsAt('goverment')).find(({title}) => /^Open the page/u.test(title))
  await ask('workspace/executeCommand', {...page!.command})
  expect(client.shown).toEqual([expect.stringMatching(/#spelling$/u)])
})

test('a hover says why, with an example and the sources', async () => {
  await opened()
  const position = rangeOf('goverment').start
  const {contents} = await ask<{contents: {value: string}}>('textDocument/hover', {position})
  expect(contents.value).toContain('A word is misspelled.')
  expect(contents.value).toContain('✗ The **goverment** resigned.')
  expect(contents.value).toContain('ASNE')
})

test('the names of an article are its symbols, and are highlighted in every form', async () => {
  await opened()
  const symbols = await ask<{name: string; children: unknown[]}[]>('textDocument/documentSymbol')
  expect(symbols.find(({name}) => name === 'Tariq Mahmood Anwar')!.children).toHaveLength(3)
  const highlights = await ask<{range: Range}[]>('textDocument/documentHighlight', {
    position: rangeOf('Anwar’s').start
  })
  const document = TextDocument.create(uri, 'plaintext', 1, text)
  expect(highlights.map(({range}) => document.getText(range))).toEqual([
    'Tariq Mahmood Anwar',
    'Anwar',
    'Tariq Mehmood Anwar',
    'Tariq Mahmood Anwar'
  ])
})

test('a name is renamed through all its mentions, each in its form', async () => {
  await opened()
  const position = rangeOf('Tariq').start
  expect(await ask('textDocument/prepareRename', {position})).toMatchObject({
    placeholder: 'Tariq Mahmood Anwar'
  })
  const edit = await ask<{changes: Record<string, TextEdit[]>}>('textDocument/rename', {
    position,
    newName: 'Tarik Mahmood Anvar'
  })
  const renamed = apply(edit.changes[uri])
  expect(renamed.match(/Tarik Mahmood Anvar/gu)).toHaveLength(3)
  expect(renamed).toContain('Anvar’s aides')
})

test('names, numbers and dates are given as a list to check', async () => {
  await started()
  await client.open(
    uri,
    'Rain fell on Monday, 3 May.\n\nSome 1,200 people met Tariq Anwar in Lahore, 12 per cent more than in 2019. Anwar left.'
  )
  const list = await ask<Record<string, {text: string; places: Range[]}[]>>('copydesk/checkingList')
  expect(list['names']!.map(({text, places}) => [text, places.length])).toEqual([
    ['Tariq Anwar', 2],
    ['Lahore', 1]
  ])
  expect(list['numbers']!.map(({text}) => text)).toEqual(['1,200', '12 per cent'])
  expect(list['dates']!.map(({text}) => text)).toEqual(['Monday, 3 May', '2019'])
})

test.each([
  ['utf-8', 4],
  ['utf-16', 2],
  ['utf-32', 1]
])('positions are counted in %s where the editor asks for it', async (encoding, emoji) => {
  const {capabilities} = await started({general: {positionEncodings: [encoding]}})
  expect(capabilities.positionEncoding).toBe(encoding)
  await client.open(uri, '😀 the goverment of Chișinău.')
  const {diagnostics} = await client.push(({version}) => version === 1)
  const {start, end} = diagnostics[0]!.range
  expect([start.character, end.character]).toEqual([emoji + 5, emoji + 14])
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: {uri, version: 2},
    contentChanges: [
      {
        range: {start: {line: 0, character: emoji + 5}, end: {line: 0, character: emoji + 5}},
        text: 'é '
      },
      {range: {start, end: start}, text: ''}
    ]
  })
  const second = await client.push(({version}) => version === 2)
  const shift = encoding === 'utf-8' ? 3 : 2
  expect(second.diagnostics[0]!.range.start.character).toBe(emoji + 5 + shift)
})

test('what is no message is passed over, and the next message is understood', async () => {
  await started()
  client.process.stdin.write('Content-Length: 5\r\n\r\n{"a":')
  client.process.stdin.write('nonsense\r\n\r\nContent-Length: x\r\n\r\n[]')
  client.process.stdin.write('Content-Length: 900\r\n\r\n{"jsonrpc":"2.0","method":')
  await client.open(uri, `${text}${' '.repeat(900)}`)
  await client.push((params) => params.uri === uri)
  await client.connection.sendNotification('textDocument/didOpen', {textDocument: null})
  await client.connection.sendNotification('textDocument/didChange', {textDocument: {uri}})
  await expect(ask('textDocument/hover', {position: null})).rejects.toThrow()
  expect(await ask('textDocument/documentSymbol')).not.toEqual([])
  expect(await client.stop()).toBe(0)
})
