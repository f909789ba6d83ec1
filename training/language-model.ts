// Reads a language model of CMU Sphinx in its binary form: the probability of each word behind one or
// two others, as a trie with the last word first and with quantised numbers (ngram_model_trie.c of
// sphinxbase, which follows KenLM, Heafield 2011).

/** Logarithms in the file have this base. */
const nat = Math.log(1.0001)
const [header, order, bins] = ['Trie Language Model', 3, 2 ** 16]
const quantisedBits = 16

/** A word of a language model: the natural logarithms of its probability and of what it backs off with. */
export interface Unigram {
  readonly word: string
  readonly probability: number
  readonly backoff: number
}

/** Two or three words, and by how much they go together more often than the model would expect of less. */
export interface Ngram {
  readonly words: readonly string[]
  /** The natural logarithm of how often they stand together, as a share of all places. */
  readonly probability: number
  /** The natural logarithm of how much likelier the last is than if the first were not known. */
  readonly strength: number
}

/** What a file says. Throws where it is none of trigrams. */
export class LanguageModel {
  readonly #words: readonly string[]
  readonly #probabilities: Float32Array
  readonly #backoffs: Float32Array
  /** Where the bigrams begin that end with a word. */
  readonly #firsts: Uint32Array
  readonly #tables: readonly [probability: Float32Array, backoff: Float32Array, last: Float32Array]
  readonly #bigrams: Records
  readonly #trigrams: Records

  constructor(file: Buffer) {
    if (file.toString('latin1', 0, header.length) !== header || file[header.length] !== order) {
      throw new Error('no language model of trigrams in the binary form of CMU Sphinx')
    }
    let at = header.length + 1
    const number = () => file.readUInt32LE((at += 4) - 4)
    const counts = [number(), number(), number()] as const
    at += 4
    const table = () => Float32Array.from({length: bins}, () => file.readFloatLE((at += 4) - 4))
    this.#tables = [table(), table(), table()]
    const size = counts[0]
    this.#probabilities = new Float32Array(size + 1)
    this.#backoffs = new Float32Array(size + 1)
    this.#firsts = new Uint32Array(size + 1)
    for (let word = 0; word <= size; word++) {
      this.#probabilities[word] = file.readFloatLE(at)
      this.#backoffs[word] = file.readFloatLE(at + 4)
      this.#firsts[word] = file.readUInt32LE(at + 8)
      at += 12
    }
    const [wordBits, nextBits] = [bitsFor(size), bitsFor(counts[2])]
    this.#bigrams = new Records(file, at, [wordBits, quantisedBits, quantisedBits, nextBits])
    at += this.#bigrams.bytesFor(counts[1])
    this.#trigrams = new Records(file, at, [wordBits, quantisedBits])
    at += this.#trigrams.bytesFor(counts[2])
    const length = number()
    this.#words = file
      .toString('utf8', at, at + length)
      .split('\0')
      .slice(0, size)
  }

  /** All its words. */
  *unigrams(): Generator<Unigram> {
    for (const [index, word] of this.#words.entries()) {
      const probability = this.#probabilities[index]! * nat
      yield {word, probability, backoff: this.#backoffs[index]! * nat}
    }
  }

  /** All that it knows of two or three words together. */
  *ngrams(): Generator<Ngram> {
    const [probabilities, backoffs, ofTrigrams] = this.#tables
    for (const [last, word] of this.#words.entries()) {
      for (let at = this.#firsts[last]!; at < this.#firsts[last + 1]!; at++) {
        const first = this.#bigrams.read(at, 0)
        const probability = probabilities[this.#bigrams.read(at, 2)]!
        const alone = this.#probabilities[last]! + this.#backoffs[first]!
        yield {
          words: [this.#words[first]!, word],
          probability: (this.#probabilities[first]! + probability) * nat,
          strength: (probability - alone) * nat
        }
        const end = this.#bigrams.read(at + 1, 3)
        for (let longer = this.#bigrams.read(at, 3); longer < end; longer++) {
          const before = this.#trigrams.read(longer, 0)
          const start = this.#findBigram(before, first)
          // A trigram whose first two words are not together was cut from what was counted.
          if (start === undefined) continue
          const behind = ofTrigrams[this.#trigrams.read(longer, 1)]!
          const ofBoth = probabilities[this.#bigrams.read(start, 2)]!
          yield {
            words: [this.#words[before]!, this.#words[first]!, word],
            probability: (this.#probabilities[before]! + ofBoth + behind) * nat,
            strength: (behind - probability - backoffs[this.#bigrams.read(start, 1)]!) * nat
          }
        }
      }
    }
  }

  #findBigram(first: number, last: number): number | undefined {
    let [low, high] = [this.#firsts[last]!, this.#firsts[last + 1]!]
    while (low < high) {
      const middle = (low + high) >>> 1
      const found = this.#bigrams.read(middle, 0)
      if (found === first) return middle
      if (found < first) low = middle + 1
      else high = middle
    }
    return undefined
  }
}

/** Records of some fields, each of so many bits, one behind the other without regard to bytes. */
class Records {
  readonly #file: Buffer
  readonly #start: number
  readonly #fields: readonly {readonly offset: number; readonly mask: number}[]
  readonly #size: number

  constructor(file: Buffer, start: number, bits: readonly number[]) {
    this.#file = file
    this.#start = start
    let size = 0
    this.#fields = bits.map((width) => ({offset: (size += width) - width, mask: 2 ** width - 1}))
    this.#size = size
  }

  /** The bytes of so many records and of the one that ends them. */
  bytesFor(count: number): number {
    return Math.floor(((count + 1) * this.#size + 7) / 8) + 8
  }

  read(record: number, field: number): number {
    const {offset, mask} = this.#fields[field]!
    const bit = record * this.#size + offset
    return (this.#file.readUInt32LE(this.#start + Math.floor(bit / 8)) >>> (bit % 8)) & mask
  }
}

function bitsFor(most: number): number {
  return Math.floor(Math.log2(most)) + 1
}
