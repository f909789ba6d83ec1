import path from 'node:path'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Config, ConfigError, knownRules} from '../config.ts'
import type {ConfigResolver} from '../config/resolver.ts'
import type {Extent} from '../fix.ts'
import {homepage, urlOf, version} from '../homepage.ts'
import {proofread} from '../index.ts'
import {severityOf} from '../report/json.ts'
import type {ReportSettings} from '../report/reporter.ts'
import {severities, type Severity} from '../rule.ts'
import {letStandBeside, readSidecar, type Sidecar} from '../stet/sidecar.ts'
import {reasonOf} from '../trouble.ts'
import {Cache} from './cache.ts'
import {readChanges} from './changed.ts'
import {fix, summaryOf, writeBack} from './fix.ts'
import {type Article, readInputs, type Source} from './inputs.ts'
import {type BaselineRequest, KnownFindings} from './known-findings.ts'
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
  /** Put a question to whoever sits at the terminal; absent if nobody does. */
  ask?(question: string): Promise<string>
  /** The folder of the user’s own settings, in which a dictionary may be. */
  readonly userFolder?: string
}

/** What a run is asked to do. `cache` is a folder, absent for no cache. */
export interface RunOptions {
  /** What holds for each article. */
  readonly settings: ConfigResolver
  /** Where each report goes; `pretty` to standard output unless given. */
  readonly reports: readonly ReportRequest[]
  readonly failOn: Severity | 'never'
  readonly quiet: boolean
  /** What to put right, if anything. */
  readonly fix?: Extent
  /** Show what fixing would change, and change nothing. */
  readonly dryRun: boolean
  readonly stdinPath: string
  readonly cache?: string
  /** Findings that are left as they are. */
  readonly baseline?: BaselineRequest
  /** Only what rests on lines changed in git, against a ref; against HEAD if it is empty. */
  readonly changed?: string
}

/** What holds for an article, and what a file beside it lets stand. */
interface Prepared {
  readonly config: Config
  readonly sidecar: Sidecar | undefined
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
  // Standard output is for the text itself where that is put right.
  const isFilter = options.fix !== undefined && !options.dryRun && args.includes('-')
  const out = isFilter ? terminal.err : terminal.out
  const known = options.baseline && new KnownFindings(options.baseline, terminal.cwd)
  const changes =
    options.changed === undefined ? undefined : await readChanges(terminal.cwd, options.changed)
  const outputs = new Outputs(options.reports, reportSettings(options, terminal), out)
  let hasTrouble = false
  let hasFailed = false
  const isForPeople = options.reports.some(({reporter, to}) => !to && reporter.id === 'pretty')
  const show = (text: string) => {
    if (isForPeople) out(text)
  }
  const tell = (path: string, trouble: string) => {
    hasTrouble = true
    terminal.err(`copydesk: ${path}: ${trouble}\n`)
  }
  const told = new Set<string>()
  const tellOnce = (trouble: string) => {
    if (told.has(trouble)) return
    told.add(trouble)
    terminal.err(`copydesk: ${trouble}\n`)
  }

  try {
    for await (const input of readInputs(args, terminal, options)) {
      if ('trouble' in input) {
        tell(input.path, input.trouble)
        continue
      }
      const prepared = await prepare(input)
      if (!prepared) continue
      const file = await checkAndFix(input, prepared)
      if (options.quiet) file.messages = file.messages.filter(({fatal}) => fatal !== undefined)
      hasFailed ||= file.messages.some((message) => fails(message, options.failOn))
      outputs.add(file)
    }
    const told = await known?.end()
    if (told && isForPeople) terminal.out(told)
    outputs.end()
  } catch (error) {
    outputs.abandon()
    throw error
  }
  return hasTrouble ? 2 : hasFailed ? 1 : 0

  /** What holds for an article; nothing, which is told once, if its settings are refused. */
  async function prepare({file, isOnDisk}: Article): Promise<Prepared | undefined> {
    try {
      const {config, troubles} = await options.settings.resolve(file.path)
      troubles.forEach(tellOnce)
      const full = path.resolve(terminal.cwd, file.path)
      return {config, sidecar: isOnDisk ? await readSidecar(full, file.path) : undefined}
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      hasTrouble = true
      tellOnce(error.message)
      return undefined
    }
  }

  async function checkAndFix(
    {file, isOnDisk}: Article,
    {config, sidecar}: Prepared
  ): Promise<VFile> {
    const checkAgain = async (file: VFile) => {
      await check(file, config, cache)
      if (sidecar) letStandBeside(file, sidecar, config)
      known?.apply(file)
      if (isOnDisk) changes?.apply(file)
    }
    await checkAgain(file)
    if (!options.fix) return file
    const fixed = await fix(file, options.fix, checkAgain)
    if (options.dryRun) {
      const {toPatch} = await import('./patch.ts')
      show(toPatch(file.path, String(file), String(fixed.file), terminal.isColored))
      return file
    }
    // What another program wrote goes on to the next one.
    if (!isOnDisk) {
      terminal.out(String(fixed.file))
      return fixed.file
    }
    if (fixed.count === 0) return file
    const trouble = await writeBack(fixed.file, String(file), terminal.cwd)
    if (trouble) {
      tell(file.path, trouble)
      return file
    }
    show(summaryOf(fixed))
    return fixed.file
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

async function check(file: VFile, config: Config, cache: Cache | undefined): Promise<void> {
  if (cache?.restore(file, config)) return
  await proofread(file, config)
  cache?.keep(file, config)
}

function reportSettings({quiet}: RunOptions, terminal: Terminal): ReportSettings {
  return {
    color: terminal.isColored,
    quiet,
    cwd: terminal.cwd,
    root: terminal.root ?? terminal.cwd,
    width: terminal.width ?? 80,
    tool: {name: 'Copydesk', version, homepage},
    // Two articles may be under two configurations: the rules are told as they are without any.
    rules: knownRules.map(({id, summary, why, severity}) => ({
      id,
      summary,
      why,
      severity,
      url: urlOf(id)
    }))
  }
}

function fails(message: VFileMessage, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false
  return severities.indexOf(severityOf(message)) >= severities.indexOf(failOn)
}
