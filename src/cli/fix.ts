import path from 'node:path'
import {VFile} from 'vfile'
import {ruleOf} from '../config.ts'
import {applyFixes} from '../fix.ts'
import {reasonOf} from '../trouble.ts'
import {replace} from './replace.ts'

/** What fixing a file did: the file as it then is, and what to tell of it. */
export interface Outcome {
  readonly file: VFile
  readonly done?: string
  readonly trouble?: string
}

// A fix may bring another to light (a a hour): no article needs as many rounds as this.
const mostRounds = 10

/**
 * Write the certain fixes of a checked file back, until there are none, and give the file as it then
 * is; `check` proofreads a text. A file that cannot be written is given as it was.
 */
export async function fix(
  file: VFile,
  cwd: string,
  check: (file: VFile) => Promise<void>
): Promise<Outcome> {
  let fixed = file
  let total = 0
  for (let round = 0; round < mostRounds; round++) {
    const {text, count} = applyFixes(fixed, (id) => ruleOf(id).safe === true)
    if (count === 0) break
    total += count
    fixed = new VFile({path: file.path, value: text})
    await check(fixed)
  }
  if (total === 0) return {file}
  try {
    await replace(path.resolve(cwd, file.path), String(fixed))
  } catch (error) {
    return {file, trouble: `cannot be written: ${reasonOf(error)}`}
  }
  const done = `${file.path}: ${total} ${total === 1 ? 'slip' : 'slips'} put right\n`
  return {file: fixed, done}
}
