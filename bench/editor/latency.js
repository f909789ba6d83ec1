// How soon diagnostics are there, in milliseconds: the median, that of 19 in 20, and behind a slash how
// long the processor works for each on the average, which other work on the machine does not change.
// usage: npm start -- [folder of articles] [copydesk|unified|harper]   (in bench/editor, after npm ci there and in the project)
import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {performance} from 'node:perf_hooks'
import {pathToFileURL} from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import {ofWords, readArticles} from './articles.js'

const here = import.meta.dirname
const articles = readArticles(process.argv[2] ?? path.join(here, '../../content'))
const usual = ofWords(articles, 600, 60)
const [long] = ofWords(articles, 20_000, 1)
const rows = []
// The server of unified-language-server reads nothing outside a workspace.
const workspace = mkdtempSync(path.join(tmpdir(), 'copydesk-latency-'))
const root = pathToFileURL(workspace).href

const copydesk = [path.join(here, '../../dist/command/main.js'), 'lsp', '--stdio']
const unified = [path.join(here, 'unified-server.js'), '--stdio']
const only = process.argv[3] ?? ''
if ('copydesk'.includes(only)) await measureServer('Copydesk', copydesk, {isPulling: true})
if ('unified'.includes(only))
  await measureServer('unified-language-server', unified, {isPulling: false})
if ('harper'.includes(only)) await measureHarper()

rmSync(workspace, {recursive: true})

const widths = [30, 16, 18, 18, 18]
const columns = ['', 'start', '600 words', 'one key', '20,000, one key']
for (const row of [columns, ...rows])
  console.log(row.map((cell, at) => cell.padEnd(widths[at])).join(''))

async function measureServer(name, args, {isPulling}) {
  const starts = []
  let startWork = 0
  const turns = isPulling ? 7 : 2
  for (let turn = 0; turn < turns; turn++) {
    const before = performance.now()
    const client = await start(args, isPulling)
    await client.open(`${root}/start.txt`, usual[turn])
    starts.push(performance.now() - before)
    startWork += client.work() / turns
    await client.stop()
  }
  const client = await start(args, isPulling)
  const open = (at) => client.open(`${root}/article-${at}.txt`, usual[at])
  const type = (at) => client.type(`${root}/article-${at}.txt`)
  // One that reads the whole text for seconds at each key is asked less often.
  const [first, last, again] = isPulling ? [20, 60, 3] : [1, 4, 1]
  const all = usual.map((_, at) => at)
  for (const at of all.slice(0, first)) {
    await open(at)
    await type(at)
  }
  const warm = all.slice(first, last)
  const full = await series(warm, open, client.work)
  const keys = await series(Array(again).fill(warm).flat(), type, client.work)
  await client.open(`${root}/long.txt`, long)
  const tries = isPulling ? all.slice(0, 40) : [0]
  if (isPulling) for (const _ of tries) await client.type(`${root}/long.txt`)
  const longKeys = await series(tries, () => client.type(`${root}/long.txt`), client.work)
  await client.stop()
  rows.push([name, print({times: starts, work: startWork}), ...[full, keys, longKeys].map(print)])
}

/** The times that something takes for each of some, and the work of the processor for one. */
async function series(all, act, work) {
  const times = []
  const before = work()
  for (const one of all) {
    const start = performance.now()
    await act(one)
    times.push(performance.now() - start)
  }
  return {times, work: (work() - before) / all.length}
}

/** The milliseconds that a process has worked until now, from the kernel's hundredths of a second. */
function workOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ')
  return 10 * (Number(fields[11]) + Number(fields[12]))
}

async function measureHarper() {
  const before = performance.now()
  const {LocalLinter} = await import('harper.js')
  const {binaryInlined} = await import('harper.js/binaryInlined')
  const linter = new LocalLinter({binary: binaryInlined})
  await linter.setup()
  await linter.lint(usual[0])
  const starts = [performance.now() - before]
  const ownWork = () => {
    const {user, system} = process.cpuUsage()
    return (user + system) / 1000
  }
  for (const text of usual.slice(0, 3)) await linter.lint(text)
  const warm = usual.slice(3, 9)
  const full = await series(warm, (text) => linter.lint(text), ownWork)
  const keys = await series(warm, (text) => linter.lint(typed(text)), ownWork)
  let text = long
  await linter.lint(text)
  const longKeys = await series([0], () => linter.lint((text = typed(text))), ownWork)
  rows.push([
    'harper.js, without a server',
    print({times: starts}),
    ...[full, keys, longKeys].map(print)
  ])
}

async function start(args, isPulling) {
  const child = spawn(process.execPath, args, {stdio: ['pipe', 'pipe', 'ignore']})
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  const waiting = new Map()
  const texts = new Map()
  connection.onNotification('textDocument/publishDiagnostics', ({uri, version}) => {
    // One that tells no version has read the last.
    if (version === undefined || version === texts.get(uri)?.version) waiting.get(uri)?.()
  })
  connection.onRequest('workspace/configuration', ({items}) => items.map(() => ({})))
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root,
    capabilities: isPulling ? {textDocument: {diagnostic: {}}} : {}
  })
  await connection.sendNotification('initialized', {})
  const told = (uri) =>
    isPulling
      ? connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}})
      : new Promise((resolve) => waiting.set(uri, resolve))
  return {
    work: () => workOf(child.pid),
    async open(uri, text) {
      texts.set(uri, {text, version: 1})
      const before = isPulling ? undefined : told(uri)
      const textDocument = {uri, languageId: 'plaintext', version: 1, text}
      await connection.sendNotification('textDocument/didOpen', {textDocument})
      await (before ?? told(uri))
    },
    async type(uri) {
      const document = texts.get(uri)
      document.version++
      const at = placeIn(document.text)
      document.text = typed(document.text)
      const before = document.text.slice(0, at).split('\n')
      const position = {line: before.length - 1, character: before.at(-1).length}
      const answer = isPulling ? undefined : told(uri)
      // A server that takes whole texts only is given one.
      const change = isPulling
        ? {range: {start: position, end: position}, text: 'x'}
        : {text: document.text}
      await connection.sendNotification('textDocument/didChange', {
        textDocument: {uri, version: document.version},
        contentChanges: [change]
      })
      await (answer ?? told(uri))
    },
    async stop() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      connection.dispose()
    }
  }
}

/** Where the next letter is typed: anywhere, but the same in every run for the same text. */
function placeIn(text) {
  return ((text.length * 48_271) % 2_147_483_647) % text.length
}

function typed(text) {
  const at = placeIn(text)
  return `${text.slice(0, at)}x${text.slice(at)}`
}

function print({times, work}) {
  const sorted = [...times].sort((a, b) => a - b)
  const of = (share) => sorted[Math.floor(sorted.length * share)].toFixed(0)
  return `${of(0.5)} ${of(0.95)}${work === undefined ? '' : ` / ${work.toFixed(0)}`}`
}
