const every = 100
const firstAfter = 1000
// Milliseconds over which the rate is taken: a run is slow at first.
const span = 10_000

/** Where a line of progress goes; `width` is in columns. */
export interface ProgressLine {
  err(text: string): void
  readonly isInteractive?: boolean
  readonly width?: number
}

/** How far a run is, in one line of a terminal that is written over; nothing anywhere else. */
export class Progress {
  readonly #line: ProgressLine
  readonly #samples: {at: number; done: number}[] = []
  readonly #now: () => number
  readonly #start: number
  #done = 0
  #isShown = false
  /** How many articles there are, as far as is known. */
  total = 0

  constructor(line: ProgressLine, now: () => number = Date.now) {
    this.#line = line
    this.#now = now
    this.#start = now()
  }

  /** How many articles have been read. */
  get done(): number {
    return this.#done
  }

  /** One more article has been read. */
  step(): void {
    this.#done++
    if (!this.#line.isInteractive) return
    const now = this.#now()
    const last = this.#samples.at(-1)?.at ?? this.#start
    if (now - this.#start < firstAfter || now - last < every) return
    this.#samples.push({at: now, done: this.#done})
    while (now - this.#samples[0]!.at > span) this.#samples.shift()
    const text = this.#describe(now).slice(0, (this.#line.width ?? 80) - 1)
    this.#line.err(`\r${text}\u001B[K`)
    this.#isShown = true
  }

  /** Take the line away, so that something else can be written. */
  clear(): void {
    if (!this.#isShown) return
    this.#line.err('\r\u001B[K')
    this.#isShown = false
  }

  #describe(now: number): string {
    const first = this.#samples.length > 1 ? this.#samples[0]! : {at: this.#start, done: 0}
    const rate = (this.#done - first.done) / ((now - first.at) / 1000)
    const left = Math.ceil((this.total - this.#done) / rate)
    const [done, total] = [this.#done, this.total].map((count) => count.toLocaleString('en'))
    return `${done} of ${total} articles, ${Math.round(rate)} a second, ${toTime(left)} left`
  }
}

function toTime(seconds: number): string {
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
