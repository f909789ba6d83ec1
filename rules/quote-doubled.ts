import type {Analysis} from '../src/analysis/index.ts'
import {isStraight, type Mark, placesOf} from '../src/analysis/quotations/index.ts'
import {drawn, isCurly} from '../src/analysis/quotations/style.ts'
import {counted, linesOf, quote} from '../src/rule/wording.ts'
import {defineRule, type Finding} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-doubled',
  summary: 'A quotation mark is typed twice, or two single marks stand for a double one.',
  why: 'Two apostrophes look like a double mark on the screen and fall apart in print and in search; a mark that stands twice is a slip of the keys, or of two hands that both closed the quotation.',
  sources: ['The Chicago Manual of Style, quotation marks: a double mark is one character'],
  severity: 'warning',
  safe: true,
  options: {},
  examples: [
    {wrong: '“We are late,⟦””⟧ she said.', right: '“We are late,” she said.'},
    {wrong: "\"We are late,⟦''⟧ she said.", right: '"We are late," she said.'},
    {wrong: '⟦““⟧We are late,” she said.', right: '“We are late,” she said.'},
    {wrong: 'She called it ⟦‘‘⟧late” and left.', right: 'She called it “late” and left.'}
  ],
  silent: ['“He said ‘no’,” she said.', '"\'No,\' he said," she recalled.', '“‘No’?” she asked.'],
  *check(analysis) {
    const {slips, marks, roles} = analysis.marks
    for (const {kind, mark} of slips) if (kind === 'doubled') yield once(mark, marks)
    // “The ‘Mill’’ of the town”: what is wrong is the pair, and another rule’s business.
    const unlike = new Set(slips.flatMap(({kind, mark}) => (kind === 'mismatched' ? mark : [])))
    const typed = marks.filter(
      (mark) => mark.text.length > 1 && roles.get(mark) !== 'none' && !unlike.has(mark)
    )
    // Some wires type every mark so: that is their way, and one message is enough.
    const plain = marks.filter(({text, character}) => text === character && /["“”]/u.test(text))
    if (typed.length > 4 && typed.length > plain.length) yield habit(typed)
    else for (const mark of typed) yield asOne(mark, analysis)
  }
})

function once(mark: Mark, marks: readonly Mark[]): Finding {
  const previous = marks[placesOf(marks).get(mark)! - 1]!
  return {
    nodes: [previous, mark],
    reason: `Unexpected ${quote(previous.text + mark.text)}, a mark typed twice, expected ${quote(previous.text)}`,
    expected: [previous.text]
  }
}

function asOne(mark: Mark, {marks}: Analysis): Finding {
  const expected = drawn(mark, marks.roles.get(mark), isCurly(marks) ?? !isStraight(mark))
  return {
    nodes: [mark],
    reason: `Unexpected ${quote(mark.text)}, two marks for one, expected ${quote(expected)}`,
    expected: [expected]
  }
}

function habit(typed: readonly Mark[]): Finding {
  const [first, ...others] = typed
  return {
    nodes: [first!],
    severity: 'info',
    reason: `Unexpected ${quote(first!.text)}, two marks for one, check all of them`,
    note: `Two marks are typed for one ${counted(typed.length)}, ${linesOf(typed)}.`,
    related: others.map((mark) => ({nodes: [mark], reason: 'So it is typed here'}))
  }
}
