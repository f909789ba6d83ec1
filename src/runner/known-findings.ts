import {existsSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {noticeOf, type RuleBook} from '../rule/book.ts'
import {Baseline} from './baseline.ts'
import {UserError} from '../base/user-error.ts'
import {readText} from './config/document.ts'
import {expectNoLinkOut} from './config/reading.ts'
import {reasonOf} from '../base/file-error.ts'
import {mostOf} from './files/read-bounded.ts'
import {replace} from './files/replace.ts'
import {treeOf} from './files/tree.ts'

/** The file of findings that are left as they are, and whether it is to be made anew. */
export interface BaselineRequest {
  readonly file: string
  readonly isUpdated: boolean
}

/** The findings that a run leaves out, or learns. */
export class KnownFindings {
  readonly #request: BaselineRequest
  readonly #cwd: string
  readonly #baseline: Baseline
  #findings = 0
  #files = 0
  /** How many findings are known of each file and were not found in it. */
  readonly #gone = new Map<string, number>()

  /** That it holds findings of rules that there are no more, which are left out, a line each. */
  readonly notices: readonly string[]

  /** Reads the baseline. Throws a `UserError` if it is to be used and is not there, or is none. */
  constructor(request: BaselineRequest, cwd: string, book: RuleBook) {
    const file = path.resolve(cwd, request.file)
    expectNoLinkOut(file, request.file, cwd)
    if (existsSync(file))
      this.#baseline = Baseline.parse(readText(file, request.file, mostOf.baseline), request.file)
    else if (request.isUpdated) this.#baseline = Baseline.empty()
    else {
      throw new UserError(
        `${request.file}: no such file or folder; --update-baseline makes a baseline`
      )
    }
    this.#request = request
    this.#cwd = cwd
    this.notices = this.#baseline
      .forget((id) => book.findRetired(id) !== undefined)
      .map((id) => `${request.file}: ${noticeOf(book.findRetired(id)!)}`)
  }

  /** Take away the messages that are known; when the baseline is made anew, all of them are. */
  apply(file: VFile): void {
    const name = this.#nameOf(file.path)
    if (this.#request.isUpdated) {
      const count = this.#baseline.learn(file, name)
      this.#findings += count
      this.#files += count > 0 ? 1 : 0
    }
    const gone = this.#baseline.apply(file, name)
    // What is put right on the way is still there at first.
    if (!this.#gone.has(name)) this.#gone.set(name, gone)
  }

  /** Write the baseline, if it is to be made anew; gives a line that tells of it, if there is any. */
  async end(): Promise<string> {
    const {file, isUpdated} = this.#request
    if (!isUpdated) return this.#tellGone()
    const full = path.resolve(this.#cwd, file)
    this.#baseline.prune((name) => existsSync(path.resolve(path.dirname(full), name)))
    try {
      await replace(full, String(this.#baseline), {within: treeOf(full, this.#cwd)})
    } catch (error) {
      throw new UserError(`${file}: cannot be written: ${reasonOf(error)}`)
    }
    const findings = `${this.#findings} ${this.#findings === 1 ? 'finding' : 'findings'}`
    return `${file}: ${findings} in ${this.#files} ${this.#files === 1 ? 'file' : 'files'} left as they are\n`
  }

  #tellGone(): string {
    const gone = [...this.#gone.values()].reduce((sum, count) => sum + count, 0)
    if (gone === 0) return ''
    const are = gone === 1 ? '1 of its findings was' : `${gone} of its findings were`
    return `${this.#request.file}: ${are} not found this time; --update-baseline learns anew what there is\n`
  }

  /** A path from the folder of the baseline, so that it holds wherever the command is run. */
  #nameOf(article: string): string {
    const folder = path.dirname(path.resolve(this.#cwd, this.#request.file))
    return path.relative(folder, path.resolve(this.#cwd, article)).replaceAll(path.sep, '/')
  }
}
