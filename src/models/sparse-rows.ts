import type {NumberList, Sections} from './sections.ts'

/** How many words of bits share a rank: fewer make the file longer, more make asking slower. */
const wordsOfRank = 4

/**
 * Rows of a few numbers of which many are 0, as a file holds them: a bit for each number, in words of
 * 32 bits, the lowest first, that tells whether it is other than 0; how many such there are before
 * every fourth word (a rank, Jacobson 1989); then those that are, a signed byte each, in their order.
 */
export class SparseRows {
  readonly #bits: Uint32Array
  readonly #ranks: Uint32Array
  readonly #others: Int8Array
  readonly #width: number

  /** Throws a RangeError where a row is not a part of a word of bits. */
  constructor(width: number, bits: Uint32Array, ranks: Uint32Array, others: Int8Array) {
    if (32 % width !== 0) throw new RangeError(`rows of ${width} numbers`)
    this.#width = width
    this.#bits = bits
    this.#ranks = ranks
    this.#others = others
  }

  /** How many rows there are: they fill whole words of bits. */
  get length(): number {
    return (32 * this.#bits.length) / this.#width
  }

  /** Add the numbers of a row to as many sums. */
  addTo(sums: number[], row: number): void {
    const first = row * this.#width
    const word = first >>> 5
    const bits = this.#bits[word]!
    const shift = first & 31
    let own = (bits >>> shift) & (2 ** this.#width - 1)
    if (own === 0) return
    const block = Math.floor(word / wordsOfRank)
    let rank = this.#ranks[block]! + countBits(bits & ((1 << shift) - 1))
    for (let before = block * wordsOfRank; before < word; before++) {
      rank += countBits(this.#bits[before]!)
    }
    for (let at = 0; own !== 0; at++, own >>>= 1) {
      if (own & 1) sums[at]! += this.#others[rank++]!
    }
  }

  /** Some rows one after another; where they fill no whole word of bits, rows of zeros follow. */
  static of(width: number, numbers: Int8Array): SparseRows {
    const bits = new Uint32Array(Math.ceil(numbers.length / 32))
    const ranks = new Uint32Array(Math.ceil(bits.length / wordsOfRank))
    numbers.forEach((number, at) => {
      if (number !== 0) bits[at >>> 5]! |= 1 << (at & 31)
    })
    let rank = 0
    bits.forEach((word, at) => {
      if (at % wordsOfRank === 0) ranks[at / wordsOfRank] = rank
      rank += countBits(word)
    })
    const others = numbers.filter((number) => number !== 0)
    return new SparseRows(width, bits, ranks, others)
  }

  /** The rows that a file holds next. */
  static from(width: number, sections: Sections): SparseRows {
    const [bits, ranks] = [sections.take(Uint32Array), sections.take(Uint32Array)]
    return new SparseRows(width, bits, ranks, sections.take(Int8Array))
  }

  /** What a file holds of them. */
  get lists(): readonly NumberList[] {
    return [this.#bits, this.#ranks, this.#others]
  }
}

/** How many of 32 bits are set (Warren, Hacker’s Delight 2012, 5–1). */
function countBits(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
