import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Diagnostic} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Config} from '../../src/config/index.ts'
import {proofread, rules} from '../../src/index.ts'
import {toDiagnostics} from '../../src/lsp/diagnostics.ts'
import {Positions} from '../../src/lsp/positions.ts'
import {put} from '../put.ts'
import {Client} from './client.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-endurance-'))
afterAll(() => rmSync(folder, {recursive: true}))

const sentences = rules.flatMap((rule) =>
  rule.examples.map((example) => example.wrong.replace(/[⟦⟧]/gu, ''))
)
const pieces = [
  'x',
  ' ',
  '“',
  '”',
  '\n\n',
  '\r\n',
  '.',
  'é',
  '😀',
  '<p>',
  '</p>',
  '*',
  '&amp;',
  '# '
]
const names = ['a.txt', 'b.txt', 'c.md', 'd.html', 'e.txt']
const languages: Record<string, string> = {'.md': 'markdown', '.html': 'html', '.txt': 'plaintext'}

/** Numbers from 0 up to another, the same in every run: Lehmer’s generator. */
function toRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

interface Open {
  text: string
  version: number
  seen: number
}

test('a thousand edits, openings, closings and changes of settings leave no trace', async () => {
  const client = new Client({XDG_CONFIG_HOME: folder})
  await client.start({
    workspaceFolders: [{uri: pathToFileURL(folder).href, name: 'desk'}],
    capabilities: {textDocument: {synchronization: {}}}
  })
  const random = toRandom(20_261)
  const open = new Map<string, Open>()
  const last = new Map<string, number>()
  const texts = new Map<string, string>()
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href
  let config: Config = {}
  let memory = 0

  const stale: string[] = []
  client.connection.onNotification('textDocument/publishDiagnostics', (params) => {
    const {uri, version, diagnostics} = params
    const now = open.get(path.basename(uri))
    if (version !== undefined) {
      // No place lies outside the text that it is told of.
      const document = TextDocument.create(uri, '', version, texts.get(`${uri} ${version}`) ?? '')
      const isWithin = diagnostics.every(
        ({range: {end}}: Diagnostic) => document.offsetAt(end) === offsetIn(document.getText(), end)
      )
      // What was under way when a document was closed is followed by nothing, see below.
      if (now && (version > now.version || version < now.seen || !isWithin)) {
        stale.push(`${uri} ${version}`)
      }
      if (now) now.seen = version
    }
    client.received(params)
  })

  for (let turn = 0; turn < 1000; turn++) {
    const name = names[random(names.length)]!
    const uri = uriOf(name)
    const now = open.get(name)
    const act = random(40)
    if (!now) {
      const text = Array.from({length: 5 + random(20)}, () => sentences[random(sentences.length)])
      const version = (last.get(name) ?? 0) + 1
      const fresh = {text: text.join('\n\n'), version, seen: 0}
      open.set(name, fresh)
      texts.set(`${uri} ${version}`, fresh.text)
      await client.open(uri, fresh.text, languages[path.extname(name)], version)
    } else if (act === 0) {
      last.set(name, now.version)
      open.delete(name)
      await client.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
    } else if (act === 1) {
      config = random(2) ? {} : {rules: {'repeated-word': 'off'}}
      put(path.join(folder, 'copydesk.config.json'), JSON.stringify(config))
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: []})
    } else {
      const document = TextDocument.create(uri, '', now.version, now.text)
      const start = random(now.text.length + 1)
      const end = Math.min(now.text.length, start + [0, 0, 1, 1, 7, 90][random(6)]!)
      const text = [...pieces, ...sentences.slice(0, 5)][random(pieces.length + 5)]!
      const range = {start: document.positionAt(start), end: document.positionAt(end)}
      TextDocument.update(document, [{range, text}], now.version + 1)
      now.text = document.getText()
      now.version++
      texts.set(`${uri} ${now.version}`, now.text)
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: {uri, version: now.version},
        contentChanges: [{range, text}]
      })
      if (act === 2) {
        await client.connection.sendRequest('textDocument/documentSymbol', {textDocument: {uri}})
      }
    }
    if (turn % 50 === 49) await settled()
    if (turn === 399) memory = memoryOf(client.process.pid!)
  }

  await settled()
  for (const [name, {text, version}] of open) {
    const uri = uriOf(name)
    const pushed = client.pushed.findLast((params) => params.uri === uri)!
    expect(pushed.version).toBe(version)
    const file = await proofread(new VFile({path: path.join(folder, name), value: text}), config)
    const document = TextDocument.create(uri, '', version, text)
    expect(pushed.diagnostics).toEqual(
      toDiagnostics({file, document} as never, new Positions('utf-16'))
    )
  }
  for (const name of names) {
    if (open.has(name)) continue
    expect(client.pushed.findLast(({uri}) => uri === uriOf(name))?.diagnostics ?? []).toEqual([])
  }
  expect([client.log, stale]).toEqual([[], []])
  // What one article’s analysis takes, two hundred times over, would be seen here.
  expect(memoryOf(client.process.pid!) - memory).toBeLessThan(120)
  expect(await client.stop()).toBe(0)

  /** Wait until what stands in each open document is what was last told of it. */
  async function settled(): Promise<void> {
    await client.until(() => [...open.values()].every(({version, seen}) => version === seen))
  }
})

/** The offset of a position that is in a text; of any other, nothing. */
function offsetIn(text: string, {line, character}: {line: number; character: number}) {
  const lines = [...text.matchAll(/^[^\r\n]*(?:\r\n|\r|\n)?/gmu)]
  const found = lines[line]
  return found && character <= found[0].length ? found.index + character : undefined
}

/** The memory that a process holds, in megabytes. */
function memoryOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!
  return Number(kilobytes) / 1024
}
