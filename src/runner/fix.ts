import path from 'node:path'
import {VFile} from 'vfile'
import {applyFixes, type Extent} from '../findings/fix.ts'
import {reasonOf} from '../base/file-error.ts'
import {printableLines} from '../base/printable.ts'
import type {OpenedFile} from './inputs.ts'
import {replace} from './files/replace.ts'
import {treeOf} from './files/tree.ts'

/** A file as fixing leaves it, with its messages, and how many slips were put right. */
export interface Fixed {
  readonly file: VFile
  readonly count: number
}

// A fix may bring another to light (a a hour): no article needs as many rounds as this.
const mostRounds = 10

/** How a file is checked again, and which of its rules may put it right unasked. */
export interface Checking {
  check(file: VFile): Promise<void>
  isSafe(ruleId: string): boolean
}

/**
 * Put right a file that has been checked, again and again until nothing is left to put right. Suggestions that lead back to a text that stood before end there, so
 * that fixing what is fixed changes nothing; where there is no end, nothing is changed at all.
 */
export async function fix(file: VFile, extent: Extent, {check, isSafe}: Checking): Promise<Fixed> {
  const stages: Fixed[] = [{file, count: 0}]
  for (let round = 0; round < mostRounds; round++) {
    const last = stages.at(-1)!
    const {text, count} = applyFixes(last.file, isSafe, extent)
    const before = stages.find((stage) => String(stage.file) === text)
    if (before) return before
    const fixed = new VFile({path: file.path, value: text, data: file.data})
    await check(fixed)
    stages.push({file: fixed, count: last.count + count})
  }
  return stages[0]!
}

/** Write a fixed text back to the file of its article. Gives the trouble, in one line, if that cannot be. */
export async function writeBack(
  fixed: VFile,
  {file, encode}: Pick<OpenedFile, 'encode' | 'file'>,
  cwd: string
): Promise<string | undefined> {
  try {
    const [text, original] = [await encode(String(fixed)), await encode(String(file))]
    const full = path.resolve(cwd, fixed.path)
    await replace(full, text, {expected: original, within: treeOf(full, cwd)})
    return undefined
  } catch (error) {
    return `cannot be written: ${reasonOf(error)}`
  }
}

/** What was done to a file, in one line. */
export function summaryOf({file, count}: Fixed): string {
  return `${printableLines(file.path)}: ${count} ${count === 1 ? 'slip' : 'slips'} put right\n`
}
