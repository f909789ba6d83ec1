import path from 'node:path'
import {type Command, InvalidArgumentError, Option} from 'commander'
import {houses} from '../lexicon/houses.ts'
import {dialects} from '../config/index.ts'
import {UserError} from '../base/user-error.ts'
import {type Extent, extents} from '../findings/fix.ts'
import {severities} from '../base/severity.ts'
import type {RuleBook} from '../rule/book.ts'
import {collect} from './names.ts'
import {type ReportFlags, readReportOptions} from './report-options.ts'
import type {RunOptions} from '../runner/request.ts'
import type {Terminal} from '../runner/terminal.ts'
import {addRule, type SettingFlags, toResolver} from './settings.ts'

/** What the command line says of a run. */
export type RunFlags = SettingFlags &
  ReportFlags &
  Pick<RunOptions, 'failOn' | 'stdinPath'> & {
    readonly fix?: Extent
    readonly dryRun?: true
    readonly quiet?: true
    readonly color?: boolean
    readonly cache?: string | false
    readonly baseline?: string
    readonly updateBaseline?: true
    readonly changed?: string
    readonly threads?: number
    readonly watch?: true
  }

/** Give a command the options that say what to proofread by, and what to do with it. */
export function addRunOptions(command: Command): Command {
  return command
    .option('--house <style>', `house style: auto, ${[...houses().keys()].join(', ')}`)
    .option('--dialect <dialect>', `spelling: ${dialects.join(', ')}`)
    .option('--rule <setting>', "set a rule: 'id: off', info, warning or error", addRule)
    .option('--names <file>', 'the names of the house (default: names.csv, names.yaml)', collect)
    .option(
      '--config <file>',
      'the configuration for all articles (default: the nearest upward of each)'
    )
    .option(
      '--trust',
      'run code in configurations that are found, and follow links out of the project'
    )
    .addOption(
      new Option('--fail-on <severity>', 'end with 1 at a finding of this severity or above')
        .choices([...severities, 'never'])
        .default('warning')
    )
    .addOption(
      new Option(
        '--fix [extent]',
        'put right what is certain, in the files themselves; suggested: the first suggestion of every finding too'
      ).choices(extents)
    )
    .option('--dry-run', 'show as a diff what --fix would change, and change nothing')
    .option('--quiet', 'leave out info, and files with nothing to report')
    .option('--color', 'in colour (default: on a terminal, unless NO_COLOR is set)')
    .option('--no-color', 'without')
    .option('--changed [ref]', 'only what rests on lines changed in git, against HEAD or this ref')
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .option('--update-baseline', 'let the file of --baseline know all that is found now')
    .option('--stdin-path <path>', 'what to call standard input in the report', '<stdin>')
    .option('--cache <folder>', 'keep results there and use them for texts that have not changed')
    .option(
      '--threads <n>',
      'read with so many threads at once (default: as many as are worth it)',
      toThreads
    )
    .option('--no-cache', 'read every text again, whatever --cache says')
    .option('--watch', 'go on, and read again what is written or added')
}

/** What a run is asked to do. Throws a `UserError` for what cannot be meant. */
export async function readRunOptions(
  flags: RunFlags,
  terminal: Terminal,
  book: RuleBook
): Promise<RunOptions> {
  const {baseline, cache, changed, dryRun, fix, quiet, failOn, stdinPath, threads} = flags
  if (flags.updateBaseline && baseline === undefined) {
    throw new UserError('--update-baseline needs the file: --baseline <file>')
  }
  const files = {
    config: [flags.config],
    names: flags.names ?? [],
    baseline: [baseline],
    cache: [cache]
  }
  for (const [flag, given] of Object.entries(files)) {
    if (given.includes('')) throw new UserError(`--${flag} names no file or folder`)
  }
  const settings = toResolver(flags, terminal, book)
  // A configuration that is no good, or not there, is told before the first article is read.
  if (flags.config !== undefined) await settings.resolve(path.join(terminal.cwd, 'article'))
  return {
    ...readReportOptions(flags),
    failOn,
    stdinPath,
    settings,
    ...((fix || dryRun) && {fix: fix ?? 'certain'}),
    dryRun: dryRun ?? false,
    quiet: quiet ?? false,
    ...(typeof cache === 'string' && {cache}),
    ...(changed !== undefined && {changed}),
    ...(threads !== undefined && {threads}),
    ...(baseline !== undefined && {
      baseline: {file: baseline, isUpdated: flags.updateBaseline ?? false}
    })
  }
}

function toThreads(text: string): number {
  const threads = Number(text)
  if (!Number.isInteger(threads) || threads < 1 || threads > 64) {
    throw new InvalidArgumentError('expected a number from 1 to 64')
  }
  return threads
}
