import {randomBytes} from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {isMissing} from '../base/file-error.ts'
import {makeFolder} from './files/make-folder.ts'
import {temporaryIn} from './files/temporary.ts'

const length = 32

/**
 * The key that the results of a user’s runs are signed with, from the folder of the user’s own settings:
 * it is made there if there is none, or if others may read the one there is. Throws as the file system
 * does if it cannot be kept.
 */
export function readCacheKey(folder: string): Uint8Array {
  const file = path.join(folder, 'cache-key')
  const known = read(file)
  if (known instanceof Uint8Array) return known
  makeFolder(folder)
  const temporary = temporaryIn(folder)
  writeFileSync(temporary, randomBytes(length), {flag: 'wx', mode: 0o600})
  try {
    if (known === 'not ours alone') renameSync(temporary, file)
    // Of two runs that make one at the same time, both take that of the first.
    else linkSync(temporary, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(temporary, {force: true})
  }
  const made = read(file)
  if (made instanceof Uint8Array) return made
  throw new Error('its key is not kept there')
}

function read(file: string): Uint8Array | 'missing' | 'not ours alone' {
  let opened: number | undefined
  try {
    opened = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    const stats = fstatSync(opened)
    const isOurs = process.getuid === undefined || stats.uid === process.getuid()
    const isOpenToOthers = process.platform !== 'win32' && (stats.mode & 0o077) !== 0
    if (!stats.isFile() || stats.size !== length || !isOurs || isOpenToOthers) {
      return 'not ours alone'
    }
    return readFileSync(opened)
  } catch (error) {
    return isMissing(error) ? 'missing' : 'not ours alone'
  } finally {
    if (opened !== undefined) closeSync(opened)
  }
}
