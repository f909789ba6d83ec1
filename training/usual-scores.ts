import {KeyedNumbers} from '../src/models/keyed-numbers.ts'

/** Where a word is rare, what is usual is not known to be so regular. */
const leastVariance = 0.05

/** What the weights say of the other word of a pair where one stands, over many places. */
export class UsualScores {
  readonly #sums = new Map<number, readonly [count: number, sum: number, squares: number]>()

  /** Add the score of one place; the key is that of `typed>meant`. */
  add(key: number, score: number): void {
    const [count, sum, squares] = this.#sums.get(key) ?? [0, 0, 0]
    this.#sums.set(key, [count + 1, sum + score, squares + score * score])
  }

  /** The mean of each, its standard deviation, and the binary logarithm of the places. */
  get all(): KeyedNumbers {
    return KeyedNumbers.of(
      Array.from(this.#sums, ([key, [count, sum, squares]]) => {
        const mean = sum / count
        const deviation = Math.sqrt(Math.max(leastVariance, squares / count - mean * mean))
        return [key, [mean, deviation, Math.log2(count + 1)]]
      })
    )
  }
}
