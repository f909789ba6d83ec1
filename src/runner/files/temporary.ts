import {randomBytes} from 'node:crypto'
import {closeSync, lstatSync, openSync, readdirSync, readSync, rmSync, unlinkSync} from 'node:fs'
import path from 'node:path'

const pattern = /^\.copydesk-(\d+)-[0-9a-f]{24}\.tmp$/u
// Milliseconds; no file is written for so long, whoever has taken the number of its process since.
const longest = 24 * 60 * 60 * 1000
const swept = new Set<string>()
const own = new Set<string>()

/**
 * A path for a temporary file in a folder, which nobody can foresee. It is to be opened exclusively
 * (`wx`), so that no link is followed. What runs that were killed have left in the folder is removed.
 */
export function temporaryIn(folder: string): string {
  sweep(folder)
  const name = `.copydesk-${process.pid}-${randomBytes(12).toString('hex')}.tmp`
  own.add(name)
  return path.join(folder, name)
}

/** Remove what runs that were killed have left in a folder, once for all of this run. */
export function sweep(folder: string): void {
  if (swept.has(folder)) return
  swept.add(folder)
  try {
    for (const name of readdirSync(folder)) {
      const process = pattern.exec(name)?.[1]
      if (process === undefined || own.has(name)) continue
      const file = path.join(folder, name)
      const age = Date.now() - lstatSync(file).mtimeMs
      if (!isRunning(Number(process)) || age > longest) rmSync(file, {force: true})
    }
  } catch {
    // A folder that cannot be read or cleaned is told of by what is to be written there.
  }
}

/** Whether another process of this number is running. */
function isRunning(id: number): boolean {
  try {
    return id !== process.pid && process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * A file on the disk of a folder that has no name there, and so goes when the run does, however it
 * ends. What is written to `descriptor` is read again by `pieces`.
 */
export interface Scratch {
  readonly descriptor: number
  pieces(): Generator<Uint8Array>
  close(): void
}

/** Open a file without a name. Throws as the file system does. */
export function openScratch(folder: string): Scratch {
  const file = temporaryIn(folder)
  const descriptor = openSync(file, 'wx+', 0o600)
  unlinkSync(file)
  let isOpen = true
  return {
    descriptor,
    *pieces() {
      const piece = Buffer.allocUnsafe(2 ** 16)
      for (let at = 0; ;) {
        const length = readSync(descriptor, piece, 0, piece.length, at)
        if (length === 0) return
        at += length
        yield piece.subarray(0, length)
      }
    },
    close() {
      if (isOpen) closeSync(descriptor)
      isOpen = false
    }
  }
}
