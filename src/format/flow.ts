import {isVerbatim, type Run} from './run.ts'

// What a reader does not see of white space and of marks for the make-up.
const unseen = /\u00AD|[ \t\n\f\r]{2,}|[\t\n\f\r]/gu
const noteMark = /^[[(]?(?:\d{1,3}|[*†‡§]+)[\])]?$/u

/** The text of one block as it comes: runs whose white space is seen as one space, and none about it. */
export class Flow {
  readonly #runs: Run[] = []
  #isBroken = false

  /** How many runs there are. */
  get length(): number {
    return this.#runs.length
  }

  /** Add text as it stands in the source. */
  text(run: Run): void {
    if (run.isOpaque) this.#addOpaque(run)
    else if (isVerbatim(run)) this.#collapse(run)
    else if (/^[ \t\n\f\r]+$/u.test(run.value)) this.#addSpace(run.start, run.end, run)
    else this.#add({...run, value: run.value.replaceAll('\u00AD', '')})
  }

  /** End a line; false if that is the second time, and so ends the block. */
  lineBreak(start: number, end: number): boolean {
    if (this.#isBroken) return false
    this.#trim()
    if (this.#runs.length === 0) return true
    this.#runs.push({value: '\n', start, end, notation: 'fixed'})
    this.#isBroken = true
    return true
  }

  /** Leave out what has come since there were so many runs, if it is the mark of a note. */
  dropNoteMark(length: number): void {
    if (length === 0) return
    const added = this.#runs.slice(length).map(({value}) => value)
    if (noteMark.test(added.join('').trim())) this.#runs.length = length
  }

  /** The runs of the block; none if it holds nothing but what is opaque. */
  finish(): readonly Run[] {
    this.#trim()
    return this.#runs.some(({isOpaque, value}) => !isOpaque && /\S/u.test(value)) ? this.#runs : []
  }

  #add(run: Run): void {
    if (run.value === '') return
    this.#runs.push(run)
    this.#isBroken = false
  }

  /** White space about what is opaque still parts it from the words beside it. */
  #addOpaque(run: Run): void {
    const [, before, value, after] = /^([ \t\n\f\r]*)([^]*?)([ \t\n\f\r]*)$/u.exec(run.value)!
    const isExact = run.value.length === run.end - run.start
    const start = isExact ? run.start + before!.length : run.start
    const end = isExact ? run.end - after!.length : run.end
    if (before) this.#addSpace(run.start, start, run)
    if (value) this.#add({...run, value, start, end, isOpaque: true})
    if (after) this.#addSpace(end, run.end, run)
  }

  #addSpace(start: number, end: number, {notation}: Run): void {
    const last = this.#runs.at(-1)
    if (last && !/\s$/u.test(last.value)) this.#runs.push({value: ' ', start, end, notation})
  }

  /** Add text that is written as it is read, but for its white space. */
  #collapse(run: Run): void {
    const {value, start, notation} = run
    let from = 0
    const until = (to: number) => {
      const isSpaced = /[ \n]$/u.test(this.#runs.at(-1)?.value ?? ' ')
      if (isSpaced && value.charAt(from) === ' ' && from < to) from++
      if (to > from) {
        this.#add({value: value.slice(from, to), start: start + from, end: start + to, notation})
      }
    }
    for (const {0: found, index} of value.matchAll(unseen)) {
      until(index)
      from = index + found.length
      if (found !== '\u00AD') this.#addSpace(start + index, start + from, run)
    }
    until(value.length)
  }

  /** Take away the white space that the block ends with. */
  #trim(): void {
    for (let last = this.#runs.at(-1); last && !last.isOpaque; last = this.#runs.at(-1)) {
      const value = last.value.replace(/[ \n]+$/u, '')
      if (value === last.value) return
      this.#runs.pop()
      if (value) {
        this.#runs.push({...last, value, end: last.start + value.length})
        return
      }
    }
  }
}
