import type {Command} from 'commander'
import type {ExitCode, Terminal} from '../runner/terminal.ts'
import {checkWords, putWord} from './word-lists.ts'

interface AddFlags {
  readonly note?: string
  readonly forbid?: true
  readonly user?: true
  readonly file?: string
}

/** Give `copydesk` its command `words`, with those below it. */
export function addWordsCommand(
  program: Command,
  terminal: Terminal,
  end: (code: ExitCode) => void
): void {
  const words = program.command('words').description('the words of the house, and of yourself')
  words
    .command('add <word>')
    .description('put a word into the dictionary: it is right as it is')
    .option('--note <note>', 'what the desk should know of it')
    .option('--forbid', 'it is never to be used')
    .option('--user', 'into your own dictionary, for every project')
    .option('--file <file>', 'the dictionary (default: the nearest words.txt upward)')
    .action(async (word: string, {forbid, note, user, file}: AddFlags) => {
      if (user && file !== undefined) words.error('error: name --user or --file, not both')
      const row = {word, isForbidden: forbid ?? false, ...(note !== undefined && {note})}
      end(await putWord(row, {isUser: user ?? false, ...(file !== undefined && {file})}, terminal))
    })
  words
    .command('check [files...]')
    .description('say which rows of the dictionaries are refused')
    .action((files: string[]) => end(checkWords(files, terminal)))
}
