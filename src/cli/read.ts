import type {Command} from 'commander'
import type {Paragraph} from 'nlcst'
import {toString} from 'nlcst-to-string'
import {reasonOf} from '../base/file-error.ts'
import {UserError} from '../base/user-error.ts'
import {readArticle} from '../format/index.ts'
import type {RuleBook} from '../rule/book.ts'
import {readInputs} from '../runner/inputs.ts'
import type {ExitCode, Terminal} from '../runner/terminal.ts'
import {expectNoCommand} from './no-command.ts'
import {readReportOptions} from './report-options.ts'
import type {RunFlags} from './run-options.ts'
import {toResolver} from './settings.ts'

/** Give `copydesk` its command `read`. */
export function addReadCommand(
  program: Command,
  terminal: Terminal,
  book: RuleBook,
  end: (code: ExitCode) => void
): void {
  const command = program
    .command('read [paths...]')
    .description('show what is proofread of each article, by field; --reporter json for programs')
    .action(async (paths: string[]) => {
      if (paths.length === 0)
        command.error('error: name a file, a folder or - to read; --help says more')
      expectNoCommand(paths[0]!, command, terminal.cwd)
      end(await read(paths, program.opts(), terminal, book))
    })
}

/**
 * `copydesk read`: the paragraphs of each article that are proofread, in the order of reading, each with
 * what it is, as a table or as JSON (`[{path, paragraphs: [{field, text, place}]}]`).
 */
async function read(
  args: readonly string[],
  flags: RunFlags,
  terminal: Terminal,
  book: RuleBook
): Promise<ExitCode> {
  const asJson = isForPrograms(flags)
  const search = {stdinPath: flags.stdinPath, settings: toResolver(flags, terminal, book)}
  let code: ExitCode = 0
  let before = asJson ? '[\n' : ''
  const fail = (path: string, trouble: string) => {
    terminal.err(`copydesk: ${path}: ${trouble}\n`)
    code = 2
  }
  for await (const input of readInputs(args, terminal, search)) {
    if ('trouble' in input) {
      fail(input.path, input.trouble)
      continue
    }
    const {path} = input.file
    try {
      const {children, data} = await readArticle(input.file)
      for (const notice of data?.notices ?? []) terminal.err(`copydesk: ${path}: ${notice}\n`)
      const paragraphs = children.filter((node) => node.type === 'ParagraphNode').map(describe)
      terminal.out(
        before + (asJson ? JSON.stringify({path, paragraphs}) : toTable(path, paragraphs))
      )
      before = asJson ? ',\n' : '\n'
    } catch (error) {
      fail(path, `cannot be read: ${reasonOf(error)}`)
    }
    await terminal.ready?.()
  }
  if (asJson) terminal.out(before === ',\n' ? '\n]\n' : '[]\n')
  return code
}

/** Whether the report is JSON. Throws a `UserError` for a report that only findings have. */
function isForPrograms(flags: RunFlags): boolean {
  const {reports} = readReportOptions(flags)
  const [report] = reports
  const isKnown = report && /^(?:json|pretty)$/u.test(report.reporter.id) && !report.to
  if (reports.length !== 1 || !isKnown) {
    throw new UserError('--reporter: `copydesk read` has pretty and json, to standard output')
  }
  return report.reporter.id === 'json'
}

function describe(paragraph: Paragraph) {
  return {
    field: paragraph.data?.field ?? 'body',
    text: toString(paragraph),
    place: paragraph.position!
  }
}

function toTable(path: string, paragraphs: readonly ReturnType<typeof describe>[]): string {
  const width = Math.max(0, ...paragraphs.map(({field}) => field.length))
  const rows = paragraphs.map(
    ({field, text}) => `${field.padEnd(width)}  ${text.replace(/\s*[\n\r]\s*/gu, ' ')}\n`
  )
  return [`${path}\n`, ...rows].join('')
}
