import path from 'node:path'
import {VFile} from 'vfile'
import {rules} from '../../rules/index.ts'
import {applyFixes, type Extent} from '../findings/fix.ts'
import {reasonOf} from '../base/file-error.ts'
import {printableLines} from '../base/printable.ts'
import {encode} from './encoding.ts'
import type {Article} from './inputs.ts'
import {replace} from './files/replace.ts'
import {treeOf} from './files/tree.ts'

/** A file as fixing leaves it, with its messages, and how many slips were put right. */
export interface Fixed {
  readonly file: VFile
  readonly count: number
}

// A fix may bring another to light (a a hour): no article needs as many rounds as this.
const mostRounds = 10
const safe = new Set(rules.filter((rule) => rule.safe).map(({id}) => id))

/**
 * Put right a file that has been checked, again and again until nothing is left to put right;
 * `check` proofreads a text. Suggestions that lead back to a text that stood before end there, so
 * that fixing what is fixed changes nothing; where there is no end, nothing is changed at all.
 */
export async function fix(
  file: VFile,
  extent: Extent,
  check: (file: VFile) => Promise<void>
): Promise<Fixed> {
  const stages: Fixed[] = [{file, count: 0}]
  for (let round = 0; round < mostRounds; round++) {
    const last = stages.at(-1)!
    const {text, count} = applyFixes(last.file, (id) => safe.has(id), extent)
    const before = stages.find((stage) => String(stage.file) === text)
    if (before) return before
    const fixed = new VFile({path: file.path, value: text})
    await check(fixed)
    stages.push({file: fixed, count: last.count + count})
  }
  return stages[0]!
}

/** Write a fixed text back to the file of its article. Gives the trouble, in one line, if that cannot be. */
export async function writeBack(
  fixed: VFile,
  {file, encoding}: Pick<Article, 'encoding' | 'file'>,
  cwd: string
): Promise<string | undefined> {
  const [text, original] = [fixed, file].map((each) => encode(String(each), encoding))
  try {
    const full = path.resolve(cwd, fixed.path)
    await replace(full, text!, {expected: original!, within: treeOf(full, cwd)})
    return undefined
  } catch (error) {
    return `cannot be written: ${reasonOf(error)}`
  }
}

/** What was done to a file, in one line. */
export function summaryOf({file, count}: Fixed): string {
  return `${printableLines(file.path)}: ${count} ${count === 1 ? 'slip' : 'slips'} put right\n`
}
