import {isDouble, type Mark, type MarkSlip, stanceOf} from '../src/analysis/quotations/index.ts'
import {lostOpening, partnerOf} from '../src/analysis/quotations/places.ts'
import type {Token} from '../src/text/text.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule, type Finding} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-unopened',
  summary: 'A quotation closes and never opened.',
  why: 'Without its opening mark the speaker’s words read as the paper’s own. The mark is at the start of the paragraph, behind the colon or the verb that brings the quotation in, or after the attribution that breaks it.',
  sources: [
    'The Guardian and Observer style guide, “quotation marks”',
    'Associated Press Stylebook, punctuation guide, “quotation marks”'
  ],
  severity: 'error',
  options: {},
  examples: [
    {wrong: '⟦We⟧ are late,” she said.', right: '“We are late,” she said.'},
    {
      wrong: 'The driver said: ⟦We⟧ are late.” Nobody answered.',
      right: 'The driver said: “We are late.” Nobody answered.'
    },
    {
      wrong: '“We are late,” she said. ⟦The⟧ bus has gone.”',
      right: '“We are late,” she said. “The bus has gone.”'
    },
    {
      wrong:
        '“We are late,” he stated, adding that there were two of them. ⟦We⟧ go in time for the bus.”',
      right:
        '“We are late,” he stated, adding that there were two of them. “We go in time for the bus.”'
    },
    {wrong: 'He said on Monday that the bus was late⟦”⟧ and that he would walk.'}
  ],
  silent: [
    '“We have come a long way.\n\n“We have further to go,” she said.',
    'The screen is 37″ wide.',
    'The players’ choice was Jones’s.'
  ],
  *check({marks}) {
    const lost = marks.slips.filter((slip) => isClosing(slip))
    for (const {mark} of lost) {
      // A single mark behind a letter may stand for letters that are lost.
      const isMinor = !isDouble(mark) && !/[.,!?…]/u.test(mark.before)
      const token = isMinor ? undefined : lostOpening(mark, marks.marks)
      const finding = report(mark, token, lost.length === 1)
      yield isMinor ? {...finding, severity: 'info'} : finding
    }
  }
})

/** A mark that stands alone has lost its opening one unless it stands as one that opens. */
function isClosing({kind, mark}: MarkSlip): boolean {
  if (kind !== 'stray') return kind === 'unopened'
  return stanceOf(mark) !== 'opening'
}

function report(mark: Mark, token: Token | undefined, isOnly: boolean): Finding {
  const isCertain = isOnly && mark.character === '”'
  const severity = isCertain ? 'error' : 'warning'
  if (!token) {
    return {
      nodes: [mark],
      severity,
      reason: `Unexpected ${quote(mark.text)} with no opening mark, check where the quotation begins`,
      note: 'Nothing before this mark opens a quotation.'
    }
  }
  const expected = partnerOf(mark, 'closing') + token.text
  return {
    nodes: [token],
    severity,
    reason: `Unexpected ${quote(token.text)} with no opening mark, expected ${quote(expected)}`,
    expected: [expected],
    note: 'A quotation begins here and its opening mark is lost.',
    related: [{nodes: [mark], reason: 'The quotation closes here'}]
  }
}
