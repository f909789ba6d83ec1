import {existsSync, mkdirSync, statSync} from 'node:fs'
import path from 'node:path'

/**
 * Make a folder, and those above it that are not there. Throws as the file system does, or that no
 * folder can be made there. (Node’s own `recursive` never comes to an end where the file system takes
 * no folders though it has the one above, as below /proc.)
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return
    if (code !== 'ENOENT') throw error
    const above = path.dirname(folder)
    if (existsSync(above)) throw new Error('no folder can be made there', {cause: error})
    makeFolder(above)
    makeFolder(folder)
  }
}
