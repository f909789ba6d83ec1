import type {Diagnostic} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {readInputs} from '../runner/inputs.ts'
import {proof} from '../proof/proof.ts'
import {sidecarOf} from '../runner/sidecar.ts'
import {letStandBesideArticle} from './standing.ts'
import {toDiagnostics} from './diagnostics.ts'
import {uriOf} from './paths.ts'
import type {Host} from './host.ts'
import type {OpenArticle} from './open-article.ts'
import type {Positions} from './positions.ts'
import {stampOf, type EditorSettings} from './settings.ts'

/** What the articles of the folders need of the session that they are in. */
export interface WorkspaceHost extends Host {
  readonly folders: readonly string[]
  readonly positions: Positions
  readonly settings: EditorSettings
  /** The article of a document that is open. */
  articleOf(uri: string): OpenArticle | undefined
}

/** What is found in one article of a folder; `version` is that of an open document. */
export interface Report {
  readonly uri: string
  readonly version: number | null
  readonly resultId: string
  readonly diagnostics: readonly Diagnostic[] & Diagnostic[]
}

/** The articles of all folders that are open, those that are not open themselves too. */
export class Workspace {
  readonly #host: WorkspaceHost
  readonly #kept = new Map<string, Report>()

  constructor(host: WorkspaceHost) {
    this.#host = host
  }

  /** What is found in each article, one after the other; what has not changed is not read again. */
  async *reports(): AsyncGenerator<Report> {
    const seen = new Set<string>()
    for (const folder of this.#host.folders) {
      const settings = this.#host.settings.resolverOf(folder)
      const source = {cwd: folder, readStdin: async () => new Uint8Array()}
      for await (const input of readInputs([folder], source, {stdinPath: '', settings})) {
        // A folder without articles, or a file that cannot be read, is no trouble here.
        if (!('file' in input) || seen.has(input.file.path)) continue
        seen.add(input.file.path)
        yield await this.#reportOn(input.file)
      }
    }
    for (const uri of this.#kept.keys()) if (!seen.has(uri)) this.#kept.delete(uri)
  }

  async #reportOn(file: Parameters<typeof proof>[0]): Promise<Report> {
    const uri = uriOf(file.path)
    const article = this.#host.articleOf(uri)
    if (article) {
      const found = await article.proof()
      const diagnostics = found ? toDiagnostics(found, this.#host.positions) : []
      return {uri, version: article.document.version, resultId: article.resultId, diagnostics}
    }
    const stamps = [file.path, sidecarOf(file.path)].map(stampOf).join('/')
    const resultId = `${stamps}/${this.#host.generation}`
    const kept = this.#kept.get(file.path)
    if (kept?.resultId === resultId) return kept
    const {book, config} = await this.#host.rulesetOf(file.path)
    const onFailure = this.#host.fails.bind(this.#host)
    // The work of one article is short; what has come in meanwhile is looked at before the next.
    await new Promise((resolve) => setImmediate(resolve))
    const found = (await proof(file, {book, config}, {onFailure}))!
    await letStandBesideArticle(file, {book, config}, this.#host)
    const document = TextDocument.create(uri, '', 0, String(file))
    const diagnostics = toDiagnostics(
      {...found, document, version: 0, book, config},
      this.#host.positions
    )
    const report = {uri, version: null, resultId, diagnostics}
    this.#kept.set(file.path, report)
    return report
  }
}
