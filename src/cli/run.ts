import path from 'node:path'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Config, ConfigError, ruleOf} from '../config.ts'
import {applyFixes} from '../fix.ts'
import {proofread} from '../index.ts'
import {severityOf, toJson} from '../report/json.ts'
import {toPretty} from '../report/pretty.ts'
import {severities, type Severity} from '../rule.ts'
import {reasonOf} from '../trouble.ts'
import {Cache} from './cache.ts'
import {readInputs, type Source} from './inputs.ts'
import {replace} from './replace.ts'

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
    await check(input.file, options.config, cache)
    files.push(options.fix && input.isOnDisk ? await fix(input.file) : input.file)
  }

  for (const file of files) {
    if (options.quiet) file.messages = file.messages.filter(({fatal}) => fatal !== undefined)
  }
  if (options.reporter === 'pretty') terminal.out(done.join(''))
  terminal.out(report(files, options, terminal))
  if (hasTrouble) return 2
  return files.some(({messages}) => messages.some((m) => fails(m, options.failOn))) ? 1 : 0

  /** Write the certain fixes back, until there are none, and give the file as it then is. */
  async function fix(file: VFile): Promise<VFile> {
    let fixed = file
    let total = 0
    for (let round = 0; round < mostRounds; round++) {
      const {text, count} = applyFixes(fixed, (id) => ruleOf(id).safe === true)
      if (count === 0) break
      total += count
      fixed = new VFile({path: file.path, value: text})
      await check(fixed, options.config, cache)
    }
    if (total === 0) return file
    try {
      await replace(path.resolve(terminal.cwd, file.path), String(fixed))
    } catch (error) {
      tell(file.path, `cannot be written: ${reasonOf(error)}`)
      return file
    }
    done.push(`${file.path}: ${total} ${total === 1 ? 'slip' : 'slips'} put right\n`)
    return fixed
  }
}

// A fix may bring another to light (a a hour): no article needs as many rounds as this.
const mostRounds = 10

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
