import path from 'node:path'
import {UserError} from '../base/user-error.ts'
import {readWords, type WordRow} from '../house/lists/words.ts'
import {addWord, dictionariesIn, nameOf, type WordTarget} from '../runner/add-word.ts'
import {readText} from '../runner/config/document.ts'
import {expectNoLinkOut} from '../runner/config/reading.ts'
import {isInside} from '../runner/files/tree.ts'
import {wordsFile} from '../runner/config/word-lists.ts'
import {type ExitCode, tell, type Terminal} from '../runner/terminal.ts'

/** `copydesk words add`: put a word into a dictionary, or say another thing of one that it holds. */
export async function putWord(
  row: WordRow,
  target: WordTarget,
  terminal: Terminal
): Promise<ExitCode> {
  const {name, entry, isNew} = await addWord(row, target, terminal)
  terminal.out(`${name}: ${isNew ? 'added' : 'updated'} ${entry}\n`)
  return 0
}

/** `copydesk words check`: say which rows of the dictionaries are refused. */
export function checkWords(files: readonly string[], terminal: Terminal): ExitCode {
  const all = files.length > 0 ? files : dictionariesIn(terminal)
  if (all.length === 0) throw new UserError(`no ${wordsFile} here or above; name a file`)
  let isSound = true
  for (const file of all) {
    const full = path.resolve(terminal.cwd, file)
    const name = nameOf(full, terminal)
    const {cwd, userFolder} = terminal
    // One’s own folder may be a link to where one keeps such things.
    if (userFolder === undefined || !isInside(full, userFolder)) expectNoLinkOut(full, name, cwd)
    const {rows, refusals} = readWords(readText(full, name))
    for (const {line, reason} of refusals) tell(terminal, `${name}:${line}: ${reason}`)
    const forbidden = rows.filter(({row}) => row.isForbidden).length
    terminal.out(
      `${name}: ${rows.length - forbidden} known, ${forbidden} forbidden, ${refusals.length} refused\n`
    )
    isSound &&= refusals.length === 0
  }
  return isSound ? 0 : 1
}
