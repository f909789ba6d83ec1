import {quote} from '../src/phrase.ts'
import {defineRule} from '../src/rule.ts'

export default defineRule({
  id: 'quote-continued',
  summary: 'A quotation runs on into a paragraph that does not open with a mark.',
  why: 'A quotation of several paragraphs opens each of them and closes only the last. A paragraph that opens with no mark reads as the paper’s own words.',
  sources: [
    'The Guardian and Observer style guide, “quotation marks”',
    'University of Kansas, editing guide, “quotations”: open each paragraph, close only the last'
  ],
  severity: 'warning',
  options: {},
  examples: [
    {
      wrong: '“We have come a long way.\n\n⟦We⟧ have further to go,” she said.',
      right: '“We have come a long way.\n\n“We have further to go,” she said.'
    },
    {
      wrong: '“We came.\n\n⟦We⟧ saw the sea.\n\n“We left,” she said.',
      right: '“We came.\n\n“We saw the sea.\n\n“We left,” she said.'
    }
  ],
  silent: [
    '“We have come a long way.\n\n“We have further to go,” she said.',
    'She read it out. “To be a river,\n\nsilent through the night.”',
    '“We found that:\n\n• one was late\n\n• two were early,” she said.'
  ],
  *check({marks}) {
    for (const {kind, mark, paragraph} of marks.slips) {
      const first = paragraph?.tokens[0]
      if (kind !== 'bare' || !first) continue
      const expected = mark.character + first.text
      yield {
        nodes: [first],
        reason: `Unexpected ${quote(first.text)} with no opening mark, expected ${quote(expected)}`,
        expected: [expected],
        note: 'The quotation of the paragraph before runs on here: each of its paragraphs opens with a mark.',
        related: [{nodes: [mark], reason: 'The quotation opens here'}]
      }
    }
  }
})
