import {Keep} from '../../base/kept.ts'
import type {Paragraph} from '../../text/text.ts'
import {costs} from './costs.ts'
import type {Mark} from './marks.ts'
import {type Marked, stepsBetween} from './paragraphs.ts'
import {type Frame, prune, type Reading, type Step, stepsOf} from './readings.ts'
import {stepsAt} from './steps.ts'

/**
 * The cheapest reading of the marks of some paragraphs that follow each other.
 *
 * A mark may open, close, continue, or be an apostrophe or a measure, and marks may be lost, turned
 * or doubled, each at its cost. The cheapest of all readings is found by keeping the cheapest for
 * each stack of open quotations (Viterbi’s algorithm): the time is linear in the number of marks,
 * and of several slips that would explain an article the fewest are taken.
 */
export function readStructure(paragraphs: readonly Marked[]): Step[] {
  if (isSetSolid(paragraphs)) return read(paragraphs, true).steps
  const {cost, steps} = read(paragraphs, false)
  const resumed = steps.filter((step) => step.kind === 'unclosed' && step.until)
  if (resumed.length < 2) return steps
  // Several quotations that open twice in a paragraph: the page may have lost some of its own.
  const solid = read(paragraphs, true)
  return solid.cost + costs.solidPage < cost ? solid.steps : steps
}

/** The cheapest reading of some paragraphs: what it costs, and its steps. */
function read(paragraphs: readonly Marked[], isSolid: boolean): {cost: number; steps: Step[]} {
  let entering: readonly Reading[] = [
    {cost: 0, frame: undefined, trail: undefined, skip: 0, origin: 0}
  ]
  let cost = 0
  const stretches = paragraphs.map((marked, index) => {
    const readings = readParagraph(entering, marked, paragraphs[index + 1], isSolid)
    cost += readings[0]!.cost
    entering = readings.map((reading, origin) => enter(reading, readings[0]!.cost, origin))
    return readings
  })
  const steps: Step[][] = []
  let at = 0
  for (const readings of stretches.reverse()) {
    steps.push(stepsOf(readings[at]!))
    at = readings[at]!.origin
  }
  return {cost, steps: steps.reverse().flat()}
}

/**
 * A reading as the next paragraph begins, its cost counted from that of the cheapest one: so what a
 * paragraph comes to depends on what is open before it, not on all that stands there. Rounded, lest
 * the last digit of a sum decide between two that cost the same.
 */
function enter({cost, frame, skip}: Reading, least: number, origin: number): Reading {
  return {cost: Math.round((cost - least) * 1e6) / 1e6, frame, trail: undefined, skip, origin}
}

/** The readings with which a paragraph ends, the cheapest first. */
function readParagraph(
  entering: readonly Reading[],
  {paragraph, marks}: Marked,
  next: Marked | undefined,
  isSolid: boolean
): readonly Reading[] {
  const kept = isSolid ? solidStretches : stretches
  const known = kept.get(paragraph)
  if (
    known?.marks === marks &&
    known.next?.paragraph === next?.paragraph &&
    known.next?.marks === next?.marks &&
    areSame(known.entering, entering)
  ) {
    return known.leaving
  }
  let readings = entering
  marks.forEach((mark, at) => {
    const previous = marks[at - 1]
    const isAdjacent = previous?.end === mark.start
    readings = prune(
      readings.flatMap((reading) =>
        reading.skip > 0
          ? [{...reading, skip: reading.skip - 1}]
          : stepsAt(reading, mark, isAdjacent ? previous : undefined, isSolid)
      )
    )
  })
  const leaving = prune(readings.flatMap((reading) => stepsBetween(reading, paragraph, next)))
  kept.set(paragraph, {entering, marks, next, leaving})
  return leaving
}

/** What a paragraph came to when it was read last. */
interface Stretch {
  readonly entering: readonly Reading[]
  readonly marks: readonly Mark[]
  readonly next: Marked | undefined
  readonly leaving: readonly Reading[]
}

const stretches = new Keep<Paragraph, Stretch>()
const solidStretches = new Keep<Paragraph, Stretch>()

function areSame(some: readonly Reading[], others: readonly Reading[]): boolean {
  return (
    some.length === others.length &&
    some.every(({cost, skip, frame}, at) => {
      const other = others[at]!
      return cost === other.cost && skip === other.skip && areSameFrames(frame, other.frame)
    })
  )
}

function areSameFrames(one: Frame | undefined, other: Frame | undefined): boolean {
  if (one === other) return true
  if (!one || !other) return false
  return (
    one.first === other.first &&
    one.mark === other.mark &&
    one.isBare === other.isBare &&
    one.holdsSame === other.holdsSame &&
    areSameFrames(one.below, other.below)
  )
}

/** Has a page lost its paragraphs, so that one of them holds what were several? */
function isSetSolid(paragraphs: readonly Marked[]): boolean {
  const body = paragraphs.filter(({paragraph}) => paragraph.field === 'body')
  const length = body.reduce((sum, {paragraph}) => sum + paragraph.text.length, 0)
  return body.length <= 2 || length / body.length > 350
}
