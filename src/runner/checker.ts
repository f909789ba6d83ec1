import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {serialize, setFlagsFromString} from 'node:v8'
import type {Piscina} from 'piscina'
import type {VFile} from 'vfile'
import type {Ruleset} from '../config/index.ts'
import {proof} from '../proof/proof.ts'
import type {PrintedParagraph} from '../report/parts/reporter.ts'
import type {BookRecipe} from '../rule/book.ts'
import {printedParagraphs} from './printed.ts'
import {addRecord, type ProofRecord} from './record.ts'
import type {SentRuleset, SharedRuleset, Task} from './worker.ts'

// A thread takes half a second to load what it needs: what one thread reads in less than two is left
// to it.
const worthThreads = 1_000_000
const mostThreads = 8
// Enough for no thread to wait for an article while the results of others are written.
const tasksPerThread = 8
// Megabytes. Articles leave much behind them, soon dead: with half of this room a seventh of the time
// is spent on clearing it away, and more is taken for what lives long.
const young = 48

/**
 * Proofreads articles, in this thread or in several.
 *
 * With `threads` not given, one is used until there is so much left to read that more are worth
 * loading: `remaining` tells how many articles there are. When they are, `onThreads` is called. Rules
 * that cannot be sent to another thread are asked in this one.
 */
export class Checker {
  readonly #threads: number | undefined
  readonly #remaining: () => number
  readonly #onThreads: () => void
  readonly #rulesets = new Map<Ruleset, SharedRuleset>()
  #pool: Promise<Piscina> | undefined
  #seen = {files: 0, characters: 0}

  constructor(threads: number | undefined, remaining: () => number, onThreads: () => void) {
    this.#threads = threads
    this.#remaining = remaining
    this.#onThreads = onThreads
  }

  /** How many articles to give it before waiting for the first of them. */
  get atOnce(): number {
    return this.#pool ? this.#count * tasksPerThread : 1
  }

  /** Give a file the messages that it must have. */
  async check(file: VFile, ruleset: Ruleset): Promise<void> {
    this.#seen.files++
    this.#seen.characters += file.value.length
    const {recipe} = ruleset.book
    if (recipe && !this.#pool && this.#isWorthThreads()) this.#pool = this.#open()
    if (!recipe || !this.#pool) {
      await proof(file, ruleset)
      return
    }
    const task: Task = {
      path: file.path,
      value: String(file),
      data: file.data,
      ruleset: this.#share(ruleset, recipe)
    }
    addRecord(file, (await (await this.#pool).run(task)) as ProofRecord)
  }

  /** The paragraphs of an article as printed. */
  async print(file: VFile): Promise<PrintedParagraph[]> {
    if (!this.#pool) return printedParagraphs(file)
    const article = {path: file.path, value: String(file), data: file.data}
    return (await (await this.#pool).run(article, {name: 'print'})) as PrintedParagraph[]
  }

  /** End the threads, whatever they are at. */
  async close(): Promise<void> {
    const pool = await this.#pool
    // What a thread still says of its last article is of no interest now.
    pool?.on('error', () => undefined)
    await pool?.destroy()
    this.#pool = undefined
  }

  get #count(): number {
    return this.#threads ?? Math.min(availableParallelism(), mostThreads)
  }

  #isWorthThreads(): boolean {
    // The first process of a container hears of a signal only where this thread is free.
    if (process.pid === 1) return true
    if (this.#threads !== undefined || this.#count === 1) return this.#count > 1
    const {files, characters} = this.#seen
    return (characters / files) * this.#remaining() >= worthThreads
  }

  async #open(): Promise<Piscina> {
    this.#onThreads()
    const {Piscina} = await import('piscina')
    // With every core reading, no other is idle to share in clearing away: sharing only costs more.
    setFlagsFromString('--no-parallel-scavenge')
    return new Piscina({
      filename: fileURLToPath(new URL('worker.js', import.meta.url)),
      minThreads: this.#count,
      maxThreads: this.#count,
      concurrentTasksPerWorker: 2,
      resourceLimits: {maxYoungGenerationSizeMb: young}
    })
  }

  /** The same bytes for all articles and threads: a house may have thousands of names. */
  #share(ruleset: Ruleset, recipe: BookRecipe): SharedRuleset {
    let shared = this.#rulesets.get(ruleset)
    if (!shared) {
      const sent: SentRuleset = {recipe, config: ruleset.config}
      const bytes = serialize(sent)
      const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
      copy.set(bytes)
      this.#rulesets.set(ruleset, (shared = {id: this.#rulesets.size, bytes: copy}))
    }
    return shared
  }
}
