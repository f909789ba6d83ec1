import type {Paragraph} from '../../text/text.ts'
import {lostClosingCost} from './costs.ts'
import {isDouble, type Mark} from './marks.ts'

/** A quotation that is open at some point of a reading; `mark` is where it opened last. */
export interface Frame {
  readonly first: Mark
  readonly mark: Mark
  readonly below: Frame | undefined
  /** It has run into a paragraph that opens with no mark. */
  readonly isBare: boolean
  /** It has held a quotation between the same marks. */
  readonly holdsSame: boolean
}

/** What a reading takes a mark for, or what it finds missing. */
export type Step =
  | {readonly kind: 'open' | 'continue'; readonly mark: Mark; readonly first: Mark}
  | {readonly kind: 'close' | 'mismatch'; readonly mark: Mark; readonly first: Mark}
  | {readonly kind: 'apostrophe' | 'measure' | 'stray' | 'double'; readonly mark: Mark}
  | {readonly kind: 'unopened'; readonly mark: Mark}
  | {readonly kind: 'unclosed'; readonly first: Mark; readonly until: Mark | undefined}
  | {
      readonly kind: 'bare'
      readonly first: Mark
      readonly paragraph: Paragraph
      readonly before: Paragraph
    }

/** The steps of a reading, the last first, so that readings share their beginnings. */
export interface Trail {
  readonly step: Step
  readonly before: Trail | undefined
}

/**
 * One reading of the marks of a paragraph up to some point; `trail` has its steps in that paragraph,
 * and `origin` is the place of the reading that it goes on from among those before the paragraph.
 * `skip` marks of the paragraph are already read.
 */
export interface Reading {
  readonly cost: number
  readonly frame: Frame | undefined
  readonly trail: Trail | undefined
  readonly skip: number
  readonly origin: number
}

/** A reading with one step more. */
export function take(
  reading: Reading,
  cost: number,
  step: Step | undefined,
  frame: Frame | undefined,
  skip = 0
): Reading {
  const trail = step ? {step, before: reading.trail} : reading.trail
  return {cost: reading.cost + cost, frame, trail, skip, origin: reading.origin}
}

/** What is open in a reading: the readings that agree in it differ only in their past. */
function stateOf({frame, skip}: Reading): string {
  let state = String(skip)
  for (let at = frame; at; at = at.below) {
    state += isDouble(at.mark) ? 'd' : 's'
    if (at.isBare) state += '*'
  }
  return state
}

/** The cheapest reading of each state, and of those only the few cheapest. */
export function prune(readings: readonly Reading[], most = 12): Reading[] {
  const best = new Map<string, Reading>()
  for (const reading of readings) {
    const state = stateOf(reading)
    const other = best.get(state)
    if (!other || reading.cost < other.cost) best.set(state, reading)
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, most)
}

/** How many quotations are open in a reading. */
export function depthOf(frame: Frame | undefined): number {
  let depth = 0
  for (let at = frame; at; at = at.below) depth++
  return depth
}

/** The steps of a reading, in order. */
export function stepsOf({trail}: Reading): Step[] {
  const steps: Step[] = []
  for (let at = trail; at; at = at.before) steps.push(at.step)
  return steps.reverse()
}

/** A reading in which what is open on top was never closed; `until` is the mark that shows it. */
export function unclosed(
  reading: Reading,
  {first, below}: Frame,
  until: Mark | undefined
): Reading {
  return take(reading, lostClosingCost(first), {kind: 'unclosed', first, until}, below)
}
