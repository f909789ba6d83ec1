import type {Cases} from './logistic.ts'

/** Cases for a linear model that are added one by one, in memory that grows as they come. */
export class CaseList {
  #places = new Uint32Array(2 ** 20)
  #from = new Uint32Array(2 ** 16)
  #labels = new Uint8Array(2 ** 16)
  #folds = new Uint8Array(2 ** 16)
  readonly #foldCount: number
  size = 0

  constructor(folds: number) {
    this.#foldCount = folds
  }

  /** Add a case: its features as places in the weights, its labels as bits, and its fold. */
  add(places: readonly number[], label: number, fold: number): void {
    if (fold >= this.#foldCount) throw new RangeError(`fold ${fold} of ${this.#foldCount}`)
    const start = this.#from[this.size]!
    if (start + places.length > this.#places.length) {
      this.#places = grown(this.#places, new Uint32Array(2 * this.#places.length))
    }
    if (this.size + 2 > this.#from.length) {
      this.#from = grown(this.#from, new Uint32Array(2 * this.#from.length))
      this.#labels = grown(this.#labels, new Uint8Array(2 * this.#labels.length))
      this.#folds = grown(this.#folds, new Uint8Array(2 * this.#folds.length))
    }
    this.#places.set(places, start)
    this.#labels[this.size] = label
    this.#folds[this.size] = fold
    this.#from[++this.size] = start + places.length
  }

  get cases(): Cases {
    return {places: this.#places, from: this.#from, labels: this.#labels}
  }

  /** The cases of all other folds, in an order that looks drawn by lot and is the same each time. */
  without(fold: number): Uint32Array {
    const chosen = Uint32Array.from({length: this.size}, (_, index) => index).filter(
      (index) => this.#folds[index] !== fold
    )
    let state = 1
    for (let at = chosen.length - 1; at > 0; at--) {
      state = (state * 48271) % 2147483647
      const other = state % (at + 1)
      ;[chosen[at], chosen[other]] = [chosen[other]!, chosen[at]!]
    }
    return chosen
  }
}

function grown<List extends Uint32Array | Uint8Array>(from: List, to: List): List {
  to.set(from)
  return to
}
