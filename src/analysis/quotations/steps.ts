import {apostropheCost, measureCost} from './apostrophes.ts'
import {attributionsWithin} from './attribution.ts'
import {closingCost, costs, isFragmentStart, openingCost} from './costs.ts'
import {isDouble, isStraight, lead, type Mark, shapeOf} from './marks.ts'
import {depthOf, type Frame, type Reading, take, unclosed} from './readings.ts'

const deepest = 3

/** What a mark may be in a reading; `previous` is the mark that it touches. */
export function stepsAt(
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
