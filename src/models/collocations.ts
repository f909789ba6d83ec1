import {mix} from '../base/hash.ts'
import {lazily} from '../base/lazily.ts'
import {type NumberList, type Sections, sectionsOf} from './sections.ts'

/** How many bits of a cell tell its key from others; what is left is its strength. */
const printBits = 10
/** How many steps of a stored strength make one. */
const scale = 4
const most = 2 ** (16 - printBits) - 1
/** A key has one cell in each of so many parts of the table. */
const parts = 3

/**
 * How strongly words go together, by hashes of 32 bits with a sign: the cells of a key, one in each third of the
 * table, are by exclusive or a part of its hash and a natural logarithm in quarters (an xor filter,
 * Graf and Lemire 2020, that holds numbers). One key in a thousand that was never put in is taken for
 * one that was.
 */
export class Collocations {
  readonly #cells: Uint16Array

  constructor(cells: Uint16Array) {
    this.#cells = cells
  }

  /** The strength of a key, 0 of one that is not there. */
  strengthOf(key: number): number {
    let cell = 0
    for (let part = 0; part < parts; part++) cell ^= this.#cells[placeOf(key, part, this.#cells)]!
    return cell >>> (16 - printBits) === printOf(key) ? (cell & most) / scale : 0
  }

  /**
   * A table of a size for some keys with their strengths, one for each key. Throws a RangeError where
   * they are too many for it: more than four in five.
   */
  static of(strengths: ReadonlyMap<number, number>, size: number): Collocations {
    const cells = new Uint16Array(size)
    for (const [key, place] of order([...strengths.keys()], cells).reverse()) {
      const level = Math.min(most, Math.round(strengths.get(key)! * scale))
      let cell = (printOf(key) << (16 - printBits)) | level
      for (let part = 0; part < parts; part++) cell ^= cells[placeOf(key, part, cells)]!
      cells[place] = cell
    }
    return new Collocations(cells)
  }

  /** The table that a file holds next. */
  static from(sections: Sections): Collocations {
    return new Collocations(sections.take(Uint16Array))
  }

  /** What a file holds of it. */
  get lists(): readonly NumberList[] {
    return [this.#cells]
  }
}

/** The keys in such an order that each has a cell that none of the later ones has, and that cell. */
function order(keys: readonly number[], cells: Uint16Array): [key: number, place: number][] {
  const counts = new Uint32Array(cells.length)
  const sums = new Int32Array(cells.length)
  const toggle = (key: number, by: 1 | -1) => {
    for (let part = 0; part < parts; part++) {
      const place = placeOf(key, part, cells)
      counts[place]! += by
      sums[place]! ^= key
    }
  }
  for (const key of keys) toggle(key, 1)
  const open = [...cells.keys()].filter((place) => counts[place] === 1)
  const ordered: [key: number, place: number][] = []
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (counts[place] !== 1) continue
    const key = sums[place]!
    ordered.push([key, place])
    toggle(key, -1)
    for (let part = 0; part < parts; part++) {
      const other = placeOf(key, part, cells)
      if (counts[other] === 1) open.push(other)
    }
  }
  if (ordered.length < keys.length) throw new RangeError('too many keys for a table of this size')
  return ordered
}

function placeOf(key: number, part: number, {length}: Uint16Array): number {
  const size = Math.floor(length / parts)
  return part * size + Math.floor((spread(key, part) / 2 ** 32) * size)
}

function printOf(key: number): number {
  return spread(key, parts) >>> (32 - printBits)
}

/** Several hashes of one. */
function spread(key: number, start: number): number {
  return mix(start + 1, key) >>> 0
}

/** The words that stand together; made by training/collocations.ts. */
export const collocations = lazily(() => Collocations.from(sectionsOf('models/collocations.bin')))
