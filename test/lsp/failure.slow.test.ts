import {PassThrough} from 'node:stream'
import {expect, test, vi} from 'vitest'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import {type Rule, RuleBook, rules} from '../../src/index.ts'
import {serve} from '../../src/lsp/server.ts'
import {patience} from '../patience.ts'

const broken: Rule = {
  ...rules.find(({id}) => id === 'repeated-word')!,
  id: 'always-broken',
  check() {
    throw new Error('out of order')
  }
}

test('a rule that throws is told once in the log, and the others speak', async () => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  const book = new RuleBook([broken, ...rules])
  void serve(toServer, toClient, {userFolder: undefined, book})
  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer)
  )
  const log: string[] = []
  const codes: unknown[][] = []
  client.onNotification('window/logMessage', ({message}) => void log.push(message))
  client.onNotification(
    'textDocument/publishDiagnostics',
    ({diagnostics}) => void codes.push(diagnostics.map(({code}: {code: unknown}) => code))
  )
  client.listen()
  await client.sendRequest('initialize', {processId: null, rootUri: null, capabilities: {}})
  await client.sendNotification('initialized', {})
  for (const version of [1, 2]) {
    await client.sendNotification('textDocument/didOpen', {
      textDocument: {
        uri: `untitled:${version}`,
        languageId: 'plaintext',
        version,
        text: 'It is the the end.'
      }
    })
  }
  await vi.waitFor(() => expect(codes).toEqual([['repeated-word'], ['repeated-word']]), patience)
  expect(log.filter((line) => line.includes('always-broken'))).toEqual([
    expect.stringMatching(/rule `always-broken` failed and is left out: Error: out of order/u)
  ])
})
