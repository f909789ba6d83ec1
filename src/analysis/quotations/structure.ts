import {apostropheCost, measureCost} from './apostrophes.ts'
import {attributionsWithin} from './attribution.ts'
import {closingCost, costs, isFragmentStart, openingCost} from './costs.ts'
import {isDouble, isStraight, lead, type Mark, shapeOf} from './marks.ts'
import {
  depthOf,
  type Frame,
  prune,
  type Reading,
  type Step,
  stepsOf,
  take,
  unclosed
} from './readings.ts'
import {type Marked, stepsBetween} from './paragraphs.ts'

const deepest = 3

/**
 * The cheapest reading of the marks of some paragraphs that follow each other.
 *
 * A mark may open, close, continue, or be an apostrophe or a measure, and marks may be lost, turned
 * or doubled, each at its cost. The cheapest of all readings is found by keeping the cheapest for
 * each stack of open quotations (Viterbi’s algorithm): the time is linear in the number of marks,
 * and of several slips that would explain an article the fewest are taken.
 */
export function readStructure(paragraphs: readonly Marked[]): Step[] {
  if (isSetSolid(paragraphs)) return stepsOf(read(paragraphs, true))
  const reading = read(paragraphs, false)
  const steps = stepsOf(reading)
  const resumed = steps.filter((step) => step.kind === 'unclosed' && step.until)
  if (resumed.length < 2) return steps
  // Several quotations that open twice in a paragraph: the page may have lost some of its own.
  const solid = read(paragraphs, true)
  return solid.cost + costs.solidPage < reading.cost ? stepsOf(solid) : steps
}

function read(paragraphs: readonly Marked[], isSolid: boolean): Reading {
  let readings: Reading[] = [{cost: 0, frame: undefined, trail: undefined, skip: 0}]
  paragraphs.forEach(({marks, paragraph}, index) => {
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
    readings = prune(
      readings.flatMap((reading) => stepsBetween(reading, paragraph, paragraphs[index + 1]))
    )
  })
  return readings[0]!
}

/** Has a page lost its paragraphs, so that one of them holds what were several? */
function isSetSolid(paragraphs: readonly Marked[]): boolean {
  const body = paragraphs.filter(({paragraph}) => paragraph.field === 'body')
  const length = body.reduce((sum, {paragraph}) => sum + paragraph.text.length, 0)
  return body.length <= 2 || length / body.length > 350
}

/** What a mark may be in a reading; `previous` is the mark that it touches. */
function stepsAt(
  reading: Reading,
  mark: Mark,
  previous: Mark | undefined,
  isSolid: boolean
): Reading[] {
  const {frame} = reading
  const isDoubleMark = isDouble(mark)
  const others: Reading[] = []
  const isOpen = !!frame && isDouble(frame.mark) === isDoubleMark

  if (depthOf(frame) < deepest) {
    const extra = isOpen ? nestingCost(frame, mark) : 0
    others.push(opened(reading, mark, openingCost(mark) + extra, frame))
  }
  if (frame && isOpen) {
    others.push(
      take(
        reading,
        closingCost(mark, frame.first) + (isLongWithin(frame, mark) ? costs.nestedLong : 0),
        {kind: 'close', mark, first: frame.first},
        frame.below && isDouble(frame.below.mark) === isDoubleMark
          ? {...frame.below, holdsSame: true}
          : frame.below
      )
    )
    const lost = unclosed(reading, frame, mark)
    others.push(opened(lost, mark, openingCost(mark), frame.below))
    if (isDoubleMark && isSolid && resumes(frame, mark)) {
      const step = {kind: 'continue', mark, first: frame.first} as const
      others.push(take(reading, costs.solid + openingCost(mark), step, {...frame, mark}))
    }
  } else if (frame) {
    // The inner quotation was never closed, and this mark closes the outer one.
    if (frame.below && isDouble(frame.below.mark) === isDoubleMark) {
      const lost = unclosed(reading, frame, mark)
      const {first} = frame.below
      const step = {kind: 'close', mark, first} as const
      others.push(take(lost, closingCost(mark, first), step, frame.below.below))
    }
    const wrong = wrongCharacterCost(mark)
    const step = {kind: 'mismatch', mark, first: frame.first} as const
    others.push(take(reading, wrong + closingCost(mark, undefined), step, frame.below))
  }
  if (!isOpen) {
    const lost = isDoubleMark ? costs.lostOpening : costs.lostOpeningSingle
    const cost = lost + closingCost(mark, undefined)
    others.push(take(reading, cost, {kind: 'unopened', mark}, frame))
  }
  if (previous && previous.character === mark.character && isDoubleMark) {
    others.push(take(reading, costs.doubled, {kind: 'double', mark}, frame))
  }
  if (isDoubleMark) others.push(take(reading, costs.stray, {kind: 'stray', mark}, frame))
  const apostrophe = apostropheCost(mark, isOpen)
  if (apostrophe < Infinity) {
    others.push(take(reading, apostrophe, {kind: 'apostrophe', mark}, frame))
  }
  if (!isDoubleMark || isStraight(mark) || shapeOf(mark) === 'closing') {
    const cost = measureCost(mark)
    if (cost < Infinity) others.push(take(reading, cost, {kind: 'measure', mark}, frame))
  }
  return others
}

function opened(reading: Reading, mark: Mark, cost: number, below: Frame | undefined): Reading {
  const frame: Frame = {first: mark, mark, below, isBare: false, holdsSame: false}
  return take(reading, cost, {kind: 'open', mark, first: mark}, frame)
}

/**
 * May a quotation open again here, in the paragraph in which it is open? So it does where a web page
 * has lost its paragraphs: “We came. “We saw. “We won,” she said.
 */
function resumes({mark}: Frame, next: Mark): boolean {
  const {start, before, paragraph} = next
  if (!/\s/u.test(before) || mark.paragraph !== paragraph || isFragmentStart(mark)) return false
  const words = paragraph.text.slice(Math.max(mark.end, start - 400), start)
  return isBehindSentence(next) && attributionsWithin(words).length === 0
}

function isBehindSentence(mark: Mark): boolean {
  return /[.!?…]["”’']?\s*$/u.test(lead(mark))
}

/** What it costs that a quotation opens within the same marks: who does it once does it again. */
function nestingCost({mark: outer, holdsSame}: Frame, mark: Mark): number {
  if (holdsSame) return costs.nestedAgain
  // A quotation that begins behind a sentence goes on, or is another one.
  if (isBehindSentence(mark)) return costs.nestedSame + costs.nestedLong
  return isStraight(outer) === isStraight(mark) ? costs.nestedSame : costs.nestedOther
}

/** Does a mark close a long quotation within the same marks? */
function isLongWithin({first, below}: Frame, {start, paragraph}: Mark): boolean {
  if (!below || isDouble(below.mark) !== isDouble(first)) return false
  if (isStraight(below.mark) !== isStraight(first)) return false
  return first.paragraph !== paragraph || start - first.end > 100
}

/** A quotation between “ and ’ is a slip, but players’ is likelier. */
function wrongCharacterCost(mark: Mark): number {
  const isPossessive = !isDouble(mark) && /[\p{L}]/u.test(mark.before) && /[sS]/u.test(mark.before)
  return costs.wrongCharacter + (isPossessive ? 1.5 : 0)
}
