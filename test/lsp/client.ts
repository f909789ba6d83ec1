import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import {
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import {bin} from '../built.ts'
import {patience} from '../patience.ts'

/** An editor that speaks to a server of its own, for a test. */
export class Client {
  readonly process: ChildProcessWithoutNullStreams
  readonly connection: ProtocolConnection
  /** Everything that was pushed, in order. */
  readonly pushed: PublishDiagnosticsParams[] = []
  readonly log: string[] = []
  /** What the server asked the editor to show. */
  readonly shown: string[] = []
  settings: unknown = {}
  #listeners = new Set<() => void>()

  constructor(env: NodeJS.ProcessEnv = {}) {
    this.process = spawn(process.execPath, [bin, 'lsp', '--stdio'], {
      env: {...process.env, ...env}
    })
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin)
    )
    this.connection.onNotification('textDocument/publishDiagnostics', (params) =>
      this.received(params)
    )
    this.connection.onNotification('window/logMessage', ({message}) => {
      this.log.push(message)
      this.#tell()
    })
    this.connection.onRequest('window/showDocument', ({uri}) => {
      this.shown.push(uri)
      return {success: true}
    })
    this.connection.onRequest('workspace/configuration', ({items}) =>
      (items as unknown[]).map(() => this.settings)
    )
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.listen()
    this.process.once('exit', () => this.#tell())
  }

  /** Take down what was pushed; a test that listens itself passes it on to here. */
  received(params: PublishDiagnosticsParams): void {
    this.pushed.push(params)
    this.#tell()
  }

  async start(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      ...params
    })
    await this.connection.sendNotification('initialized', {})
    return result as InitializeResult
  }

  async open(uri: string, text: string, languageId = 'plaintext', version = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId, version, text}
    })
  }

  /** The first push that a test accepts, of those to come or there already. */
  async push(
    accepts: (params: PublishDiagnosticsParams) => boolean
  ): Promise<PublishDiagnosticsParams> {
    await this.until(() => this.pushed.some(accepts))
    return this.pushed.find(accepts)!
  }

  /** Wait until something is so; it is looked at whenever the server says anything, or ends. */
  async until(isSo: () => boolean): Promise<void> {
    if (isSo()) return
    let look = () => {}
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve, reject) => {
      const giveUp = (why: string) => reject(new Error(`${why}; its log: ${this.log.join('\n')}`))
      look = () => {
        if (isSo()) resolve()
        else if (this.hasEnded) giveUp('the server has ended')
      }
      timer = setTimeout(() => giveUp('the server was waited for in vain'), patience)
      this.#listeners.add(look)
    }).finally(() => {
      clearTimeout(timer)
      this.#listeners.delete(look)
    })
  }

  get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  /** End the server as an editor does; gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve))
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    this.connection.dispose()
    return ended
  }
}
