import {constants, type Stats} from 'node:fs'
import {
  access,
  type FileHandle,
  open,
  readFile,
  rename,
  rm,
  stat,
  writeFile
} from 'node:fs/promises'
import path from 'node:path'
import {leadsOut, realPathOf} from './tree.ts'
import {temporaryIn} from './temporary.ts'

/** What must be so for a file to be replaced. */
export interface Conditions {
  /** What the file holds. */
  readonly expected?: string | Uint8Array
  /** The folder that it lies in, also once links are followed. */
  readonly within?: string
}

/**
 * Write a file whole or not at all: to a temporary file beside it, brought to the disk and put into
 * its place. Its mode, owner and group are kept, a link to it stays one, and another name of it (a
 * hard link) keeps what it held. Throws as the file system does, also where the file may not be
 * written, and if the conditions do not hold.
 */
export async function replace(
  target: string,
  text: string | Uint8Array | Iterable<Uint8Array>,
  {expected, within}: Conditions = {}
): Promise<void> {
  const stats = await stat(target).catch(nothingIfMissing)
  // A rename needs no right to write the file itself.
  if (stats) await access(target, constants.W_OK)
  if (within !== undefined && leadsOut(target, within)) throw leadsOutOf(within)
  // A link that leads nowhere is no way to make a file elsewhere.
  const real = stats
    ? realPathOf(target)
    : path.join(realPathOf(path.dirname(target)), path.basename(target))
  const temporary = temporaryIn(path.dirname(real))
  try {
    const handle = await open(temporary, 'wx', stats ? 0o600 : 0o666)
    try {
      await writeFile(handle, text)
      if (stats) await keepOwner(handle, stats)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // As late as can be: another program may write at any time.
    if (expected !== undefined && !(await readFile(real)).equals(Buffer.from(expected))) {
      throw new Error('changed while it was read, run again')
    }
    await rename(temporary, real)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}

/** That a file is not written, since a link leads out of where it should lie. */
export function leadsOutOf(folder: string): Error {
  return new Error(`a link leads out of ${path.basename(folder) || folder}, it is not followed`)
}

async function keepOwner(handle: FileHandle, {uid, gid, mode}: Stats): Promise<void> {
  const own = await handle.stat()
  if (own.uid !== uid || own.gid !== gid) {
    await handle.chown(uid, gid).catch(() => {
      throw new Error('it belongs to another user or group, and would no longer')
    })
  }
  await handle.chmod(mode & 0o7777)
}

function nothingIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
