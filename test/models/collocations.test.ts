import {describe, expect, test} from 'vitest'
import {Collocations, collocations} from '../../src/models/collocations.ts'
import {strengthsAt, togetherKey} from '../../src/analysis/slots/collocations.ts'
import {hash, mix} from '../../src/base/hash.ts'
import {readPlain} from '../../src/format/plain.ts'
import {analyse} from '../../src/index.ts'
import {LanguageModel} from '../../training/language-model.ts'

const keys = Array.from({length: 400}, (_, index) => mix(hash('key'), index))
const strengths = new Map(keys.map((key, index) => [key, (index % 60) / 4 + 0.25]))

describe('the table of words that go together', () => {
  test('gives back what was put in, and hardly anything else', () => {
    const table = Collocations.of(strengths, 512)
    expect(keys.map((key) => table.strengthOf(key))).toEqual([...strengths.values()])
    const others = Array.from({length: 10_000}, (_, index) => mix(hash('other'), index))
    const taken = others.filter((key) => table.strengthOf(key) > 0)
    expect(taken.length).toBeLessThan(40)
  })

  test('takes no more than it can hold', () => {
    expect(() => Collocations.of(strengths, 420)).toThrow(RangeError)
  })

  test('knows which word goes with which', () => {
    const [sentence] = analyse(readPlain('It went down his digestive tract.')).sentences
    const index = sentence!.tokens.findIndex(({text}) => text === 'tract')
    const behind = (word: string) => strengthsAt(sentence!, index, word, collocations())[0]
    expect(behind('tract')).toBeGreaterThan(behind('track') + 2)
  })

  test('says nothing across a mark or of a number', () => {
    const pair = togetherKey(hash('soft'), hash('peace'))
    const ofPair = Collocations.of(new Map([[pair, 3]]), 8)
    const strengthsOf = (text: string) => {
      const [sentence] = analyse(readPlain(text)).sentences
      const index = sentence!.tokens.findIndex(({text}) => text === 'piece')
      return strengthsAt(sentence!, index, 'peace', ofPair)
    }
    expect(strengthsOf('It was a soft piece there.')[0]).toBe(3)
    expect(strengthsOf('It was soft, piece by piece.')[0]).toBe(0)
    expect(strengthsOf('It was 4 piece by piece.')[0]).toBe(0)
  })
})

describe('a language model of CMU Sphinx', () => {
  /** Three words, of which two are together in one bigram and all in one trigram. */
  const file = () => {
    const parts: Buffer[] = [Buffer.from('Trie Language Model'), Buffer.from([3])]
    const integer = (value: number) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32LE(value)
      parts.push(bytes)
    }
    const real = (value: number) => {
      const bytes = Buffer.alloc(4)
      bytes.writeFloatLE(value)
      parts.push(bytes)
    }
    // Counts, the kind of quantising, and three tables of 65,536 numbers of which the first counts.
    for (const count of [3, 2, 1, 1]) integer(count)
    for (const first of [-10_000, -2_000, -5_000]) {
      real(first)
      parts.push(Buffer.alloc(4 * 65_535))
    }
    // Probability, backoff and first bigram of each word; those that end with the third come last.
    const unigrams = [
      [-20_000, -1_000, 0],
      [-30_000, -1_000, 0],
      [-40_000, -1_000, 1],
      [0, 0, 2]
    ] as const
    for (const [probability, backoff, first] of unigrams) {
      real(probability)
      real(backoff)
      integer(first)
    }
    // Bigrams: first word (2 bits), two quantised numbers, first trigram (1 bit); then the trigram.
    const records = (bits: string) => {
      const bytes = Buffer.alloc(Math.ceil(bits.length / 8) + 8)
      ;[...bits].forEach((bit, at) => (bytes[at >> 3]! |= Number(bit) << (at & 7)))
      return bytes
    }
    const zeros = '0'.repeat(32)
    // “one two” has no trigram behind it, “two three” has “one two three”.
    parts.push(
      records(`00${zeros}0${`10${zeros}0`}${`00${zeros}1`}`).subarray(
        0,
        Math.floor((3 * 35 + 7) / 8) + 8
      )
    )
    parts.push(records(`00${'0'.repeat(16)}`.repeat(2)).subarray(0, Math.floor(43 / 8) + 8))
    const words = 'one\0two\0three\0'
    integer(words.length)
    parts.push(Buffer.from(words))
    return Buffer.concat(parts)
  }

  test('tells how much likelier a word is behind others', () => {
    const nat = Math.log(1.0001)
    const model = new LanguageModel(file())
    expect([...model.unigrams()].map(({word}) => word)).toEqual(['one', 'two', 'three'])
    const found = [...model.ngrams()]
    expect(found.map(({words}) => words.join(' '))).toEqual([
      'one two',
      'two three',
      'one two three'
    ])
    const [pair, , triple] = found
    // -10,000 against -30,000 and a backoff of -1,000.
    expect(pair!.strength).toBeCloseTo(21_000 * nat, 4)
    expect(pair!.probability).toBeCloseTo(-30_000 * nat, 4)
    // -5,000 against -10,000 and a backoff of -2,000.
    expect(triple!.strength).toBeCloseTo(7_000 * nat, 4)
  })

  test('is refused where the file is another', () => {
    expect(() => new LanguageModel(Buffer.from('\\data\\ngram 1=3'))).toThrow('no language model')
  })
})
