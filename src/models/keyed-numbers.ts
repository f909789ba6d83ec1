import type {NumberList, Sections} from './sections.ts'

/** How many of a stored number make one. */
const scale = 10

/**
 * A few numbers for each of many words, all to one decimal, as a file holds them: the keys of the
 * words, hashes of 32 bits, the lowest first, and the numbers of each in tenths, in the same order.
 * The words themselves are not kept: one in some hundred thousand that was never put in may be
 * taken for one that was.
 */
export class KeyedNumbers {
  readonly #keys: Uint32Array
  readonly #tenths: Int16Array
  readonly #width: number

  constructor(keys: Uint32Array, tenths: Int16Array) {
    this.#keys = keys
    this.#tenths = tenths
    this.#width = tenths.length / keys.length
  }

  /** The numbers of a key, a hash with a sign or without; undefined of one that is not there. */
  get(key: number): readonly number[] | undefined {
    const sought = key >>> 0
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#keys[middle]! < sought) low = middle + 1
      else high = middle
    }
    if (this.#keys[low] !== sought) return undefined
    const numbers: number[] = []
    for (let at = 0; at < this.#width; at++) {
      numbers.push(this.#tenths[low * this.#width + at]! / scale)
    }
    return numbers
  }

  /** Some numbers by key, as many for each. Throws a RangeError where two keys are one. */
  static of(rows: Iterable<readonly [key: number, numbers: readonly number[]]>): KeyedNumbers {
    const sorted = Array.from(rows, ([key, numbers]) => ({key: key >>> 0, numbers})).sort(
      (one, other) => one.key - other.key
    )
    const twice = sorted.find(({key}, at) => key === sorted[at + 1]?.key)
    if (twice) throw new RangeError(`two words of one key, ${twice.key}`)
    return new KeyedNumbers(
      Uint32Array.from(sorted, ({key}) => key),
      Int16Array.from(
        sorted.flatMap(({numbers}) => numbers),
        (number) => Math.round(number * scale)
      )
    )
  }

  /** The numbers that a file holds next. */
  static from(sections: Sections): KeyedNumbers {
    return new KeyedNumbers(sections.take(Uint32Array), sections.take(Int16Array))
  }

  /** What a file holds of them. */
  get lists(): readonly NumberList[] {
    return [this.#keys, this.#tenths]
  }
}
