import type {NumberList, Sections} from './sections.ts'

/** How many words of bits share a rank: fewer make the file longer, more make asking slower. */
const wordsOfRank = 4

/**
 * Numbers of which many are 0, as a file holds them: a bit for each, in words of 32 bits, the lowest
 * first, that tells whether it is other than 0; how many such there are before every fourth word (a
 * rank, Jacobson 1989); then those that are, a signed byte each, in their order.
 */
export class SparseNumbers {
  readonly #bits: Uint32Array
  readonly #ranks: Uint32Array
  readonly #others: Int8Array

  constructor(bits: Uint32Array, ranks: Uint32Array, others: Int8Array) {
    this.#bits = bits
    this.#ranks = ranks
    this.#others = others
  }

  /** How many numbers there are: a multiple of 32. */
  get length(): number {
    return 32 * this.#bits.length
  }

  at(index: number): number {
    const word = index >>> 5
    const bits = this.#bits[word]!
    const own = 1 << (index & 31)
    if ((bits & own) === 0) return 0
    const block = Math.floor(word / wordsOfRank)
    let rank = this.#ranks[block]! + countBits(bits & (own - 1))
    for (let before = block * wordsOfRank; before < word; before++) {
      rank += countBits(this.#bits[before]!)
    }
    return this.#others[rank]!
  }

  /** Some numbers; where they are no multiple of 32, zeros follow. */
  static of(numbers: Int8Array): SparseNumbers {
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
    return new SparseNumbers(
      bits,
      ranks,
      numbers.filter((number) => number !== 0)
    )
  }

  /** The numbers that a file holds next. */
  static from(sections: Sections): SparseNumbers {
    return new SparseNumbers(
      sections.take(Uint32Array),
      sections.take(Uint32Array),
      sections.take(Int8Array)
    )
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
