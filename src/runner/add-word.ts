import {existsSync} from 'node:fs'
import path from 'node:path'
import {reasonOf} from '../base/file-error.ts'
import {UserError} from '../base/user-error.ts'
import {
  keyOf,
  readWords,
  toEntry,
  toWordRow,
  updateWords,
  type WordRow
} from '../house/lists/words.ts'
import {readText} from './config/document.ts'
import {expectNoLinkOut} from './config/reading.ts'
import {findConfig, findRoot, foldersUp} from './config/find.ts'
import {findWords, wordsFile} from './config/word-lists.ts'
import {makeFolder} from './files/make-folder.ts'
import {replace} from './files/replace.ts'
import {treeOf} from './files/tree.ts'

/** Where the dictionaries of a project and of its user are. */
export interface WordPlaces {
  readonly cwd: string
  /** The folder of the user’s own settings. */
  readonly userFolder?: string
}

/** Which dictionary a word is put into: the user’s own, a file, or else that of the project. */
export interface WordTarget {
  readonly isUser: boolean
  readonly file?: string
}

/** What has been written: the row as it stands in the dictionary, and whether it had the word before. */
export interface AddedWord {
  /** The dictionary, as a path from `cwd` where that is shorter. */
  readonly name: string
  readonly entry: string
  readonly isNew: boolean
}

/**
 * Put a word into a dictionary, or say another thing of one that it holds. Throws a `UserError` for a
 * row that is none, and if the dictionary cannot be read or written.
 */
export async function addWord(
  given: WordRow,
  target: WordTarget,
  places: WordPlaces
): Promise<AddedWord> {
  const row = check(given)
  const file = fileOf(target, places)
  const name = nameOf(file, places)
  if (!target.isUser) expectNoLinkOut(file, name, places.cwd)
  const before = existsSync(file) ? readText(file, name) : ''
  const isNew = !readWords(before).rows.some((other) => keyOf(other.row) === keyOf(row))
  try {
    makeFolder(path.dirname(file))
    await replace(
      file,
      updateWords(before, row),
      target.isUser ? {} : {within: treeOf(file, places.cwd)}
    )
  } catch (error) {
    throw new UserError(`${name}: cannot be written: ${reasonOf(error)}`)
  }
  return {name, entry: toEntry(row), isNew}
}

/** A row made of what was typed; a colon would divide the word from its note when it is read. */
function check({word, ...rest}: WordRow): WordRow {
  try {
    if (/[:!#]/u.test(word)) throw new Error(`\`${word}\` holds a mark that means something here`)
    return {...toWordRow(toEntry({word, isForbidden: rest.isForbidden})), ...noteOf(rest)}
  } catch (error) {
    throw new UserError((error as Error).message)
  }
}

/** A row is one line, and so is its note. */
function noteOf({note}: Omit<WordRow, 'word'>) {
  return note === undefined ? {} : {note: note.trim().replace(/\s+/gu, ' ')}
}

function fileOf({file, isUser}: WordTarget, places: WordPlaces): string {
  if (file !== undefined) return path.resolve(places.cwd, file)
  if (!isUser)
    return (
      foldersOf(places)
        .map(inFolder)
        .find((f) => existsSync(f)) ?? inFolder(places.cwd)
    )
  if (places.userFolder === undefined) throw new UserError('no folder for the settings of a user')
  return inFolder(places.userFolder)
}

function inFolder(folder: string): string {
  return path.join(folder, wordsFile)
}

/** The folders from here up to the top of the project. */
function foldersOf({cwd}: WordPlaces): string[] {
  return foldersUp(cwd, findRoot(cwd, cwd, findConfig(cwd)))
}

/** The dictionaries that hold in a folder, the nearest last, as paths. */
export function dictionariesIn(places: WordPlaces): string[] {
  const {userFolder} = places
  return findWords([...foldersOf(places), ...(userFolder === undefined ? [] : [userFolder])])
}

/** A file as it is told: from `cwd` where that is shorter. */
export function nameOf(file: string, {cwd}: WordPlaces): string {
  const relative = path.relative(cwd, file)
  return relative.length < file.length ? relative : file
}
