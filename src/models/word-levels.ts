import {groupBy} from '../base/group-by.ts'

/** So many letters of a word say with which others it is read. */
const headLength = 3

/**
 * Words with a number each, from a text with a line for each number: the number, a tab, and its words
 * by the alphabet (UTF-16), parted by spaces.
 *
 * Reading all of such a text takes longer than the article that asks. So of each line only the words
 * are read that begin as one that is asked for does, found by halving, and they are kept.
 */
export class WordLevels {
  readonly #text: string
  readonly #lines: readonly {level: number; from: number; to: number}[]
  readonly #heads = new Set<string>()
  readonly #levels = new Map<string, number>()

  constructor(text: string) {
    this.#text = text
    const lines: {level: number; from: number; to: number}[] = []
    for (let at = 0; at < text.length;) {
      const from = text.indexOf('\t', at) + 1
      const end = text.indexOf('\n', from)
      const to = end < 0 ? text.length : end
      lines.push({level: Number(text.slice(at, from - 1)), from, to})
      at = to + 1
    }
    this.#lines = lines
  }

  /** The number of a word; undefined for one that no line has. */
  get(word: string): number | undefined {
    const level = this.#levels.get(word)
    if (level !== undefined) return level
    // A short word is read with itself alone: “is ” and not all that begins with it.
    const head = `${word} `.slice(0, headLength)
    if (this.#heads.has(head)) return undefined
    this.#heads.add(head)
    for (const line of this.#lines) this.#read(head, line)
    return this.#levels.get(word)
  }

  has(word: string): boolean {
    return this.get(word) !== undefined
  }

  /** All words, line by line. */
  *keys(): Generator<string> {
    for (const {from, to} of this.#lines) yield* this.#text.slice(from, to).split(' ')
  }

  /** The text for some words with a number each. */
  static textOf(levels: ReadonlyMap<string, number>): string {
    const lines = groupBy(levels, ([, level]) => level)
    return [...lines]
      .sort(([one], [other]) => one - other)
      .map(
        ([level, words]) =>
          `${level}\t${words
            .map(([word]) => word)
            .sort()
            .join(' ')}\n`
      )
      .join('')
  }

  #read(head: string, {level, from, to}: {level: number; from: number; to: number}): void {
    let at = this.#find(head, from, to)
    while (at < to && this.#compare(at, head) === 0) {
      const end = this.#endOf(at, to)
      this.#levels.set(this.#text.slice(at, end), level)
      at = end + 1
    }
  }

  /** Where the first word of a line starts that is not before a head. */
  #find(head: string, from: number, to: number): number {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >> 1
      const start = Math.max(low, this.#text.lastIndexOf(' ', middle) + 1)
      // The middle is the space before the last word that is left.
      if (start >= high) {
        const last = Math.max(low, this.#text.lastIndexOf(' ', middle - 1) + 1)
        if (this.#compare(last, head) < 0) low = high
        else high = last
      } else if (this.#compare(start, head) < 0) low = this.#endOf(start, to) + 1
      else high = start
    }
    return low
  }

  #endOf(start: number, to: number): number {
    const end = this.#text.indexOf(' ', start)
    return end < 0 || end > to ? to : end
  }

  /** How what stands at a place compares with a head, by the alphabet. */
  #compare(at: number, head: string): number {
    for (let index = 0; index < head.length; index++) {
      const code = this.#text.charCodeAt(at + index)
      // The end of a line, and that of the text, ends a word as a space does.
      const own = code > 32 ? code : 32
      const difference = own - head.charCodeAt(index)
      if (difference !== 0) return difference
    }
    return 0
  }
}
