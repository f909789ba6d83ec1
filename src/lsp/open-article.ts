import type {Proof} from './proof.ts'
import {letStandBesideArticle} from './standing.ts'
import type {Host} from './host.ts'
import path from 'node:path'
import {setImmediate as nextTurn} from 'node:timers/promises'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {VFile} from 'vfile'
import {KnownParagraphs} from '../format/kept.ts'
import {proof} from '../proof/proof.ts'
import {pathOf} from './paths.ts'

// In milliseconds: how long rules may work before what has come in meanwhile is looked at.
const turn = 10

/** One open document and what was found in it. */
export class OpenArticle {
  readonly document: TextDocument
  readonly #host: Host
  readonly #kept = new KnownParagraphs()
  #proof: {readonly found: Proof; readonly generation: number} | undefined
  #running: Promise<void> | undefined
  #isClosed = false
  /** How long the last proof took, in milliseconds. */
  duration = 0

  constructor(document: TextDocument, host: Host) {
    this.document = document
    this.#host = host
  }

  close(): void {
    this.#isClosed = true
  }

  /** What tells one result from another: that of an unchanged document under unchanged settings. */
  get resultId(): string {
    return `${this.document.version}/${this.#host.generation}`
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
    return version === this.document.version && generation === this.#host.generation
  }

  async #run(): Promise<void> {
    const file = pathOf(this.document)
    const {generation} = this.#host
    const ruleset = await this.#host.rulesetOf(file)
    const {version} = this.document
    const start = performance.now()
    let since = start
    const found = await proof(
      new VFile({path: path.resolve(file), value: this.document.getText()}),
      ruleset,
      {
        kept: this.#kept,
        onFailure: (rule, error) => this.#host.fails(rule, error),
        goesOn: async () => {
          if (performance.now() - since < turn) return true
          await nextTurn()
          since = performance.now()
          return !this.#isClosed && this.#isCurrent(version, generation)
        }
      }
    )
    if (!found) return
    await letStandBesideArticle(found.file, ruleset, this.#host)
    if (!this.#isCurrent(version, generation)) return
    this.duration = performance.now() - start
    const {document} = this
    const {book, config} = ruleset
    this.#proof = {found: {document, version, book, config, ...found}, generation}
  }
}
