import type {Diagnostic} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {readInputs} from '../cli/inputs.ts'
import {proof} from '../proof.ts'
import {sidecarOf} from '../stet/sidecar.ts'
import {letStandBesideArticle} from './article.ts'
import {toDiagnostics} from './diagnostics.ts'
import {uriOf} from './paths.ts'
import type {Room} from './room.ts'
import {stampOf} from './settings.ts'

/** What is found in one article of a folder; `version` is that of an open document. */
export interface Report {
  readonly uri: string
  readonly version: number | null
  readonly resultId: string
  readonly diagnostics: readonly Diagnostic[] & Diagnostic[]
}

/** The articles of all folders that are open, those that are not open themselves too. */
export class Workspace {
  readonly #room: Room
  readonly #kept = new Map<string, Report>()

  constructor(room: Room) {
    this.#room = room
  }

  /** What is found in each article, one after the other; what has not changed is not read again. */
  async *reports(): AsyncGenerator<Report> {
    const seen = new Set<string>()
    for (const folder of this.#room.folders) {
      const settings = this.#room.settings.resolverOf(folder)
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
    const article = this.#room.articleOf(uri)
    if (article) {
      const found = await article.proof()
      const diagnostics = found ? toDiagnostics(found, this.#room.positions) : []
      return {uri, version: article.document.version, resultId: article.resultId, diagnostics}
    }
    const stamps = [file.path, sidecarOf(file.path)].map(stampOf).join('/')
    const resultId = `${stamps}/${this.#room.generation}`
    const kept = this.#kept.get(file.path)
    if (kept?.resultId === resultId) return kept
    const config = await this.#room.configOf(file.path)
    const onFailure = this.#room.fails.bind(this.#room)
    // The work of one article is short; what has come in meanwhile is looked at before the next.
    await new Promise((resolve) => setImmediate(resolve))
    const found = (await proof(file, config, {onFailure}))!
    await letStandBesideArticle(file, config, this.#room)
    const document = TextDocument.create(uri, '', 0, String(file))
    const diagnostics = toDiagnostics(
      {...found, document, version: 0, config},
      this.#room.positions
    )
    const report = {uri, version: null, resultId, diagnostics}
    this.#kept.set(file.path, report)
    return report
  }
}
