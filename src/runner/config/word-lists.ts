import {existsSync} from 'node:fs'
import path from 'node:path'

/** The name of a dictionary of the house, in the folder of a project or that of a user’s settings. */
export const wordsFile = 'words.txt'

/** The dictionaries of folders, the nearest last, as paths. */
export function findWords(folders: readonly string[]): string[] {
  return folders
    .map((folder) => path.join(folder, wordsFile))
    .filter((file) => existsSync(file))
    .reverse()
}
