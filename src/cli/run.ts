import path from 'node:path'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {activeRules, type Config, ConfigError} from '../config.ts'
import {homepage, urlOf, version} from '../homepage.ts'
import {proofread} from '../index.ts'
import {severityOf} from '../report/json.ts'
import type {ReportSettings} from '../report/reporter.ts'
import {severities, type Severity} from '../rule.ts'
import {reasonOf} from '../trouble.ts'
import {Cache} from './cache.ts'
import {fix} from './fix.ts'
import {type Article, readInputs, type Source} from './inputs.ts'
import {Outputs, type ReportRequest} from './outputs.ts'

/** Where a run reads and writes; a test gives its own. */
export interface Terminal extends Source {
  /** Write to standard output or standard error; colour only where `isColored`. */
  out(text: string): void
  err(text: string): void
  readonly isColored: boolean
  /** Columns of standard output; 80 unless given. */
  readonly width?: number
  /** The folder of the repository, where a forge runs the command; `cwd` unless given. */
  readonly root?: string
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
}

/** How a run ends: 0 nothing at or above `failOn`, 1 findings, 2 something could not be done. */
export type ExitCode = 0 | 1 | 2

/**
 * Proofread what the arguments name and report it. What cannot be read is told on standard error,
 * one line each, and the rest is read all the same.
 */
export async function run(
  args: readonly string[],
  options: RunOptions,
  terminal: Terminal
): Promise<ExitCode> {
  const cache = openCache(options, terminal)
  const outputs = new Outputs(options.reports, reportSettings(options, terminal), terminal.out)
  let hasTrouble = false
  let hasFailed = false
  const isForPeople = options.reports.some(({reporter, to}) => !to && reporter.id === 'pretty')
  const tell = (path: string, trouble: string) => {
    hasTrouble = true
    terminal.err(`copydesk: ${path}: ${trouble}\n`)
  }

  try {
    for await (const input of readInputs(args, terminal, options.stdinPath)) {
      if ('trouble' in input) {
        tell(input.path, input.trouble)
        continue
      }
      const file = await checkAndFix(input)
      if (options.quiet) file.messages = file.messages.filter(({fatal}) => fatal !== undefined)
      hasFailed ||= file.messages.some((message) => fails(message, options.failOn))
      outputs.add(file)
    }
    outputs.end()
  } catch (error) {
    outputs.abandon()
    throw error
  }
  return hasTrouble ? 2 : hasFailed ? 1 : 0

  async function checkAndFix({file, isOnDisk}: Article): Promise<VFile> {
    const checkAgain = (file: VFile) => check(file, options.config, cache)
    await checkAgain(file)
    if (!options.fix || !isOnDisk) return file
    const outcome = await fix(file, terminal.cwd, checkAgain)
    if (outcome.trouble) tell(file.path, outcome.trouble)
    if (outcome.done && isForPeople) terminal.out(outcome.done)
    return outcome.file
  }
}

function openCache({cache, config}: RunOptions, {cwd}: Terminal): Cache | undefined {
  if (cache === undefined) return undefined
  try {
    return new Cache(path.resolve(cwd, cache), config)
  } catch (error) {
    throw new ConfigError(`--cache ${cache}: ${reasonOf(error)}`)
  }
}

async function check(file: VFile, config: Config, cache: Cache | undefined): Promise<void> {
  if (cache?.restore(file)) return
  await proofread(file, config)
  cache?.keep(file)
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
