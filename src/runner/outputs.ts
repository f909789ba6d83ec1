import {accessSync, closeSync, constants, openSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {UserError} from '../base/user-error.ts'
import type {Report, Reporter, ReportSettings} from '../report/parts/reporter.ts'
import {pretty} from '../report/pretty.ts'
import {stats} from '../report/stats.ts'
import {reasonOf} from '../base/file-error.ts'
import {makeFolder} from './files/make-folder.ts'
import {leadsOutOf, replace} from './files/replace.ts'
import {openScratch} from './files/temporary.ts'
import {leadsOut, realPathOf, treeOf} from './files/tree.ts'
import {expectApart, expectNoArticles, type ReportRequest} from './report-places.ts'

/** What goes where in a run. */
export interface OutputOptions {
  readonly reports: readonly ReportRequest[]
  /** The articles that are named to be read: none must be lost to a report. */
  readonly articles?: readonly string[]
  readonly stats?: boolean
  /** The answer of the gate goes to standard output. */
  readonly gate?: object
}

interface Output {
  readonly report: Report
  write(text: string): void
  close(): Promise<void>
  abandon(): void
}

/**
 * The reports of a run, written piece by piece. A report that goes to a file is gathered on the disk
 * under no name, and takes its place at the end: the file is whole or is left as it was, and however
 * the run ends nothing is left beside it.
 */
export class Outputs {
  readonly #outputs: readonly Output[]

  /**
   * Opens the files. Throws a `UserError` if one cannot be written, is an article, or two go to one
   * place. The statistics follow the report for people, and otherwise go to standard error.
   */
  constructor(
    {reports, articles = [], stats: withStats, gate}: OutputOptions,
    settings: ReportSettings,
    {cwd, out, err}: {readonly cwd: string; out(text: string): void; err(text: string): void}
  ) {
    expectApart(reports, cwd, gate !== undefined)
    expectNoArticles(reports, cwd, articles)
    const outputs: Output[] = []
    this.#outputs = outputs
    const toStream = (reporter: Reporter, write: (text: string) => void) =>
      outputs.push({report: reporter.open(settings), write, close: async () => {}, abandon() {}})
    for (const {reporter, to} of reports) {
      if (to === undefined) {
        toStream(reporter, out)
        continue
      }
      const fail = (error: unknown): never => {
        this.abandon()
        throw new UserError(`--reporter ${reporter.id}:${to}: ${reasonOf(error)}`)
      }
      const attempt = <Result>(work: () => Result): Result => {
        try {
          return work()
        } catch (error) {
          return fail(error)
        }
      }
      const file = attempt(() => openFile(path.resolve(cwd, to), cwd))
      outputs.push({
        report: reporter.open({...settings, color: false}),
        write: (text) => attempt(() => file.write(text)),
        close: () => file.close().catch(fail),
        abandon: () => file.abandon()
      })
    }
    const onOut = reports.find(({to}) => to === undefined)?.reporter
    const isFree = gate === undefined && (!onOut || onOut === pretty)
    if (withStats) toStream(onOut === pretty ? below(stats) : stats, isFree ? out : err)
  }

  /** Write what each report says of a file. */
  async add(file: VFile): Promise<void> {
    for (const {report, write} of this.#outputs) write(await report.add(file))
  }

  /** Write the ends, and put the files into their places. */
  async end(): Promise<void> {
    for (const {report, write, close} of this.#outputs) {
      write(await report.end())
      await close()
    }
  }

  /** Leave every file as it was, whatever has been written. */
  abandon(): void {
    for (const {abandon} of this.#outputs) abandon()
  }
}

/** The same with a blank line above it. */
function below(reporter: Reporter): Reporter {
  return {
    ...reporter,
    open(settings) {
      const report = reporter.open(settings)
      return {...report, end: async () => `\n${await report.end()}`}
    }
  }
}

function openFile(given: string, cwd: string): Omit<Output, 'report'> {
  const stats = statSync(given, {throwIfNoEntry: false})
  if (stats?.isDirectory()) throw Object.assign(new Error('is a folder'), {code: 'EISDIR'})
  // What a stream leads to may hold something already, and is not ours to close.
  const stream = /^\/dev\/(?:stderr|fd\/(\d+))$/u.exec(given)
  if (stats && stream) {
    return {
      write: (text) => writeFileSync(Number(stream[1] ?? 2), text),
      close: async () => {},
      abandon() {}
    }
  }
  const within = treeOf(given, cwd)
  if (leadsOut(given, within)) throw leadsOutOf(within)
  // A device or a pipe takes what is written, and must not be replaced by a file.
  if (stats && !stats.isFile()) {
    const device = openSync(given, 'w')
    let isOpen = true
    const abandon = () => {
      if (isOpen) closeSync(device)
      isOpen = false
    }
    return {write: (text) => writeFileSync(device, text), close: async () => abandon(), abandon}
  }
  if (stats) accessSync(given, constants.W_OK)
  makeFolder(path.dirname(given))
  // A link goes on leading where it led.
  const scratch = openScratch(path.dirname(realPathOf(given)))
  return {
    write: (text) => writeFileSync(scratch.descriptor, text),
    async close() {
      await replace(given, scratch.pieces(), {within})
      scratch.close()
    },
    abandon: () => scratch.close()
  }
}
