import type {Paragraph} from '../../text/text.ts'
import {bareCost, carryingCost, costs, openingCost} from './costs.ts'
import {isDouble, type Mark} from './marks.ts'
import {type Frame, type Reading, take, unclosed} from './readings.ts'

/** A paragraph and its marks. */
export interface Marked {
  readonly paragraph: Paragraph
  readonly marks: readonly Mark[]
}

/** What may become of a reading at the end of a paragraph. */
export function stepsBetween(
  reading: Reading,
  paragraph: Paragraph,
  next: Marked | undefined
): Reading[] {
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
