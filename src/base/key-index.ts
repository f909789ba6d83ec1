import {finish} from './hash.ts'

// Odd, so that no letter is lost; any such number would do.
const base = 0x01000193
const powers = [1]

/**
 * Which items have a key: some hundred thousand of them in a few megabytes. A key is known by 32 bits
 * alone, so that what is found must still be compared.
 */
export class KeyIndex {
  /** Where the entries of each bucket begin, and behind the last, where they end. */
  readonly #starts: Uint32Array
  readonly #codes: Uint32Array
  readonly #items: Uint32Array
  /** What leaves as many bits of a code as there are of buckets. */
  readonly #shift: number

  /** `codesOf` gives the codes of the keys of each item, which are the numbers below `count`. */
  constructor(count: number, codesOf: (item: number) => readonly number[]) {
    const codes: number[] = []
    const ends = new Uint32Array(count)
    for (let item = 0; item < count; item++) {
      for (const code of codesOf(item)) codes.push(code)
      ends[item] = codes.length
    }
    this.#shift = Math.min(31, Math.max(8, Math.clz32(codes.length)))
    this.#starts = new Uint32Array((0xffffffff >>> this.#shift) + 2)
    this.#codes = new Uint32Array(codes.length)
    this.#items = new Uint32Array(codes.length)
    for (const code of codes) this.#starts[(code >>> this.#shift) + 1]!++
    for (let at = 1; at < this.#starts.length; at++) this.#starts[at]! += this.#starts[at - 1]!
    const next = this.#starts.slice()
    for (let item = 0, at = 0; item < count; item++) {
      for (; at < ends[item]!; at++) {
        const place = next[codes[at]! >>> this.#shift]!++
        this.#codes[place] = codes[at]!
        this.#items[place] = item
      }
    }
  }

  /** The items that may have the key of a code, in their order. */
  *find(code: number): Generator<number> {
    const bucket = code >>> this.#shift
    let before = -1
    for (let at = this.#starts[bucket]!; at < this.#starts[bucket + 1]!; at++) {
      const item = this.#items[at]!
      if (this.#codes[at] === code && item !== before) yield (before = item)
    }
  }
}

/** The code of a key. */
export function codeOf(key: string): number {
  return finish(sumOf(key)) >>> 0
}

/**
 * The codes of a word, and of the word with each of its letters left out: two words that are one slip
 * apart share one.
 */
export function codesOfDeletions(word: string): number[] {
  const whole = sumOf(word)
  const codes = [finish(whole) >>> 0]
  let before = 0
  for (let at = 0; at < word.length; at++) {
    const next = (Math.imul(before, base) + word.charCodeAt(at)) | 0
    const power = powerOf(word.length - 1 - at)
    codes.push(finish((whole - Math.imul(next, power) + Math.imul(before, power)) | 0) >>> 0)
    before = next
  }
  return codes
}

/** A polynomial over the letters, so that the sum without one of them need not be made anew. */
function sumOf(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    sum = (Math.imul(sum, base) + text.charCodeAt(at)) | 0
  }
  return sum
}

function powerOf(exponent: number): number {
  for (let at = powers.length; at <= exponent; at++) powers.push(Math.imul(powers[at - 1]!, base))
  return powers[exponent]!
}
