import {existsSync} from 'node:fs'
import path from 'node:path'
import {Command, CommanderError} from 'commander'
import {standardBook} from '../../rules/book.ts'
import {expectKnown} from '../base/user-error.ts'
import {UserError} from '../base/user-error.ts'
import {extents} from '../findings/fix.ts'
import {formats} from '../format/index.ts'
import {printableLines} from '../base/printable.ts'
import {manifest} from '../base/homepage.ts'
import {explain, explainRetired, listRules} from './explain.ts'
import {explainWord} from './explain-word.ts'
import {addInitCommand} from './init.ts'
import {addNamesCommand} from './names.ts'
import {expectNoCommand} from './no-command.ts'
import {addReadCommand} from './read.ts'
import {addReportOptions} from './report-options.ts'
import {run} from '../runner/run.ts'
import type {RuleBook} from '../rule/book.ts'
import {type ExitCode, tell, type Terminal} from '../runner/terminal.ts'
import {addRunOptions, readRunOptions, type RunFlags} from './run-options.ts'
import {toResolver} from './settings.ts'
import {showConfig} from './show-config.ts'
import {watch} from './watch.ts'
import {addWordsCommand} from './words.ts'

/**
 * The `copydesk` command: `args` are those after its name, `book` is what it reads articles by. Gives
 * the exit code; all trouble is told on standard error in one line.
 */
export async function main(
  args: readonly string[],
  terminal: Terminal,
  book: RuleBook = standardBook
): Promise<ExitCode> {
  let code: ExitCode = 0
  const command = define(terminal, book, (ended) => (code = ended))
  try {
    const [verb, name] = args
    if (verb === 'help' && name !== undefined && !/^-|^help$/u.test(name)) {
      const names = command.commands.map((each) => each.name())
      expectKnown('command', name, ['check', ...names])
    }
    const flags = withoutBareFix(withEmptyRef(inFull(args)), terminal.cwd)
    await command.parseAsync(flags, {from: 'user'})
    return code
  } catch (error) {
    // Help and version end through here too, having printed what was asked.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UserError) {
      tell(terminal, error.message)
      return 2
    }
    throw error
  }
}

/** `check` is what the command does of itself; `help names add` is `names add --help`. */
function inFull(args: readonly string[]): readonly string[] {
  const [verb, name, below] = args
  if (verb === 'check') return args.slice(1)
  if (verb !== 'help') return args
  if (name === 'check') return ['help']
  return name && below && !below.startsWith('-') ? [name, below, '--help'] : args
}

/** What stands behind a bare --fix is a file. Throws a `UserError` if what to fix was meant. */
function withoutBareFix(args: readonly string[], cwd: string): string[] {
  const end = args.includes('--') ? args.indexOf('--') : args.length
  return args.map((arg, index) => {
    if (arg !== '--fix' || index >= end) return arg
    const next = args[index + 1] ?? ''
    if (extents.some((extent) => extent === next) && !existsSync(path.resolve(cwd, next))) {
      throw new UserError(`--fix ${next}: no such file or folder; did you mean \`--fix=${next}\`?`)
    }
    return '--fix=certain'
  })
}

function define(terminal: Terminal, book: RuleBook, end: (code: ExitCode) => void): Command {
  // What is no report is lines for people, or JSON, which has none of what is replaced here.
  const shown: Terminal = {
    ...terminal,
    out: (text) => terminal.out(typeof text === 'string' ? printableLines(text) : text)
  }
  const command = new Command('copydesk')
    .description('Proofread articles as a copy chief does.')
    .version(manifest().version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .argument('[paths...]', 'files, folders or globs; - for standard input')
    .configureHelp({
      // A space before it would make a file of it.
      optionTerm: ({flags}) => flags.replace(/ \[(\w+)\]$/u, '[=$1]')
    })
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text) => tell(terminal, inOneLine(text.replace(/^error: /u, '')))
    })
    .addHelpText('after', help)

  addReportOptions(addRunOptions(command))
  command.action(async (paths: string[], flags: RunFlags) => {
    if (paths.length === 0)
      command.error('error: name a file, a folder or - to read; --help says more')
    expectNoCommand(paths[0]!, command, terminal.cwd)
    const work = flags.watch ? watch : run
    const {color: isColored = terminal.isColored} = flags
    end(await work(paths, await readRunOptions(flags, terminal, book), {...terminal, isColored}))
  })
  command
    .command('explain [rule]')
    .description('say what a rule marks, why, and how to switch it off; or list the rules')
    .option('--word <word>', 'say which list knows a word, or how it would be judged')
    .action(async (id: string | undefined, {word}: {word?: string}) => {
      if (word === undefined) {
        const retired = id === undefined ? undefined : book.findRetired(id)
        if (retired) terminal.out(explainRetired(retired))
        else terminal.out(id === undefined ? listRules(book) : explain(book.ruleOf(id)))
        return
      }
      if (id !== undefined && !book.ruleOf(id).id.startsWith('spelling')) {
        command.error('error: --word is for the rule spelling')
      }
      if (word.trim() === '') throw new UserError('--word names no word')
      const place = path.join(terminal.cwd, 'article.txt')
      const {config} = await toResolver(command.opts(), terminal, book).resolve(place)
      shown.out(explainWord(word, config))
    })
  command
    .command('lsp')
    .description('serve an editor by the Language Server Protocol')
    .option('--stdio', 'over standard input and output, the only way there is')
    .action(async () => {
      const {serve} = await import('../lsp/server.ts')
      await serve(process.stdin, process.stdout, {userFolder: terminal.userFolder, book})
    })
  command
    .command('config <file>')
    .description('say what holds for an article, and where each setting stands')
    .option('--json', 'as JSON')
    .action((file: string, {json}: {json?: true}) =>
      showConfig(file, toResolver(command.opts(), terminal, book), json ?? false, shown)
    )
  addInitCommand(command, shown, book)
  addNamesCommand(command, shown, end)
  addReadCommand(command, shown, book, end)
  addWordsCommand(command, shown, end)
  // As the command reads articles itself, Commander gives it none unasked.
  command.helpCommand('help [command]', 'print this help, or that of a command')
  return command
}

/** `--changed` takes a ref behind `=` only: what stands behind it is an article. */
function withEmptyRef(args: readonly string[]): string[] {
  const end = args.includes('--') ? args.indexOf('--') : args.length
  return args.map((arg, index) => (arg === '--changed' && index < end ? '--changed=' : arg))
}

const readable = formats.map(
  ({name, endings}) => `${name} (${endings.map((ending) => `.${ending}`).join(', ')})`
)
const help = `
Reads ${readable.slice(0, -1).join(', ')} and ${readable.at(-1)};
any other file as what it begins as, or else as plain text.
\`copydesk check\` does the same, for scripts that name what they do.
Ends with 0 if nothing is found at or above --fail-on, 1 if something is, 2 if it could not run.

Examples:
  copydesk article.txt
  copydesk --house guardian --fail-on error articles/
  copydesk --rule 'spelling: off' --reporter json - < article.txt
  copydesk --reporter sarif:out.sarif --reporter pretty articles/
  copydesk check --gate article.txt
  copydesk read page.html`

function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/gu, ' ')
}
