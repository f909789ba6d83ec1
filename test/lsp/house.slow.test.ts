import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {isDeepStrictEqual} from 'node:util'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {CodeAction, Diagnostic} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {put as putAt} from '../put.ts'
import {Client} from './client.ts'

let client: Client
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-lsp-'))
  mkdirSync(path.join(folder, 'desk'))
})

afterEach(async () => {
  if (!client.hasEnded) await client.stop()
  rmSync(folder, {recursive: true})
})

function uriOf(name: string): string {
  return pathToFileURL(path.join(folder, name)).href
}

/** Write a file of the folder at once: the server never sees half of it. */
function put(name: string, text: string): void {
  putAt(path.join(folder, name), text)
}

async function started(capabilities: object = {}): Promise<void> {
  client = new Client({XDG_CONFIG_HOME: path.join(folder, 'home')})
  await client.start({
    capabilities,
    workspaceFolders: [{uri: uriOf('desk'), name: 'desk'}]
  })
}

async function open(name: string, text: string, languageId?: string): Promise<Diagnostic[]> {
  await client.open(uriOf(name), text, languageId)
  return (await client.push(({uri}) => uri === uriOf(name))).diagnostics
}

async function actionsOn(name: string, {range}: Diagnostic): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: {uri: uriOf(name)},
    range,
    context: {diagnostics: []}
  })
}

async function execute(actions: readonly CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((one) => title.test(one.title))
  expect(action, actions.map((one) => one.title).join('; ')).toBeDefined()
  await client.connection.sendRequest('workspace/executeCommand', {...action!.command})
}

/** Do something, and wait until a document has findings of these rules for it. */
async function comeToBe(name: string, codes: readonly string[], act: () => unknown): Promise<void> {
  const before = client.pushed.length
  const codesNow = () =>
    client.pushed
      .slice(before)
      .findLast(({uri}) => uri === uriOf(name))
      ?.diagnostics.map(({code}) => code)
  await act()
  // What was under way before may be pushed first.
  await client
    .until(() => isDeepStrictEqual(codesNow(), codes))
    .catch(({message}: Error) => expect(codesNow(), message).toEqual(codes))
}

test('a word is added to those of the house, or one’s own, and is right from then on', async () => {
  await started()
  const [first, second] = await open('desk/a.txt', 'The goverment resigned.\n\nA minsiter left.')
  await comeToBe('desk/a.txt', ['spelling'], async () =>
    execute(await actionsOn('desk/a.txt', first!), /^Add “goverment” to the house’s words/u)
  )
  expect(readFileSync(path.join(folder, 'desk/words.txt'), 'utf8')).toBe('goverment\n')
  await comeToBe('desk/a.txt', [], async () =>
    execute(await actionsOn('desk/a.txt', second!), /^Add “minsiter” to your own words/u)
  )
  expect(readFileSync(path.join(folder, 'home/copydesk/words.txt'), 'utf8')).toBe('minsiter\n')
})

test('a name is added to those of the house, and is questioned no longer', async () => {
  await started()
  const [variant] = await open(
    'desk/a.txt',
    'Tariq Mehmood Anwar opened the talks on Monday.\n\nA statement was signed by Tariq Mahmood Anwar.'
  )
  await comeToBe('desk/a.txt', ['name-house'], async () =>
    execute(
      await actionsOn('desk/a.txt', variant!),
      /^Add “Tariq Mehmood Anwar” to the house’s names/u
    )
  )
  expect(readFileSync(path.join(folder, 'desk/names.csv'), 'utf8')).toContain('Tariq Mehmood Anwar')
})

test('a rule is switched off in the configuration, which keeps its comments', async () => {
  put('desk/copydesk.config.yaml', '# of the desk\nhouse: ap # always\n')
  await started()
  const [repeated] = await open('desk/a.txt', 'They met in a a hall.')
  await comeToBe('desk/a.txt', [], async () =>
    execute(await actionsOn('desk/a.txt', repeated!), /^Switch “repeated-word” off/u)
  )
  expect(readFileSync(path.join(folder, 'desk/copydesk.config.yaml'), 'utf8')).toBe(
    '# of the desk\nhouse: ap # always\nrules:\n  repeated-word: off\n'
  )
})

test('what is right here is let stand: by a note in Markdown and HTML, beside a plain text', async () => {
  await started()
  const cases = [
    [
      'desk/a.md',
      'They met in a a hall.\n',
      '<!-- stet repeated-word -->\n\nThey met in a a hall.\n'
    ],
    [
      'desk/b.md',
      '> They met in a a hall.\n',
      '> They met in <!-- stet repeated-word -->a a hall.\n'
    ],
    [
      'desk/c.html',
      '<p>They met in a a hall.</p>',
      '<p><!-- stet repeated-word -->They met in a a hall.</p>'
    ]
  ] as const
  for (const [name, text, noted] of cases) {
    const [repeated] = await open(name, text, name.endsWith('md') ? 'markdown' : 'html')
    const actions = await actionsOn(name, repeated!)
    const action = actions.find(({title}) => title === 'Let “a a” stand here (repeated-word)')!
    const document = TextDocument.create('', '', 1, text)
    expect(TextDocument.applyEdits(document, action.edit!.changes![uriOf(name)]!)).toBe(noted)
    expect(await open(name.replace('.', '-noted.'), noted)).toEqual([])
  }
  put('desk/d.txt', 'They met in a a hall.')
  const [repeated] = await open('desk/d.txt', 'They met in a a hall.')
  await comeToBe('desk/d.txt', [], async () =>
    execute(await actionsOn('desk/d.txt', repeated!), /^Let “a a” stand here/u)
  )
  expect(readFileSync(path.join(folder, 'desk/d.txt.stet.yaml'), 'utf8')).toBe(
    '- rule: repeated-word\n  actual: a a\n'
  )
})

test('a configuration that changes on the disk is read again, and a wrong one is told', async () => {
  await started()
  await open('desk/a.txt', 'They met in a a hall.')
  await comeToBe('desk/a.txt', [], () =>
    put('desk/copydesk.config.json', '{"rules": {"repeated-word": "off"}}')
  )
  put('desk/copydesk.config.json', '{"rules": {"repeated-wird": "off"}}')
  await client.until(() => client.log.some((line) => line.includes('repeated-wird')))
  expect(client.pushed.at(-1)!.diagnostics).toEqual([])
})

test('what is set in the editor holds where no file says otherwise', async () => {
  await started({workspace: {configuration: true}})
  await open('desk/a.txt', 'They met in a a hall.')
  await comeToBe('desk/a.txt', [], () => {
    client.settings = {rules: {'repeated-word': 'off'}}
    return client.connection.sendNotification('workspace/didChangeConfiguration', {settings: null})
  })
})

test('every article of a folder is proofread, those that are not open too', async () => {
  put('desk/a.txt', 'They met in a a hall.')
  put('desk/b.md', '# A hall\n\nThey met in *a* a hall, by the goverment.')
  put('desk/c.txt', 'They met in a hall.')
  put('desk/.copydeskignore', 'c.txt\n')
  await started({textDocument: {diagnostic: {}}})
  const ask = (previousResultIds: object[]) =>
    client.connection.sendRequest<{
      items: {uri: string; kind: string; resultId: string; items: Diagnostic[]}[]
    }>('workspace/diagnostic', {previousResultIds})
  const {items} = await ask([])
  expect(items.map(({uri, items}) => [path.basename(uri), items.map(({code}) => code)])).toEqual([
    ['a.txt', ['repeated-word']],
    ['b.md', ['repeated-word', 'spelling']]
  ])
  const again = await ask(items.map(({uri, resultId}) => ({uri, value: resultId})))
  expect(again.items.map(({kind}) => kind)).toEqual(['unchanged', 'unchanged'])
})

test('in Markdown and HTML edits are written as the format asks, around its marks', async () => {
  await started()
  const html =
    '<p>Tariq M&uuml;ller Anwar left. Tariq M&uuml;ller Anwar spoke.</p>\n<p>Tariq M&uuml;ler <b>Anwar</b> sat.</p>'
  await open('desk/a.html', html, 'html')
  const edit = await client.connection.sendRequest<{changes: Record<string, never[]>}>(
    'textDocument/rename',
    {
      textDocument: {uri: uriOf('desk/a.html')},
      position: {line: 0, character: 4},
      newName: 'Tariq Müller & Anwar'
    }
  )
  const document = TextDocument.create('', 'html', 1, html)
  const renamed = TextDocument.applyEdits(document, edit.changes[uriOf('desk/a.html')]!)
  expect(renamed).toContain('Tariq M&uuml;ller &amp; Anwar left')
  const [repeated] = await open('desk/a.md', 'They met in *the* the hall.', 'markdown')
  expect(repeated!.code).toBe('repeated-word')
})

test('of what a reader says of front matter there is nothing more to show', async () => {
  await started()
  const [trouble] = await open('desk/a.md', '---\ntitle: [one\n---\n\nIt is over.\n', 'markdown')
  expect(trouble!.code).toBe('front-matter')
  const hover = await client.connection.sendRequest('textDocument/hover', {
    textDocument: {uri: uriOf('desk/a.md')},
    position: trouble!.range.start
  })
  expect(hover).toBeNull()
})
