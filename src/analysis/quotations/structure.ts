import type {Paragraph} from '../paragraphs.ts'
import {apostropheCost, measureCost} from './apostrophes.ts'
import {attributionsWithin} from './attribution.ts'
import {
  bareCost,
  carryingCost,
  closingCost,
  costs,
  isFragmentStart,
  lostClosingCost,
  openingCost
} from './costs.ts'
import {isDouble, isStraight, type Mark, shapeOf} from './marks.ts'
import {depthOf, type Frame, prune, type Reading, type Step, stepsOf, take} from './readings.ts'

const deepest = 3

/** A paragraph and its marks. */
export interface Marked {
  readonly paragraph: Paragraph
  readonly marks: readonly Mark[]
}

/**
 * The cheapest reading of the marks of some paragraphs that follow each other.
 *
 * A mark may open, close, continue, or be an apostrophe or a measure, and marks may be lost, turned
 * or doubled, each at its cost. The cheapest of all readings is found by keeping the cheapest for
 * each stack of open quotations (Viterbi’s algorithm): the time is linear in the number of marks,
 * and of several slips that would explain an article the fewest are taken.
 */
export function readStructure(paragraphs: readonly Marked[]): Step[] {
  const isSolid = isSetSolid(paragraphs)
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
  return stepsOf(readings[0]!)
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
  const top = frame?.mark
  const isOpen = !!frame && isDouble(frame.mark) === isDoubleMark

  if (depthOf(frame) < deepest) {
    const extra = isOpen ? costs.nestedSame : 0
    others.push(opened(reading, mark, openingCost(mark) + extra, frame))
  }
  if (frame && top && isOpen) {
    others.push(
      take(
        reading,
        closingCost(mark, frame.first) + (isLongWithin(frame, mark) ? costs.nestedLong : 0),
        {kind: 'close', mark, first: frame.first},
        frame.below
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
  const frame: Frame = {first: mark, mark, below, isBare: false}
  return take(reading, cost, {kind: 'open', mark, first: mark}, frame)
}

function unclosed(reading: Reading, {first, below}: Frame, until: Mark | undefined): Reading {
  return take(reading, lostClosingCost(first), {kind: 'unclosed', first, until}, below)
}

/**
 * May a quotation open again here, in the paragraph in which it is open? So it does where a web page
 * has lost its paragraphs: “We came. “We saw. “We won,” she said.
 */
function resumes({mark}: Frame, {start, before, paragraph}: Mark): boolean {
  if (!/\s/u.test(before) || mark.paragraph !== paragraph || isFragmentStart(mark)) return false
  const words = paragraph.text.slice(mark.end, start)
  return /[.!?…]\s*$/u.test(words) && attributionsWithin(words).length === 0
}

/** Does a mark close a long quotation within the same marks? */
function isLongWithin({first, below}: Frame, {start, paragraph}: Mark): boolean {
  if (!below || isDouble(below.mark) !== isDouble(first)) return false
  return first.paragraph !== paragraph || start - first.end > 100
}

/** A quotation between “ and ’ is a slip, but players’ is likelier. */
function wrongCharacterCost(mark: Mark): number {
  const isPossessive = !isDouble(mark) && /[\p{L}]/u.test(mark.before) && /[sS]/u.test(mark.before)
  return costs.wrongCharacter + (isPossessive ? 1.5 : 0)
}

/** What may become of a reading at the end of a paragraph. */
function stepsBetween(reading: Reading, paragraph: Paragraph, next: Marked | undefined): Reading[] {
  let closed = {...reading, skip: 0}
  while (closed.frame) closed = unclosed(closed, closed.frame, undefined)
  if (!reading.frame || !next) return [closed]
  return [closed, ...carried(reading, paragraph, next)]
}

/** The ways in which what is open may run on into the next paragraph. */
function carried(reading: Reading, paragraph: Paragraph, next: Marked): Reading[] {
  const frames: Frame[] = []
  for (let at = reading.frame; at; at = at.below) frames.unshift(at)
  const outer = frames[0]!
  const leading = leadingMarks(next)
  let [at, first, ...inner] = [{...reading, skip: 0}, leading[0], ...leading.slice(1)]

  if (!first || isDouble(first) !== isDouble(outer.mark)) {
    const cost = bareCost(next.paragraph, paragraph, outer.isBare) + (isDouble(outer.mark) ? 0 : 1)
    const step = {
      kind: 'bare',
      first: outer.first,
      paragraph: next.paragraph,
      before: paragraph
    } as const
    at = dropInner(at, frames)
    return [take(at, cost, step, {...outer, isBare: true})]
  }
  const isHere = outer.mark.paragraph === paragraph
  const step = {kind: 'continue', mark: first, first: outer.first} as const
  const cost = openingCost(first) + (isHere ? carryingCost(outer.mark) : costs.carried)
  const frame: Frame = {...outer, mark: first, below: undefined, isBare: false}
  const results = [take(dropInner(at, frames), cost, step, frame, 1)]
  const second = inner[0]
  const nested = frames[1]
  if (nested && second && isDouble(second) === isDouble(nested.mark)) {
    const again = {kind: 'continue', mark: second, first: nested.first} as const
    const both = take(at, cost, step, frame, 1)
    const inside: Frame = {...nested, mark: second, below: frame, isBare: false}
    results.push(take(both, openingCost(second), again, inside, 2))
  }
  return results
}

/** Close, at their cost, the quotations within the outermost one. */
function dropInner(reading: Reading, frames: readonly Frame[]): Reading {
  return frames
    .slice(1)
    .reverse()
    .reduce((at, frame) => unclosed(at, frame, undefined), reading)
}

/** The marks with which a paragraph opens: “ or “‘, behind the dots of an ellipsis too. */
function leadingMarks({marks, paragraph: {text}}: Marked): Mark[] {
  const leading: Mark[] = []
  let end = /^(?:[\s.…•*-]|\[…\])*/u.exec(text)![0].length
  for (const mark of marks) {
    if (mark.start > end) break
    leading.push(mark)
    end = mark.end + /^\s*/u.exec(text.slice(mark.end))![0].length
  }
  return leading
}
