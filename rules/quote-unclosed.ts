import {quote} from '../src/phrase.ts'
import {defineRule} from '../src/rule.ts'

export default defineRule({
  id: 'quote-unclosed',
  summary: 'A quotation opens and never closes.',
  why: 'A lost closing mark puts the paper’s own words into the mouth of the speaker. A quotation that runs over paragraphs opens each of them and closes only the last; one whose next paragraph does not open with a mark has lost its end.',
  sources: [
    'The Guardian and Observer style guide, “quotation marks”',
    'University of Kansas, editing guide, “quotations”: open each paragraph, close only the last'
  ],
  severity: 'error',
  options: {},
  examples: [
    {wrong: 'She said: ⟦“⟧The road is shut until Friday.\n\nIt will open again at noon.'},
    {wrong: '⟦"⟧We are late, said the driver.\n\nNobody answered.'}
  ],
  silent: [
    '“We have come a long way.\n\n“We have further to go,” she said.',
    '“We have come a long way.\n\n"We have further to go," she said.',
    'He called it “a start”, and left.',
    "\"We are late,'' she said.",
    'The board was 6" wide and 3" deep.',
    'It was the sound of the ’90s: rock ’n’ roll, the players’ choice.'
  ],
  *check({quotations}) {
    const lost = quotations.filter(({close, isDouble}) => isDouble && !close)
    for (const {opens} of lost) {
      const mark = opens.at(-1)!
      // A straight mark may have been meant to close, and where several are lost one may be another’s.
      const isCertain = lost.length === 1 && mark.character !== '"'
      yield {
        nodes: [mark],
        severity: isCertain ? 'error' : 'warning',
        reason: `Unexpected ${quote(mark.character)} with no closing mark, check where the quotation ends`,
        note: 'Nothing closes this quotation, and the next paragraph does not open with a mark.'
      }
    }
  }
})
