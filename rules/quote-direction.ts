import type {Mark, MarkSlip} from '../src/analysis/quotations/index.ts'
import {drawn} from '../src/analysis/quotations/style.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-direction',
  summary: 'A curly quotation mark or apostrophe is turned the wrong way.',
  why: 'Software turns a mark by the character before it and errs behind a space, a dash or a bracket, and where an apostrophe stands for lost letters: the ’90s, rock ’n’ roll. The reader sees a quotation that ends before it begins.',
  sources: [
    'The Chicago Manual of Style, “smart” apostrophes',
    'The Guardian and Observer style guide, “apostrophes”, “quotation marks”'
  ],
  severity: 'warning',
  safe: true,
  options: {},
  examples: [
    {wrong: 'She called it ⟦”⟧a start” and left.', right: 'She called it “a start” and left.'},
    {wrong: '“We are late,⟦“⟧ she said.', right: '“We are late,” she said.'},
    {
      wrong: '“We are late”, they said of the ⟦‘⟧90s.',
      right: '“We are late”, they said of the ’90s.'
    },
    {wrong: 'Give ⟦‘⟧em time.', right: 'Give ’em time.'},
    {wrong: 'It was Jones⟦‘⟧s way.', right: 'It was Jones’s way.'}
  ],
  silent: [
    'It was the sound of the ’90s: rock ’n’ roll.',
    'He wrote „Guten Tag“ on the wall.',
    'The ‘80-yard rule’ is gone.',
    '“He said ‘no’,” she said.'
  ],
  *check({marks}) {
    let isAgain = false
    for (const slip of marks.slips.filter(isTurned)) {
      const {mark, quotation} = slip
      const expected = turned(slip)
      // What software has done to one apostrophe it has done to all: one warning is enough, and
      // none for one between letters, Jones‘s, which hardly shows in print.
      const isMinor = !quotation && (isAgain || /\p{L}/u.test(mark.before))
      yield {
        nodes: [mark],
        ...(isMinor && {severity: 'info'}),
        reason: `Unexpected ${quote(mark.text)} turned the wrong way, expected ${quote(expected)}`,
        expected: [expected],
        note: quotation
          ? `The mark ${opens(slip, mark) ? 'opens' : 'closes'} a quotation here.`
          : 'The mark stands for letters that are left out: it is an apostrophe.'
      }
      isAgain ||= !quotation
    }
  }
})

function isTurned({kind, mark}: MarkSlip): boolean {
  return (
    kind === 'reversed' ||
    (kind === 'apostrophe' && mark.character === '‘' && /\p{L}/u.test(mark.before))
  )
}

/** A mark of a quotation opens it, here or again, unless it is the one that closes it. */
function opens({quotation}: MarkSlip, mark: Mark): boolean {
  return quotation !== undefined && quotation.close !== mark
}

/** The mark that is meant; ’’ that was typed for one is put right at once. */
function turned(slip: MarkSlip): string {
  const {mark} = slip
  const isOpening = opens(slip, mark)
  if (/[«»]/u.test(mark.character)) return isOpening ? '«' : '»'
  return drawn(mark, isOpening ? 'opening' : 'closing', true)
}
