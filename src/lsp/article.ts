import path from 'node:path'
import {setImmediate as nextTurn} from 'node:timers/promises'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {VFile} from 'vfile'
import {type Config, ConfigError} from '../config.ts'
import {Kept} from '../format/kept.ts'
import {proof, type Proofread} from '../proof.ts'
import type {Rule} from '../rule.ts'
import {letStandBeside, readSidecar} from '../stet/sidecar.ts'
import {pathOf} from './paths.ts'

/** What was found in one version of a document; good until the document changes. */
export interface Proof extends Proofread {
  readonly document: TextDocument
  readonly version: number
  readonly config: Config
}

/** What an article needs of the server that it is in. */
export interface Desk {
  /** Grows with every change of a setting or a list, which makes all that was found old. */
  readonly generation: number
  configOf(file: string): Promise<Config>
  /** A rule that has thrown; it is told once. */
  fails(what: Pick<Rule, 'id'> | string, error: unknown): void
  /** A file that something is to be read from and that is refused, in one line; it is told once. */
  refuses(trouble: string): void
}

// In milliseconds: how long rules may work before what has come in meanwhile is looked at.
const turn = 10

/** One open document and what was found in it. */
export class Article {
  readonly document: TextDocument
  readonly #desk: Desk
  readonly #kept = new Kept()
  #proof: {readonly found: Proof; readonly generation: number} | undefined
  #running: Promise<void> | undefined
  #isClosed = false
  /** How long the last proof took, in milliseconds. */
  duration = 0

  constructor(document: TextDocument, desk: Desk) {
    this.document = document
    this.#desk = desk
  }

  close(): void {
    this.#isClosed = true
  }

  /** What tells one result from another: that of an unchanged document under unchanged settings. */
  get resultId(): string {
    return `${this.document.version}/${this.#desk.generation}`
  }

  /**
   * What is found in the document as it now stands; undefined if it is closed before that is known.
   * What was begun for an older version is given up, so nothing stale is ever returned.
   */
  async proof(): Promise<Proof | undefined> {
    while (!this.#isClosed) {
      if (this.#proof && this.#isCurrent(this.#proof.found.version, this.#proof.generation)) {
        return this.#proof.found
      }
      this.#running ??= this.#run().finally(() => (this.#running = undefined))
      await this.#running
    }
    return undefined
  }

  #isCurrent(version: number, generation: number): boolean {
    return version === this.document.version && generation === this.#desk.generation
  }

  async #run(): Promise<void> {
    const file = pathOf(this.document)
    const {generation} = this.#desk
    const config = await this.#desk.configOf(file)
    const {version} = this.document
    const start = performance.now()
    let since = start
    const found = await proof(
      new VFile({path: path.resolve(file), value: this.document.getText()}),
      config,
      {
        kept: this.#kept,
        onFailure: (rule, error) => this.#desk.fails(rule, error),
        goesOn: async () => {
          if (performance.now() - since < turn) return true
          await nextTurn()
          since = performance.now()
          return !this.#isClosed && this.#isCurrent(version, generation)
        }
      }
    )
    if (!found) return
    await letStandBesideArticle(found.file, config, this.#desk)
    if (!this.#isCurrent(version, generation)) return
    this.duration = performance.now() - start
    this.#proof = {found: {document: this.document, version, config, ...found}, generation}
  }
}

/** Take away what the file beside an article lets stand; one that is refused lets nothing stand. */
export async function letStandBesideArticle(
  file: VFile,
  config: Config,
  desk: Desk
): Promise<void> {
  try {
    const sidecar = await readSidecar(file.path, path.basename(file.path))
    if (sidecar) letStandBeside(file, sidecar, config)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    desk.refuses(error.message)
  }
}
