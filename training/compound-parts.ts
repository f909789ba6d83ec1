/** Counts with which others words are joined: in one word of the dictionaries, and by a hyphen in the news. */
export class CompoundCounts {
  readonly #closed = new Joints()
  readonly #hyphened = new Joints()

  /** Add the words of an article that are joined by a hyphen. */
  addHyphened(text: string): void {
    const joined = /(?<![\p{L}\p{M}\p{N}’'-])([a-z]{2,})-([a-z]{3,})(?![\p{L}\p{M}\p{N}’'-])/gu
    for (const [, head, tail] of text.matchAll(joined)) this.#hyphened.add(head!, tail!)
  }

  /** Add the words of a dictionary that are made of two others. */
  addClosed(words: ReadonlySet<string>): void {
    for (const word of words) {
      if (!/^[a-z]{6,}$/u.test(word)) continue
      for (let at = 3; at <= word.length - 3; at++) {
        const [head, tail] = [word.slice(0, at), word.slice(at)]
        if (words.has(head) && words.has(tail)) this.#closed.add(head, tail)
      }
    }
  }

  /** The words joined with two others or more, each with four logarithms as the digits of a number. */
  toLevels(): Map<string, number> {
    const {heads: closedHeads, tails: closedTails} = this.#closed
    const {heads: hyphenHeads, tails: hyphenTails} = this.#hyphened
    const all = [closedHeads, closedTails, hyphenHeads, hyphenTails]
    const levels = new Map<string, number>()
    for (const word of new Set(all.flatMap((words) => [...words.keys()]))) {
      const digits = all
        .map((words) => Math.min(9, Math.floor(Math.log2(1 + (words.get(word)?.size ?? 0)))))
        .join('')
      // One other says nothing.
      if (/[2-9]/u.test(digits)) levels.set(word, Number(digits))
    }
    return levels
  }
}

/** Words by what stands in front of others and behind them. */
class Joints {
  readonly heads = new Map<string, Set<string>>()
  readonly tails = new Map<string, Set<string>>()

  add(head: string, tail: string): void {
    set(this.heads, head).add(tail)
    set(this.tails, tail).add(head)
  }
}

function set(words: Map<string, Set<string>>, word: string): Set<string> {
  let others = words.get(word)
  if (!others) words.set(word, (others = new Set()))
  return others
}
