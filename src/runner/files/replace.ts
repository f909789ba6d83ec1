import {constants} from 'node:fs'
import {access, readFile} from 'node:fs/promises'

/**
 * Write a file whole or not at all: to a temporary file beside it, brought to the disk and put into
 * its place. Its rights are kept, a link to it stays one. Throws as the file system does, also where
 * the file may not be written, and if the file no longer holds what `expected` says.
 */
export async function replace(
  target: string,
  text: string | Uint8Array,
  expected?: string | Uint8Array
): Promise<void> {
  // A rename needs no right to write the file itself.
  await access(target, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (expected !== undefined) {
    const bytes = await readFile(target)
    if (!bytes.equals(Buffer.from(expected)))
      throw new Error('changed while it was read, run again')
  }
  const {default: writeFileAtomic} = await import('write-file-atomic')
  await writeFileAtomic(target, typeof text === 'string' ? text : Buffer.from(text))
}
