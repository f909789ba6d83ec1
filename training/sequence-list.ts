import {countScale} from '../models/slots.ts'

/** As many cells as the sequences are counted in, and as many as they are stored in. */
const [countedBits, storedBits] = [26, 19]
/** A sequence is stored from so many places on. */
const least = 6

/** How often sequences of words stand in the articles of each fold. */
export class SequenceList {
  readonly #counts: readonly Uint16Array[]

  constructor(folds: number) {
    this.#counts = Array.from({length: folds}, () => new Uint16Array(2 ** countedBits))
  }

  /** Count a sequence, a hash of 32 bits. */
  add(sequence: number, fold: number): void {
    const counts = this.#counts[fold]!
    const cell = sequence >>> (32 - countedBits)
    if (counts[cell]! < 65_535) counts[cell]!++
  }

  /** What the file holds, from all folds but one. */
  levelsWithout(fold: number): Uint8Array {
    const sums = new Float64Array(2 ** storedBits)
    for (let cell = 0; cell < 2 ** countedBits; cell++) {
      let count = 0
      this.#counts.forEach((counts, of) => {
        if (of !== fold) count += counts[cell]!
      })
      if (count >= least) sums[cell >>> (countedBits - storedBits)]! += count
    }
    return Uint8Array.from(sums, (sum) =>
      Math.min(255, Math.round(countScale * Math.log2(1 + sum)))
    )
  }
}
