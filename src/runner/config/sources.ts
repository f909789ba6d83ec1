import path from 'node:path'
import {listNames} from './name-lists.ts'
import {wordsFile} from './word-lists.ts'
import {configNames, findConfig, findRoot, foldersUp} from './find.ts'
import {ignoreFiles} from './ignore.ts'

/** The names of all files that, where they stand, hold for the articles beside and below them. */
export const settingsNames: readonly string[] = [
  ...configNames,
  ...listNames,
  ...ignoreFiles,
  wordsFile
]

/** The files, there or not, that may hold for the articles of some folders, as paths. */
export function possibleSources(
  folders: readonly string[],
  cwd: string,
  userFolder: string | undefined
): string[] {
  const above = folders.flatMap((folder) =>
    foldersUp(folder, findRoot(folder, cwd, findConfig(folder)))
  )
  const files = above.flatMap((folder) => settingsNames.map((name) => path.join(folder, name)))
  return [...files, ...(userFolder === undefined ? [] : [path.join(userFolder, wordsFile)])]
}
