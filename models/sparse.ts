/**
 * Numbers of which many are 0, read as a file holds them: how many they are in four bytes, the last
 * first; a bit for each, in words of 32 bits, the lowest first, that tells whether it is other than 0;
 * then those that are, a signed byte each, in their order. Nothing is unpacked: where a number stands
 * is found from how many bits there are before its own (a rank, Jacobson 1989).
 */
export class SparseNumbers {
  readonly #bits: Uint32Array
  /** How many numbers other than 0 there are before each word of bits. */
  readonly #ranks: Uint32Array
  readonly #others: Int8Array
  readonly length: number

  constructor(bytes: Uint8Array) {
    this.length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
    const end = headLength + 4 * Math.ceil(this.length / 32)
    // A copy, as words of 32 bits must stand at a multiple of four.
    this.#bits = new Uint32Array(new Uint8Array(bytes.subarray(headLength, end)).buffer)
    this.#others = new Int8Array(bytes.buffer, bytes.byteOffset + end, bytes.length - end)
    this.#ranks = new Uint32Array(this.#bits.length)
    let rank = 0
    for (let word = 0; word < this.#bits.length; word++) {
      this.#ranks[word] = rank
      rank += countBits(this.#bits[word]!)
    }
  }

  at(index: number): number {
    const bits = this.#bits[index >>> 5]!
    const own = 1 << (index & 31)
    return bits & own ? this.#others[this.#ranks[index >>> 5]! + countBits(bits & (own - 1))]! : 0
  }

  /** The file for some numbers. */
  static pack(numbers: Int8Array): Uint8Array {
    const end = headLength + 4 * Math.ceil(numbers.length / 32)
    const others = numbers.filter((number) => number !== 0)
    const bytes = new Uint8Array(end + others.length)
    new DataView(bytes.buffer).setUint32(0, numbers.length, true)
    numbers.forEach((number, at) => {
      if (number !== 0) bytes[headLength + (at >> 3)]! |= 1 << (at & 7)
    })
    bytes.set(others, end)
    return bytes
  }
}

const headLength = 4

/** How many of 32 bits are set (Warren, Hacker’s Delight 2012, 5–1). */
function countBits(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
