import path from 'node:path'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {activeRules, type Config, ConfigError} from '../config.ts'
import {homepage, urlOf, version} from '../homepage.ts'
import {severityOf} from '../report/json.ts'
import type {ReportSettings} from '../report/reporter.ts'
import {severities, type Severity} from '../rule.ts'
import {reasonOf} from '../trouble.ts'
import {Cache} from './cache.ts'
import {Checker} from './checker.ts'
import {fix} from './fix.ts'
import {inOrder, until} from './in-order.ts'
import {type Input, readInputs, type Source} from './inputs.ts'
import {Outputs, type ReportRequest} from './outputs.ts'
import {Progress} from './progress.ts'

/** Where a run reads and writes; a test gives its own. */
export interface Terminal extends Source {
  /** Write to standard output or standard error; colour only where `isColored`. */
  out(text: string): void
  err(text: string): void
  readonly isColored: boolean
  /** Whether standard error is read by a person, who may like to see how far a run is. */
  readonly isInteractive?: boolean
  /** Columns of standard output; 80 unless given. */
  readonly width?: number
  /** The folder of the repository, where a forge runs the command; `cwd` unless given. */
  readonly root?: string
  /** Wait until standard output takes more, and let other business have its turn. */
  ready?(): Promise<void>
  /** Whether nobody reads standard output any more. */
  isUnread?(): boolean
  /** From the first call on, a run is not killed but asked to stop; the reason is the exit code. */
  interrupted?(): AbortSignal
}

/** What a run is asked to do. `cache` is a folder, absent for no cache. */
export interface RunOptions {
  readonly config: Config
  /** Where each report goes; `pretty` to standard output unless given. */
  readonly reports: readonly ReportRequest[]
  readonly failOn: Severity | 'never'
  readonly quiet: boolean
  readonly fix: boolean
  readonly stdinPath: string
  readonly cache?: string
  /** How many threads to use; as many as are worth it unless given. */
  readonly threads?: number
}

/**
 * How a run ends: 0 nothing at or above `failOn`, 1 findings, 2 something could not be done, 130 or
 * 143 stopped from outside.
 */
export type ExitCode = 0 | 1 | 2 | 130 | 143

/** What became of an input: `file` to be reported, `done` and `trouble` to be told in one line. */
interface Outcome {
  readonly path: string
  readonly file?: VFile
  readonly done?: string
  readonly trouble?: string
}

/**
 * Proofread what the arguments name and report each file as soon as it and all before it are done.
 * What cannot be read is told on standard error, one line each, and the rest is read all the same.
 */
export async function run(
  args: readonly string[],
  options: RunOptions,
  terminal: Terminal
): Promise<ExitCode> {
  const {reports, failOn, quiet} = options
  const signal = terminal.interrupted?.()
  const cache = openCache(options, terminal)
  const outputs = new Outputs(reports, reportSettings(options, terminal), terminal.out)
  const progress = new Progress(terminal)
  const checker = new Checker(options.threads, () => progress.total - progress.done)
  const isForPeople = reports.some(({reporter, to}) => !to && reporter.id === 'pretty')
  const isForReader = !options.fix && reports.every(({to}) => to === undefined)
  let code: ExitCode = 0

  try {
    const inputs = readInputs(
      args,
      terminal,
      options.stdinPath,
      (total) => (progress.total = total)
    )
    for await (const outcome of inOrder(until(inputs, signal), work, () => checker.atOnce)) {
      if (signal?.aborted) return stop(signal.reason as ExitCode)
      if (isForReader && terminal.isUnread?.()) return code
      tell(outcome)
      progress.step()
      await terminal.ready?.()
    }
    if (signal?.aborted) return stop(signal.reason as ExitCode)
    progress.clear()
    outputs.end()
    return code
  } finally {
    progress.clear()
    outputs.abandon()
    await checker.close()
    cache?.close()
  }

  async function work(input: Input): Promise<Outcome> {
    if ('trouble' in input) return input
    const {file, isOnDisk} = input
    try {
      await check(file)
      if (!options.fix || !isOnDisk) return {path: file.path, file}
      return {path: file.path, ...(await fix(file, terminal.cwd, check))}
    } catch (error) {
      if (error instanceof ConfigError) throw error
      return {path: file.path, trouble: `cannot be proofread: ${reasonOf(error)}`}
    }
  }

  async function check(file: VFile): Promise<void> {
    if (cache?.restore(file, options.config)) return
    await checker.check(file, options.config)
    cache?.keep(file, options.config)
  }

  function tell({path, file, done, trouble}: Outcome): void {
    progress.clear()
    if (trouble) terminal.err(`copydesk: ${path}: ${trouble}\n`)
    if (trouble) code = 2
    if (done && isForPeople) terminal.out(done)
    if (!file) return
    if (quiet) file.messages = file.messages.filter(({fatal}) => fatal !== undefined)
    if (code === 0 && file.messages.some((message) => fails(message, failOn))) code = 1
    outputs.add(file)
  }

  function stop(code: ExitCode): ExitCode {
    const {done, total} = progress
    progress.clear()
    terminal.err(`copydesk: stopped after ${done} of ${total} articles\n`)
    return code
  }
}

function openCache({cache}: RunOptions, {cwd}: Terminal): Cache | undefined {
  if (cache === undefined) return undefined
  try {
    return new Cache(path.resolve(cwd, cache))
  } catch (error) {
    throw new ConfigError(`--cache ${cache}: ${reasonOf(error)}`)
  }
}

function reportSettings({config, quiet}: RunOptions, terminal: Terminal): ReportSettings {
  return {
    color: terminal.isColored,
    quiet,
    cwd: terminal.cwd,
    root: terminal.root ?? terminal.cwd,
    width: terminal.width ?? 80,
    tool: {name: 'Copydesk', version, homepage},
    rules: activeRules(config).map(({rule, settings}) => ({
      id: rule.id,
      summary: rule.summary,
      why: rule.why,
      severity: settings['severity'] as Severity,
      url: urlOf(rule.id)
    }))
  }
}

function fails(message: VFileMessage, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false
  return severities.indexOf(severityOf(message)) >= severities.indexOf(failOn)
}
