import {existsSync} from 'node:fs'
import path from 'node:path'
import {ConfigError} from '../../config.ts'
import {readText} from '../../config/document.ts'
import {findConfig, findRoot, foldersUp} from '../../config/find.ts'
import {
  findWords,
  keyOf,
  readWords,
  toEntry,
  toWordRow,
  updateWords,
  type WordRow,
  wordsFile
} from '../../lists/words.ts'
import {reasonOf} from '../../trouble.ts'
import {makeFolder} from '../make-folder.ts'
import {replace} from '../replace.ts'
import type {ExitCode, Terminal} from '../run.ts'

/** Which dictionary a word is put into. */
interface Target {
  readonly isUser: boolean
  readonly file?: string
}

/** `copydesk words add`: put a word into a dictionary, or say another thing of one that it holds. */
export async function addWord(
  given: WordRow,
  target: Target,
  terminal: Terminal
): Promise<ExitCode> {
  const row = check(given)
  const file = fileOf(target, terminal)
  const name = nameOf(file, terminal)
  const before = existsSync(file) ? readText(file, name) : ''
  const isNew = !readWords(before).rows.some((other) => keyOf(other.row) === keyOf(row))
  try {
    makeFolder(path.dirname(file))
    await replace(file, updateWords(before, row))
  } catch (error) {
    throw new ConfigError(`${name}: cannot be written: ${reasonOf(error)}`)
  }
  terminal.out(`${name}: ${isNew ? 'added' : 'updated'} ${toEntry(row)}\n`)
  return 0
}

/** `copydesk words check`: say which rows of the dictionaries are refused. */
export function checkWords(files: readonly string[], terminal: Terminal): ExitCode {
  const all = files.length > 0 ? files : dictionaries(terminal)
  if (all.length === 0) throw new ConfigError(`no ${wordsFile} here or above; name a file`)
  let isSound = true
  for (const file of all) {
    const name = nameOf(path.resolve(terminal.cwd, file), terminal)
    const {rows, refusals} = readWords(readText(path.resolve(terminal.cwd, file), name))
    for (const {line, reason} of refusals) terminal.err(`copydesk: ${name}:${line}: ${reason}\n`)
    const forbidden = rows.filter(({row}) => row.isForbidden).length
    terminal.out(
      `${name}: ${rows.length - forbidden} known, ${forbidden} forbidden, ${refusals.length} refused\n`
    )
    isSound &&= refusals.length === 0
  }
  return isSound ? 0 : 1
}

/** A row made of what was typed; a colon would divide the word from its note when it is read. */
function check({word, ...rest}: WordRow): WordRow {
  try {
    if (/[:!#]/u.test(word)) throw new Error(`\`${word}\` holds a mark that means something here`)
    return {...toWordRow(toEntry({word, isForbidden: rest.isForbidden})), ...noteOf(rest)}
  } catch (error) {
    throw new ConfigError((error as Error).message)
  }
}

/** A row is one line, and so is its note. */
function noteOf({note}: Omit<WordRow, 'word'>) {
  return note === undefined ? {} : {note: note.trim().replace(/\s+/gu, ' ')}
}

function fileOf({file, isUser}: Target, terminal: Terminal): string {
  if (file !== undefined) return path.resolve(terminal.cwd, file)
  if (!isUser)
    return (
      foldersOf(terminal)
        .map(inFolder)
        .find((f) => existsSync(f)) ?? inFolder(terminal.cwd)
    )
  if (terminal.userFolder === undefined)
    throw new ConfigError('no folder for the settings of a user')
  return inFolder(terminal.userFolder)
}

function inFolder(folder: string): string {
  return path.join(folder, wordsFile)
}

/** The folders from here up to the top of the project. */
function foldersOf({cwd}: Terminal): string[] {
  return foldersUp(cwd, findRoot(cwd, cwd, findConfig(cwd)))
}

function dictionaries(terminal: Terminal): string[] {
  const {userFolder} = terminal
  return findWords([...foldersOf(terminal), ...(userFolder === undefined ? [] : [userFolder])])
}

function nameOf(file: string, {cwd}: Terminal): string {
  const relative = path.relative(cwd, file)
  return relative.length < file.length ? relative : file
}
