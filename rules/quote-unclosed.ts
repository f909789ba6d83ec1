import {attributionBefore} from '../src/analysis/quotations/attribution.ts'
import {
  isDouble,
  isStraight,
  lead,
  type Mark,
  type MarkSlip,
  stanceOf
} from '../src/analysis/quotations/index.ts'
import {lostClosing, partnerOf} from '../src/analysis/quotations/places.ts'
import {linesOf, quote} from '../src/rule/wording.ts'
import {defineRule, type Finding} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-unclosed',
  summary: 'A quotation opens and never closes.',
  why: 'A lost closing mark puts the paper’s own words into the mouth of the speaker. A quotation that runs over paragraphs opens each of them and closes only the last; one whose next paragraph does not open with a mark, or whose speaker is named before it closes, has lost its end.',
  sources: [
    'The Guardian and Observer style guide, “quotation marks”',
    'University of Kansas, editing guide, “quotations”: open each paragraph, close only the last'
  ],
  severity: 'error',
  options: {},
  examples: [
    {
      wrong: 'She said: “The road is shut until Friday⟦.⟧\n\nIt will open again at noon.',
      right: 'She said: “The road is shut until Friday.”\n\nIt will open again at noon.'
    },
    {
      wrong: '“We are late⟦,⟧ she said.\n\n“We go home,” he answered.',
      right: '“We are late,” she said.\n\n“We go home,” he answered.'
    },
    {wrong: '⟦"⟧We are late, as usual. And so on and so forth\n\nNobody answered him at all.'},
    {wrong: 'The club, known as ⟦“⟧the Swans to all who loved it, is no more.\n\nIt was old.'}
  ],
  silent: [
    '“We have come a long way.\n\n“We have further to go,” she said.',
    '“We have come a long way.\n\n"We have further to go," she said.',
    'He called it “a start”, and left.',
    'The board was 6" wide and 3" deep.',
    'It was the sound of the ’90s: rock ’n’ roll, the players’ choice.',
    '‘We came late,’ he said of the players’ choice.\n\n‘We left early.’'
  ],
  *check({marks}) {
    const lost = marks.slips.filter(isOpening)
    for (const slip of lost) {
      const finding = report(slip, lost.length === 1)
      yield isLetter(slip.mark) ? {...finding, severity: 'info'} : finding
    }
  }
})

/** A mark that stands alone has lost its closing one if it stands as one that opens. */
function isOpening({kind, mark}: MarkSlip): boolean {
  if (kind !== 'stray') return kind === 'unclosed'
  return stanceOf(mark) === 'opening'
}

/** A single mark before a word may be a letter of it: ‘Abd, ‘okina. */
function isLetter(mark: Mark): boolean {
  const {text} = mark.paragraph
  const before = lead(mark)
  const isFirst =
    /(?:^|:\s*|["“])$/u.test(before) ||
    (/,\s*$/u.test(before) && attributionBefore(before) !== undefined)
  return !isDouble(mark) && !(isFirst && /^\p{Lu}/u.test(text.slice(mark.end)))
}

function report(slip: MarkSlip, isOnly: boolean): Finding {
  const {mark} = slip
  const token = lostClosing(slip)
  // A straight mark may have been meant to close, and where several are lost one may be another’s.
  const isCertain = isOnly && isDouble(mark) && !isStraight(mark)
  const severity = isCertain ? 'error' : 'warning'
  if (token) {
    const expected = token.text + partnerOf(mark, 'opening')
    return {
      nodes: [token],
      severity,
      reason: `Unexpected ${quote(token.text)} with no closing mark, expected ${quote(expected)}`,
      expected: [expected],
      note: 'A quotation ends here and its closing mark is lost.',
      related: [{nodes: [mark], reason: 'The quotation opens here'}]
    }
  }
  return {
    nodes: [mark],
    severity,
    reason: `Unexpected ${quote(mark.text)} with no closing mark, check where the quotation ends`,
    note: slip.until
      ? `Another quotation opens, ${linesOf([slip.until])}, and this one has not closed.`
      : 'Nothing closes this quotation, and the next paragraph does not open with a mark.'
  }
}
