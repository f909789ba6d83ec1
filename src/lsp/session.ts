import type {Connection, InitializeParams} from 'vscode-languageserver'
import {DidChangeConfigurationNotification, TextDocuments} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {printable} from '../base/printable.ts'
import type {Ruleset} from '../config/index.ts'
import type {Rule} from '../rule/rule.ts'
import {OpenArticle} from './open-article.ts'
import {toDiagnostics} from './diagnostics.ts'
import {fileOf, pathOf} from './paths.ts'
import type {Positions} from './positions.ts'
import {type SetUp, EditorSettings} from './settings.ts'
import {watch, type WatchingHost} from './watching.ts'
import {Workspace, type WorkspaceHost} from './workspace.ts'

// In milliseconds: no diagnostics are pushed sooner after a key, nor later than this if work is short.
const [shortest, longest] = [20, 400]

/** The open articles of one editor, what holds for them, and what is pushed to it. */
export class Session implements WatchingHost, WorkspaceHost {
  readonly positions: Positions
  readonly documents: TextDocuments<TextDocument>
  readonly settings: EditorSettings
  readonly userFolder: string | undefined
  readonly workspace: Workspace
  readonly #connection: Connection
  readonly #params: InitializeParams
  readonly #articles = new Map<string, OpenArticle>()
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  readonly #failed = new Set<string>()
  /** A client that asks for diagnostics gets none unasked: it would show them twice. */
  readonly #isPulling: boolean
  #folders: string[]
  generation = 0

  constructor(
    connection: Connection,
    positions: Positions,
    params: InitializeParams,
    setUp: SetUp
  ) {
    const {capabilities, workspaceFolders, rootUri, initializationOptions} = params
    this.#connection = connection
    this.#params = params
    this.positions = positions
    this.userFolder = setUp.userFolder
    this.#isPulling = capabilities.textDocument?.diagnostic !== undefined
    const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : [])
    this.#folders = uris.flatMap((uri) => fileOf(uri) ?? [])
    // Not by a setting: those of a folder are as strange as the folder is.
    const {trusted} = (initializationOptions ?? {}) as {readonly trusted?: unknown}
    this.settings = new EditorSettings({...setUp, isTrusted: trusted === true}, (trouble) => {
      connection.window.showWarningMessage(`Copydesk: ${printable(trouble)}`)
      this.log(trouble)
    })
    this.settings.begin(this.#folders, initializationOptions)
    this.workspace = new Workspace(this)
    this.documents = new TextDocuments({
      create: TextDocument.create,
      update: (document, changes, version) => positions.update(document, changes, version)
    })
    this.#listen()
  }

  /** What can only be asked of the editor once it is ready: its settings, and what is to be watched. */
  async begin(): Promise<void> {
    const {workspace} = this.#params.capabilities
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, undefined)
    }
    if (workspace?.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        const gone = new Set(removed.map(({uri}) => fileOf(uri)))
        const come = added.flatMap(({uri}) => fileOf(uri) ?? [])
        this.#folders = [...this.#folders.filter((folder) => !gone.has(folder)), ...come]
        void this.configure(undefined)
      })
    }
    if (workspace?.configuration) await this.configure(undefined)
    await watch(this, this.#connection, this.#params.capabilities)
  }

  get folders(): readonly string[] {
    return this.#folders
  }

  /** The files that are open. */
  get files(): string[] {
    return this.documents.all().map(pathOf)
  }

  /** The article of a document that is open. */
  articleOf(uri: string): OpenArticle | undefined {
    return this.#articles.get(uri)
  }

  rulesetOf(file: string): Promise<Ruleset> {
    return this.settings.rulesetOf(file)
  }

  fails(what: Pick<Rule, 'id'> | string, error: unknown): void {
    const name = typeof what === 'string' ? what : `rule \`${what.id}\``
    if (this.#failed.has(name)) return
    this.#failed.add(name)
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.#connection.console.error(`copydesk: ${name} failed and is left out: ${stack}`)
  }

  refuses(trouble: string): void {
    this.settings.tell(trouble)
  }

  log(text: string): void {
    this.#connection.console.info(`copydesk: ${printable(text)}`)
  }

  /** Take over what is set in the editor: what it gives, or else what it answers when asked. */
  async configure(given: unknown): Promise<void> {
    const isAsked = this.#params.capabilities.workspace?.configuration === true
    const answered = isAsked
      ? await this.#connection.workspace.getConfiguration('copydesk')
      : (given ?? this.#params.initializationOptions)
    this.settings.begin(this.#folders, answered)
    this.#refresh()
  }

  /** Read all settings and lists again, for one may have changed. */
  reread(): void {
    this.settings.invalidate()
    this.#refresh()
  }

  /** Push the diagnostics of every article of the folders, those that are not open too. */
  async pushAll(): Promise<void> {
    for await (const {uri, diagnostics, version} of this.workspace.reports()) {
      await this.#connection.sendDiagnostics({
        ...{uri, diagnostics},
        ...(version !== null && {version})
      })
    }
  }

  #listen(): void {
    this.documents.onDidOpen(({document}) => {
      this.#articles.get(document.uri)?.close()
      this.#articles.set(document.uri, new OpenArticle(document, this))
      this.#push(document.uri, 0)
    })
    this.documents.onDidChangeContent(({document}) => {
      const {duration = 0} = this.#articles.get(document.uri) ?? {}
      this.#push(document.uri, Math.min(longest, Math.max(shortest, 2 * duration)))
    })
    this.documents.onDidClose(({document: {uri}}) => {
      clearTimeout(this.#waiting.get(uri))
      this.#waiting.delete(uri)
      this.#articles.get(uri)?.close()
      this.#articles.delete(uri)
      if (!this.#isPulling) void this.#connection.sendDiagnostics({uri, diagnostics: []})
    })
    this.documents.listen(this.#connection)
  }

  /** Make all that was found old, and have it made again. */
  #refresh(): void {
    this.generation++
    if (!this.#isPulling) for (const uri of this.#articles.keys()) this.#push(uri, 0)
    else if (this.#params.capabilities.workspace?.diagnostics?.refreshSupport) {
      this.#connection.languages.diagnostics.refresh().catch(() => undefined)
    }
  }

  #push(uri: string, wait: number): void {
    if (this.#isPulling) return
    clearTimeout(this.#waiting.get(uri))
    const timer = setTimeout(() => {
      this.#waiting.delete(uri)
      void this.#publish(uri)
    }, wait)
    this.#waiting.set(uri, timer)
  }

  async #publish(uri: string): Promise<void> {
    try {
      const found = await this.articleOf(uri)?.proof()
      if (!found || this.#waiting.has(uri)) return
      const diagnostics = toDiagnostics(found, this.positions)
      await this.#connection.sendDiagnostics({uri, version: found.version, diagnostics})
    } catch (error) {
      this.fails(`the proof of ${uri}`, error)
    }
  }
}
