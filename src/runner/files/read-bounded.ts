import {closeSync, constants, fstatSync, openSync, readSync, statSync} from 'node:fs'

const megabyte = 2 ** 20

/** The most that is read of a file, in bytes. */
export const mostOf = {
  settings: megabyte,
  list: 32 * megabyte,
  dictionary: 64 * megabyte,
  baseline: 256 * megabyte
} as const

/**
 * The bytes of a file, which must be one: what a device or a pipe gives has no end. Throws as the file
 * system does, for what is no file, and for more than `most` bytes.
 */
export function readBounded(file: string, most: number): Buffer {
  // To open a device may do something already.
  expectFile(statSync(file))
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(opened)
    expectFile(stats)
    const tooLarge = new Error(`larger than ${most / megabyte} MB`)
    if (stats.size > most) throw tooLarge
    const pieces: Buffer[] = []
    // One that grows, or does not know its size, is read no further either.
    for (let size = 0; size <= most;) {
      const piece = Buffer.allocUnsafe(Math.min(megabyte, Math.max(0, stats.size - size) + 4096))
      const length = readSync(opened, piece)
      if (length === 0) return Buffer.concat(pieces)
      pieces.push(piece.subarray(0, length))
      size += length
    }
    throw tooLarge
  } finally {
    closeSync(opened)
  }
}

function expectFile(stats: ReturnType<typeof fstatSync>): void {
  if (stats.isDirectory()) throw Object.assign(new Error('is a folder'), {code: 'EISDIR'})
  if (!stats.isFile()) throw new Error('no file, but a device or a pipe')
}
