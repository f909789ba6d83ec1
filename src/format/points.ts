import type {Point, Position} from 'unist'

/** Tells the line and column (1-based, in UTF-16 units) of offsets in one source. */
export class Points {
  readonly #starts: number[] = [0]

  constructor(source: string) {
    for (const {index, 0: end} of source.matchAll(/\r\n|\n|\r/gu)) {
      this.#starts.push(index + end.length)
    }
  }

  /** The point of an offset, found by halving. */
  at(offset: number): Required<Point> {
    let [low, high] = [0, this.#starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle
    }
    return {line: low + 1, column: offset - this.#starts[low]! + 1, offset}
  }

  /** The position from one offset to another. */
  between(start: number, end: number): Position {
    return {start: this.at(start), end: this.at(end)}
  }
}
