import type {Command} from 'commander'
import {expectNoCommand} from './no-command.ts'
import type {ExitCode, Terminal} from '../runner/terminal.ts'
import {addName, checkNames, importNames} from './name-lists.ts'
import {listNames} from './name-table.ts'

interface AddFlags {
  readonly variant?: readonly string[]
  readonly never?: readonly string[]
  readonly role?: string
  readonly source?: string
  readonly note?: string
  readonly until?: string
  readonly file?: string
}

/** Give `copydesk` its command `names`, with those below it. */
export function addNamesCommand(
  program: Command,
  terminal: Terminal,
  end: (code: ExitCode) => void
): void {
  const names = program
    .command('names [paths...]')
    .description('list the names of each article, in all their forms, to check them by')
    .option('--json', 'as JSON')
    .action(async (paths: string[], {json}: {json?: true}) => {
      if (paths.length === 0)
        names.error('error: name a file, a folder or - to read; --help says more')
      expectNoCommand(paths[0]!, names, terminal.cwd)
      end(await listNames(paths, json ?? false, terminal))
    })
  const file = ['--file <file>', 'the list of names (default: names.csv)'] as const
  names
    .command('add <name>')
    .description('put a name into the list of the house, as it is to be written')
    .option('--variant <form>', 'a form that is always wrong; may be given again', collect)
    .option('--never <name>', 'a near name of somebody else; may be given again', collect)
    .option('--role <role>', 'who or what it is')
    .option('--source <source>', 'who says so')
    .option('--note <note>', 'what else the desk should know')
    .option('--until <date>', 'the last day on which it holds, as 2027-12-31')
    .option(...file)
    .action(async (name: string, {file, variant, ...flags}: AddFlags) =>
      end(await addName({name, variants: variant, ...flags}, file, terminal))
    )
  names
    .command('import <table>')
    .description('put a table of names (CSV), or of Typerighter’s rules, into the list')
    .option(...file)
    .action(async (from: string, {file}: {file?: string}) =>
      end(await importNames(from, file, terminal))
    )
  names
    .command('check [files...]')
    .description('say which rows of the list are refused, and which hold no longer')
    .action(async (files: string[]) => end(await checkNames(files, terminal)))
}

/** One more value of an option that may be given again. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}
