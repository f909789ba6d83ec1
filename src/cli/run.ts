import path from 'node:path'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Config, ConfigError} from '../config.ts'
import {proofread} from '../index.ts'
import {severityOf, toJson} from '../report/json.ts'
import {toPretty} from '../report/pretty.ts'
import {severities, type Severity} from '../rule.ts'
import {Cache} from './cache.ts'
import {fix} from './fix.ts'
import {readInputs, reasonOf, type Source} from './inputs.ts'

/** Where a run reads and writes; a test gives its own. */
export interface Terminal extends Source {
  /** Write to standard output or standard error; colour only where `isColored`. */
  out(text: string): void
  err(text: string): void
  readonly isColored: boolean
}

/** What a run is asked to do. `cache` is a folder, absent for no cache. */
export interface RunOptions {
  readonly config: Config
  readonly reporter: 'json' | 'pretty'
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
  const files: VFile[] = []
  const done: string[] = []
  const cache = openCache(options, terminal)
  let hasTrouble = false
  const tell = (path: string, trouble: string) => {
    hasTrouble = true
    terminal.err(`copydesk: ${path}: ${trouble}\n`)
  }

  for await (const input of readInputs(args, terminal, options.stdinPath)) {
    if ('trouble' in input) {
      tell(input.path, input.trouble)
      continue
    }
    const checkAgain = (file: VFile) => check(file, options.config, cache)
    await checkAgain(input.file)
    if (!options.fix || !input.isOnDisk) {
      files.push(input.file)
      continue
    }
    const outcome = await fix(input.file, terminal.cwd, checkAgain)
    if (outcome.trouble) tell(input.file.path, outcome.trouble)
    if (outcome.done) done.push(outcome.done)
    files.push(outcome.file)
  }

  for (const file of files) {
    if (options.quiet) file.messages = file.messages.filter(({fatal}) => fatal !== undefined)
  }
  if (options.reporter === 'pretty') terminal.out(done.join(''))
  terminal.out(report(files, options, terminal))
  if (hasTrouble) return 2
  return files.some(({messages}) => messages.some((m) => fails(m, options.failOn))) ? 1 : 0
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

function report(files: readonly VFile[], options: RunOptions, {isColored}: Terminal): string {
  if (options.reporter === 'json') return `${toJson(files)}\n`
  const text = toPretty(files, {color: isColored, quiet: options.quiet})
  return text && `${text}\n`
}

function fails(message: VFileMessage, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false
  return severities.indexOf(severityOf(message)) >= severities.indexOf(failOn)
}
