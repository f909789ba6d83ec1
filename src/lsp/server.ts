import type {Readable, Writable} from 'node:stream'
import {
  CodeActionKind,
  type Connection,
  createConnection,
  type InitializeParams,
  type InitializeResult,
  ProposedFeatures,
  type ServerCapabilities,
  TextDocumentSyncKind
} from 'vscode-languageserver/node'
import {manifest} from '../base/homepage.ts'
import {fixAll} from './actions.ts'
import {commands} from './commands.ts'
import {Framing} from './framing.ts'
import {answer} from './answers.ts'
import {negotiate, Positions} from './positions.ts'
import {Session} from './session.ts'
import type {SetUp} from './settings.ts'

/**
 * Serve an editor over two streams until they end. No message or document ends the server.
 */
export async function serve(input: Readable, output: Writable, setUp: SetUp): Promise<void> {
  const framing = new Framing((trouble) => connection.console.warn(`passed over ${trouble}`))
  const connection = createConnection(ProposedFeatures.all, input.pipe(framing), output)
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => connection.console.error(`copydesk: ${stackOf(error)}`))
  }
  connection.onInitialize((params) => initialize(connection, params, setUp))
  connection.listen()
  await new Promise((resolve) => framing.once('close', resolve))
}

function initialize(
  connection: Connection,
  params: InitializeParams,
  setUp: SetUp
): InitializeResult {
  const {capabilities} = params
  const encoding = negotiate(capabilities.general?.positionEncodings)
  const session = new Session(connection, new Positions(encoding), params, setUp)
  answer(connection, session)
  connection.onInitialized(() =>
    session.begin().catch((error) => session.fails('the start', error))
  )
  return {
    capabilities: {...provided, positionEncoding: encoding},
    serverInfo: {name: 'copydesk', version: manifest().version}
  }
}

const provided: ServerCapabilities = {
  textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
  diagnosticProvider: {
    identifier: 'copydesk',
    interFileDependencies: false,
    workspaceDiagnostics: true
  },
  codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAll]},
  hoverProvider: true,
  documentSymbolProvider: {label: 'Names'},
  documentHighlightProvider: true,
  renameProvider: {prepareProvider: true},
  executeCommandProvider: {commands: [...commands]},
  workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
