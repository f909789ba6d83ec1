import {material} from '../base/material.ts'

/** A list of numbers that a file can hold as it is. */
export type NumberList =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Uint32Array | Float32Array

interface NumberListOf<List> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): List
}

/** Where a section may stand: a multiple of the size of the largest number. */
const alignment = 4

/**
 * Lists of numbers that stand one behind another in a file, each with its length in bytes before it.
 * They are taken in their order and nothing is copied: a list is a view of the file. All machines that
 * Node.js runs on have the lowest byte first, as the file has.
 */
export class Sections {
  readonly #file: Uint8Array
  #at = 0

  constructor(file: Uint8Array) {
    this.#file = file
  }

  /** The next list. Throws a RangeError behind the last. */
  take<List extends NumberList>(List: NumberListOf<List>): List {
    const {buffer, byteOffset} = this.#file
    const start = byteOffset + this.#at + alignment
    const [length] = new Uint32Array(buffer, start - alignment, 1)
    this.#at += alignment + padded(length!)
    return new List(buffer, start, length! / List.BYTES_PER_ELEMENT)
  }

  /** The file for some lists. */
  static pack(lists: readonly NumberList[]): Uint8Array {
    const size = lists.reduce((sum, {byteLength}) => sum + alignment + padded(byteLength), 0)
    const file = new Uint8Array(size)
    let at = 0
    for (const {buffer, byteOffset, byteLength} of lists) {
      new Uint32Array(file.buffer, at, 1)[0] = byteLength
      file.set(new Uint8Array(buffer, byteOffset, byteLength), at + alignment)
      at += alignment + padded(byteLength)
    }
    return file
  }
}

/** The lists of a file of material: `models/real-words.bin`. */
export function sectionsOf(name: string): Sections {
  return new Sections(material(name))
}

function padded(bytes: number): number {
  return alignment * Math.ceil(bytes / alignment)
}
