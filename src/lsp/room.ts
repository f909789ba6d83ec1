import type {Connection, InitializeParams} from 'vscode-languageserver'
import {TextDocuments} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Config} from '../config.ts'
import type {Rule} from '../rule.ts'
import {Article, type Desk} from './article.ts'
import {toDiagnostics} from './diagnostics.ts'
import type {Positions} from './positions.ts'

// In milliseconds: no diagnostics are pushed sooner after a key, nor later than this if work is short.
const [shortest, longest] = [20, 400]

/** The open articles of one editor, and what is pushed to it. */
export class Room implements Desk {
  readonly positions: Positions
  readonly documents: TextDocuments<TextDocument>
  readonly #connection: Connection
  readonly #articles = new Map<string, Article>()
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  readonly #failed = new Set<string>()
  /** A client that asks for diagnostics gets none unasked: it would show them twice. */
  readonly #isPulling: boolean
  generation = 0

  constructor(connection: Connection, positions: Positions, {capabilities}: InitializeParams) {
    this.#connection = connection
    this.positions = positions
    this.#isPulling = capabilities.textDocument?.diagnostic !== undefined
    this.documents = new TextDocuments({
      create: TextDocument.create,
      update: (document, changes, version) => positions.update(document, changes, version)
    })
    this.documents.onDidOpen(({document}) => {
      this.#articles.get(document.uri)?.close()
      this.#articles.set(document.uri, new Article(document, this))
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
      if (!this.#isPulling) void connection.sendDiagnostics({uri, diagnostics: []})
    })
    this.documents.listen(connection)
  }

  /** The article of a document that is open. */
  articleOf(uri: string): Article | undefined {
    return this.#articles.get(uri)
  }

  async configOf(_: string): Promise<Config> {
    return {}
  }

  fails(what: Pick<Rule, 'id'> | string, error: unknown): void {
    const name = typeof what === 'string' ? what : `rule \`${what.id}\``
    if (this.#failed.has(name)) return
    this.#failed.add(name)
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.#connection.console.error(`copydesk: ${name} failed and is left out: ${stack}`)
  }

  /** Make all that was found old, and have it made again. */
  refresh(): void {
    this.generation++
    if (this.#isPulling) void this.#connection.languages.diagnostics.refresh()
    else for (const uri of this.#articles.keys()) this.#push(uri, 0)
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
