import path from 'node:path'
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import {houses} from '../../lexicon/houses.ts'
import {ConfigError, dialects, ruleOf} from '../config.ts'
import type {Extent} from '../fix.ts'
import {version} from '../homepage.ts'
import {severities} from '../rule.ts'
import {explain, listRules} from './explain.ts'
import {explainWord} from './explain-word.ts'
import {addInitCommand} from './init/command.ts'
import {addNamesCommand, collect} from './names/command.ts'
import {addReportOptions, type ReportFlags, readReportOptions} from './report-options.ts'
import {addRule, type SettingFlags, toResolver} from './settings.ts'
import {showConfig} from './show-config.ts'
import {addWordsCommand} from './words/command.ts'
import {type ExitCode, run, type RunOptions, type Terminal} from './run.ts'
import {watch} from './watch.ts'

type Flags = SettingFlags &
  ReportFlags &
  Pick<RunOptions, 'failOn' | 'stdinPath'> & {
    readonly fix?: Extent
    readonly dryRun?: true
    readonly quiet?: true
    readonly cache?: string | false
    readonly baseline?: string
    readonly updateBaseline?: true
    readonly changed?: string
    readonly threads?: number
    readonly watch?: true
  }

/**
 * The `copydesk` command: `args` are those after its name. Gives the exit code; all trouble is told
 * on standard error in one line.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0
  const command = define(terminal, (ended) => (code = ended))
  try {
    const flags = args[0] === 'check' ? args.slice(1) : args
    await command.parseAsync(withoutBareFix(withEmptyRef(flags)), {from: 'user'})
    return code
  } catch (error) {
    // Help and version end through here too, having printed what was asked.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof ConfigError) {
      terminal.err(`copydesk: ${error.message}\n`)
      return 2
    }
    throw error
  }
}

/** What stands behind a bare --fix is a file, and not what to fix. */
function withoutBareFix(args: readonly string[]): string[] {
  const end = args.indexOf('--')
  return args.map((arg, index) =>
    arg === '--fix' && (end < 0 || index < end) ? '--fix=certain' : arg
  )
}

function define(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const command = new Command('copydesk')
    .description('Proofread articles as a copy chief does.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .argument('[paths...]', 'files, folders or globs; - for standard input')
    .option('--house <style>', `house style: auto, ${[...houses().keys()].join(', ')}`)
    .option('--dialect <dialect>', `spelling: ${dialects.join(', ')}`)
    .option('--rule <setting>', "set a rule: 'id: off', info, warning or error", addRule)
    .option('--names <file>', 'the names of the house (default: names.csv, names.yaml)', collect)
    .option(
      '--config <file>',
      'the configuration for all articles (default: the nearest upward of each)'
    )
    .addOption(
      new Option('--fail-on <severity>', 'end with 1 at a finding of this severity or above')
        .choices([...severities, 'never'])
        .default('warning')
    )
    .addOption(
      new Option(
        '--fix [extent]',
        'put right what is certain, in the files themselves; with =suggested the first suggestion of every finding too'
      ).choices(['certain', 'suggested'])
    )
    .option('--dry-run', 'show as a diff what --fix would change, and change nothing')
    .option('--quiet', 'leave out info, and files with nothing to report')
    .option(
      '--changed [ref]',
      'only what rests on lines changed in git, against HEAD, or as --changed=main'
    )
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
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(`copydesk: ${inOneLine(text.replace(/^error: /u, ''))}\n`)
    })
    .addHelpText('after', help)

  addReportOptions(command)
  command.action(async (paths: string[], flags: Flags) => {
    if (paths.length === 0)
      command.error('error: name a file, a folder or - to read; --help says more')
    const work = flags.watch ? watch : run
    end(await work(paths, await toOptions(flags, terminal), terminal))
  })
  command
    .command('explain [rule]')
    .description('say what a rule marks, why, and how to switch it off; or list the rules')
    .option('--word <word>', 'say which list knows a word, or how it would be judged')
    .action(async (id: string | undefined, {word}: {word?: string}) => {
      if (word === undefined) {
        terminal.out(id === undefined ? listRules() : explain(ruleOf(id)))
        return
      }
      if (id !== undefined && !ruleOf(id).id.startsWith('spelling')) {
        command.error('error: --word is for the rule spelling')
      }
      const place = path.join(terminal.cwd, 'article.txt')
      const {config} = await toResolver(command.opts(), terminal).resolve(place)
      terminal.out(explainWord(word, config))
    })
  command
    .command('lsp')
    .description('serve an editor by the Language Server Protocol')
    .option('--stdio', 'over standard input and output, the only way there is')
    .action(async () => {
      const {serve} = await import('../lsp/server.ts')
      await serve(process.stdin, process.stdout, terminal.userFolder)
    })
  command
    .command('config <file>')
    .description('say what holds for an article, and where each setting stands')
    .option('--json', 'as JSON')
    .action((file: string, {json}: {json?: true}) =>
      showConfig(file, toResolver(command.opts(), terminal), json ?? false, terminal)
    )
  addInitCommand(command, terminal)
  addNamesCommand(command, terminal, end)
  addWordsCommand(command, terminal, end)
  // As the command reads articles itself, Commander gives it none unasked.
  command.helpCommand('help [command]', 'print this help, or that of a command')
  return command
}

/** `--changed` takes a ref behind `=` only: what stands behind it is an article. */
function withEmptyRef(args: readonly string[]): string[] {
  const end = args.includes('--') ? args.indexOf('--') : args.length
  return args.map((arg, index) => (arg === '--changed' && index < end ? '--changed=' : arg))
}

const help = `
\`copydesk check\` does the same, for scripts that name what they do.
Ends with 0 if nothing is found at or above --fail-on, 1 if something is, 2 if it could not run.

Examples:
  copydesk article.txt
  copydesk --house guardian --fail-on error articles/
  copydesk --rule 'spelling: off' --reporter json - < article.txt
  copydesk --reporter sarif:out.sarif --reporter pretty articles/
  copydesk check --gate article.txt`

async function toOptions(flags: Flags, terminal: Terminal): Promise<RunOptions> {
  const {baseline, cache, changed, dryRun, fix, quiet, failOn, stdinPath, threads} = flags
  if (flags.updateBaseline && baseline === undefined) {
    throw new ConfigError('--update-baseline needs the file: --baseline <file>')
  }
  const settings = toResolver(flags, terminal)
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

function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/gu, ' ')
}
