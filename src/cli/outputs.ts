import {closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {ConfigError} from '../config.ts'
import type {Report, Reporter, ReportSettings} from '../report/reporter.ts'
import {reasonOf} from '../trouble.ts'

/** A report that is asked for; `to` is the file that it goes to, absent for standard output. */
export interface ReportRequest {
  readonly reporter: Reporter
  readonly to?: string
}

interface Output {
  readonly report: Report
  write(text: string): void
  close(): void
  abandon(): void
}

/**
 * The reports of a run, written piece by piece. A report that goes to a file is written beside it
 * and takes its place at the end: the file is whole, or is left as it was.
 */
export class Outputs {
  readonly #outputs: readonly Output[]

  /** Opens the files. Throws a `ConfigError` if one cannot be written, or two go to one place. */
  constructor(
    requests: readonly ReportRequest[],
    settings: ReportSettings,
    out: (text: string) => void
  ) {
    expectApart(requests, settings.cwd)
    const outputs: Output[] = []
    this.#outputs = outputs
    for (const {reporter, to} of requests) {
      if (to === undefined) {
        outputs.push({report: reporter.open(settings), write: out, close() {}, abandon() {}})
        continue
      }
      try {
        const report = reporter.open({...settings, color: false})
        outputs.push({report, ...openFile(path.resolve(settings.cwd, to))})
      } catch (error) {
        this.abandon()
        throw new ConfigError(`--reporter ${reporter.id}:${to}: ${reasonOf(error)}`)
      }
    }
  }

  /** Write what each report says of a file. */
  add(file: VFile): void {
    for (const {report, write} of this.#outputs) write(report.add(file))
  }

  /** Write the ends, and put the files into their places. */
  end(): void {
    for (const {report, write, close} of this.#outputs) {
      write(report.end())
      close()
    }
  }

  /** Leave every file as it was, whatever has been written. */
  abandon(): void {
    for (const {abandon} of this.#outputs) abandon()
  }
}

function expectApart(requests: readonly ReportRequest[], cwd: string): void {
  const seen = new Map<string | undefined, string>()
  for (const {reporter, to} of requests) {
    const target = to === undefined ? undefined : path.resolve(cwd, to)
    const other = seen.get(target)
    if (other !== undefined) {
      throw new ConfigError(
        to === undefined
          ? `--reporter ${other} and ${reporter.id} would share standard output; send one to a file: ${reporter.id}:<file>`
          : `--reporter ${other} and ${reporter.id} would share ${to}`
      )
    }
    seen.set(target, reporter.id)
  }
}

function openFile(target: string): Omit<Output, 'report'> {
  if (statSync(target, {throwIfNoEntry: false})?.isDirectory()) {
    throw Object.assign(new Error('is a folder'), {code: 'EISDIR'})
  }
  mkdirSync(path.dirname(target), {recursive: true})
  const temporary = `${target}.copydesk-${process.pid}`
  const file = openSync(temporary, 'w')
  let isOpen = true
  return {
    write(text) {
      if (text) writeSync(file, text)
    },
    close() {
      closeSync(file)
      isOpen = false
      renameSync(temporary, target)
    },
    abandon() {
      if (!isOpen) return
      closeSync(file)
      isOpen = false
      rmSync(temporary, {force: true})
    }
  }
}
