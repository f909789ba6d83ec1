import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {printable, printableLines, toJsonLine} from '../base/printable.ts'
import {severityOf} from '../base/severity.ts'
import {toMessageRecord} from './parts/record.ts'
import {shortPlace, spanOf, withoutMark} from './parts/place.ts'
import {isFailure} from './parts/reporter.ts'

/** What a finding must be at least for an article to be held, and for it to be checked. */
export interface GateThresholds {
  readonly holdOn: 'error' | 'warning' | 'info' | 'never'
  readonly checkOn: 'error' | 'warning' | 'info' | 'never'
}

/** May it be published? `check`: a person should look first. `hold`: not as it is. */
export type GateDecision = 'publish' | 'check' | 'hold'

/**
 * The answer before publication: one decision for all the files added, and the findings that decided
 * it. What could not be read is not cleared: it is held.
 */
export class Gate {
  readonly #thresholds: GateThresholds
  readonly #counts = {error: 0, warning: 0, info: 0}
  readonly #troubles: {path: string; reason: string}[] = []
  #files = 0
  #decision: GateDecision = 'publish'
  #findings: object[] = []
  #first: string | undefined

  constructor(thresholds: GateThresholds) {
    this.#thresholds = thresholds
  }

  add(file: VFile): void {
    this.#files++
    for (const message of file.messages) {
      this.#counts[severityOf(message)]++
      const decision = this.#decisionOf(message)
      if (decision === 'publish') continue
      if (decision === 'hold' && this.#decision === 'check') this.#decide('hold')
      if (this.#decision === 'publish') this.#decide(decision)
      if (decision === this.#decision) this.#keep(file, message)
    }
  }

  /** A file that could not be proofread, and why. */
  addTrouble(path: string, reason: string): void {
    if (this.#decision !== 'hold') this.#decide('hold')
    this.#troubles.push({path, reason})
  }

  /** The answer for programs: one JSON object in one line. */
  toJson(): string {
    return `${toJsonLine({
      decision: this.#decision,
      files: this.#files,
      counts: this.#counts,
      thresholds: {hold: this.#thresholds.holdOn, check: this.#thresholds.checkOn},
      findings: this.#findings,
      unread: this.#troubles
    })}\n`
  }

  /** The answer for people, in one line: what decided it, and the first of that. */
  toLine(): string {
    const reasons = [
      count(this.#findings.length, 'finding'),
      count(this.#troubles.length, 'file that could not be read', 'files that could not be read')
    ].filter((text) => text !== undefined)
    const decided = reasons.length > 0 ? `: ${reasons.join(', ')}` : ''
    const first = this.#first === undefined ? '' : `, first ${this.#first}`
    return `${printableLines(`${this.#decision}${decided}${first}`)}\n`
  }

  #decisionOf(message: VFileMessage): GateDecision {
    const {holdOn, checkOn} = this.#thresholds
    if (isFailure(message, {failOn: holdOn})) return 'hold'
    return isFailure(message, {failOn: checkOn}) ? 'check' : 'publish'
  }

  /** What led to a milder answer no longer matters. */
  #decide(decision: GateDecision): void {
    this.#decision = decision
    this.#findings = []
    this.#first = undefined
  }

  #keep(file: VFile, message: VFileMessage): void {
    this.#findings.push({path: file.path, ...toMessageRecord(message)})
    if (this.#first !== undefined) return
    const place = withoutMark(file, spanOf(message))
    const where = `${file.path}${place ? `:${shortPlace(place)}` : ''}`
    this.#first = printable(`${where} ${message.reason}`)
  }
}

function count(number: number, one: string, more = `${one}s`): string | undefined {
  return number === 0 ? undefined : `${number} ${number === 1 ? one : more}`
}
