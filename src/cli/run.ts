import path from 'node:path'
import type {VFile} from 'vfile'
import {activeRules, type Config, ConfigError} from '../config.ts'
import {homepage, urlOf, version} from '../homepage.ts'
import {proofread} from '../index.ts'
import {Gate, type GateThresholds} from '../report/gate.ts'
import {isFailure, type ReportSettings} from '../report/reporter.ts'
import type {Severity} from '../rule.ts'
import {reasonOf} from '../trouble.ts'
import {Cache} from './cache.ts'
import {fix} from './fix.ts'
import {type Article, readInputs, type Source} from './inputs.ts'
import {printedParagraphs} from './printed.ts'
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
  /** Answer whether the articles may be published. */
  readonly gate?: GateThresholds
  /** Count how often each rule spoke. */
  readonly stats: boolean
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
  const outputs = new Outputs(options, reportSettings(options, terminal), terminal)
  const gate = options.gate && new Gate(options.gate)
  let hasTrouble = false
  let hasFailed = false
  const isForPeople = options.reports.some(({reporter, to}) => !to && reporter.id === 'pretty')
  const tell = (path: string, trouble: string) => {
    hasTrouble = true
    gate?.addTrouble(path, trouble)
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
      hasFailed ||= file.messages.some((message) => isFailure(message, options))
      await outputs.add(file)
      gate?.add(file)
    }
    await outputs.end()
    if (gate) {
      terminal.out(gate.toJson())
      terminal.err(gate.toLine())
    }
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

function reportSettings({config, failOn, quiet}: RunOptions, terminal: Terminal): ReportSettings {
  return {
    color: terminal.isColored,
    quiet,
    failOn,
    cwd: terminal.cwd,
    root: terminal.root ?? terminal.cwd,
    width: terminal.width ?? 80,
    read: printedParagraphs,
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
