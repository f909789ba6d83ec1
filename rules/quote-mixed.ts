import type {Analysis} from '../src/analysis/index.ts'
import {keptOf} from '../src/base/kept.ts'
import {
  isDouble,
  isStraight,
  type Mark,
  type Quotation,
  type Quotations
} from '../src/analysis/quotations/index.ts'
import {drawn, isCurly} from '../src/analysis/quotations/style.ts'
import {counted, linesOf, quote} from '../src/rule/wording.ts'
import {defineRule, type Finding} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-mixed',
  summary:
    'The two marks of a quotation do not belong together, or an article mixes straight and curly.',
  why: 'A quotation that opens with a curly mark and closes with a straight or a single one was pasted or retyped in part. A whole quotation in the other style is only untidy: a note says where the two styles meet.',
  sources: [
    'The Chicago Manual of Style, “smart” quotation marks: one kind throughout',
    'The Guardian and Observer style guide, “quotation marks”: double outside, single inside'
  ],
  severity: 'warning',
  safe: true,
  options: {},
  examples: [
    {
      wrong: '“We are late,⟦"⟧ she said. “We go.”',
      right: '“We are late,” she said. “We go.”'
    },
    {
      wrong: '“It is late.” She wrote of the ⟦‘⟧first come, first served” of the ferry.',
      right: '“It is late.” She wrote of the “first come, first served” of the ferry.'
    },
    {wrong: 'The Minister⟦”⟧s car came late.', right: 'The Minister’s car came late.'}
  ],
  silent: [
    '“He said ‘no’,” she said.',
    '“We came.\n\n"We saw the sea," she said.',
    'He wrote „Guten Tag“ on the wall.',
    "“It’s late,” she said. “It's cold.”"
  ],
  *check(analysis) {
    const {slips, all} = analysis.marks
    const mixed = all.filter((quotation) => isMixed(quotation))
    for (const {kind, mark, quotation} of slips) {
      if (kind === 'mismatched') yield wrongMark(mark, quotation!, analysis)
    }
    for (const {kind, mark} of slips) {
      if (kind === 'apostrophe' && isDouble(mark)) yield apostrophe(mark)
    }
    for (const quotation of mixed) yield wrongStyle(quotation, analysis)
    if (mixed.length === 0) yield* mixture(analysis)
  }
})

/** Is a quotation closed in another style than it was last opened in? Two marks typed for one are another rule’s. */
function isMixed({opens, close}: Quotation): boolean {
  const open = opens.at(-1)!
  if (!close || [open, close].some(({text, character}) => text !== character)) return false
  return isDouble(open) === isDouble(close) && isStraight(open) !== isStraight(close)
}

function wrongStyle({opens, close}: Quotation, {marks}: Analysis): Finding {
  const curly = isCurly(marks) ?? true
  const pair = [opens.at(-1)!, close!] as const
  const wrong = pair.find((mark) => isStraight(mark) === curly)!
  const expected = drawn(wrong, marks.roles.get(wrong), curly)
  return {
    nodes: [wrong],
    // Straight and curly single marks are hard to tell apart in print.
    ...(!isDouble(wrong) && {severity: 'info'}),
    reason: `Unexpected ${quote(wrong.text)} in a pair with ${quote(pair.find((mark) => mark !== wrong)!.text)}, expected ${quote(expected)}`,
    expected: [expected],
    related: [{nodes: [pair.find((mark) => mark !== wrong)!], reason: 'Its partner stands here'}]
  }
}

/** A quotation between a double mark and a single one: the level says which of the two is wrong. */
function wrongMark(mark: Mark, {opens, level, close}: Quotation, {marks}: Analysis): Finding {
  const open = opens.at(-1)!
  const wantsDouble = level % 2 === 1 ? isDoubleOutside(marks) : !isDoubleOutside(marks)
  const wrong = isDouble(open) !== isDouble(mark) && isDouble(open) !== wantsDouble ? open : mark
  const other = wrong === open ? close! : open
  const curly = isStraight(other) ? false : true
  const expected = drawn(other, marks.roles.get(wrong), curly)
  return {
    nodes: [wrong],
    reason: `Unexpected ${quote(wrong.text)} in a pair with ${quote(other.text)}, expected ${quote(expected)}`,
    expected: [expected],
    related: [{nodes: [other], reason: 'Its partner stands here'}]
  }
}

/** Do most of the quotations that stand in no other have double marks? */
const isDoubleOutside = keptOf(({all}: Quotations) => {
  const outer = all.filter((quotation) => quotation.level === 1)
  return outer.filter((quotation) => quotation.isDouble).length * 2 >= outer.length
})

/** The Minister”s: the mark stands for an apostrophe. */
function apostrophe(mark: Mark): Finding {
  const expected = isStraight(mark) ? "'" : '’'
  return {
    nodes: [mark],
    reason: `Unexpected ${quote(mark.text)} for an apostrophe, expected ${quote(expected)}`,
    expected: [expected]
  }
}

/** One note where whole quotations stand in two styles. */
function* mixture({marks}: Analysis): Iterable<Finding> {
  const pairs = marks.all.filter((quotation) => quotation.isDouble && quotation.close)
  const straight = pairs.flatMap(({opens}) => (isStraight(opens[0]!) ? opens.slice(0, 1) : []))
  const curly = pairs.flatMap(({opens}) => (isStraight(opens[0]!) ? [] : opens.slice(0, 1)))
  const [rarer, commoner] = straight.length > curly.length ? [curly, straight] : [straight, curly]
  if (rarer.length === 0) return
  const [first, ...others] = rarer
  yield {
    nodes: [first!],
    severity: 'info',
    reason: `Unexpected straight and curly marks in one article, check ${quote(first!.text)}`,
    note: `A quotation opens so ${counted(rarer.length)}, ${linesOf(rarer)}; in the other style ${counted(commoner.length)}, ${linesOf(commoner)}.`,
    related: others.map((mark) => ({nodes: [mark], reason: 'So it is here'}))
  }
}
