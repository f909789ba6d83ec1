import {isScript} from '../src/analysis/quotations/genres.ts'
import type {Quotation} from '../src/analysis/quotations/index.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule, type Finding} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-continued',
  summary:
    'A quotation runs on into a paragraph that does not open with a mark, or closes before it does.',
  why: 'A quotation of several paragraphs opens each of them and closes only the last. A paragraph that opens with no mark reads as the paper’s own words.',
  sources: [
    'The Guardian and Observer style guide, “quotation marks”',
    'University of Kansas, editing guide, “quotations”: open each paragraph, close only the last'
  ],
  severity: 'warning',
  options: {},
  examples: [
    {
      wrong:
        'The driver, Ann Field, said so.\n\n“We have come a long way since noon, and we have further to go yet.⟦”⟧\n\n“We have to go round by the mill every day, and it takes an hour or more.”'
    },
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
    '“We have come a long way by noon, and we have further to go today.”\n\nSo she said.\n\n“I am the one who has to go round by the mill every day now.”',
    'She read it out. “We sell the bread,\n\nbut not the mill.”',
    '“We found that:\n\n• one was late\n\n• two were early,” she said.'
  ],
  *check({marks, quotations, paragraphs}) {
    for (const {kind, mark, paragraph} of marks.slips) {
      const first = paragraph?.tokens[0]
      if (kind !== 'bare' || !first) continue
      const expected = mark.character + first.text
      yield {
        nodes: [first],
        reason: `Unexpected ${quote(first.text)} with no opening mark, expected ${quote(expected)}`,
        expected: [expected],
        note: 'The quotation of the paragraph before goes on here, so this paragraph opens with a mark too.',
        related: [{nodes: [mark], reason: 'The quotation opens here'}]
      }
    }
    if (!isScript(paragraphs)) yield* closedEarly(quotations)
  }
})

/** A paragraph that is all quotation, and closes, before another that is: the speaker may go on. */
function* closedEarly(quotations: readonly Quotation[]): Iterable<Finding> {
  const alone = quotations.filter(isAlone)
  for (const [index, quotation] of alone.entries()) {
    const next = alone[index + 1]
    const {close} = quotation
    const before = alone[index - 1]?.close?.paragraph.index
    if (next?.opens[0]!.paragraph.index !== close!.paragraph.index + 1) continue
    // The first of a run says it for all.
    if (before !== undefined && before + 1 === quotation.opens[0]!.paragraph.index) continue
    yield {
      nodes: [close!],
      severity: 'info',
      reason: `Unexpected ${quote(close!.text)} before a paragraph of the same kind, check who speaks there`,
      note: 'If the speaker goes on in the next paragraph, the quotation does not close here.',
      related: [{nodes: [next.opens[0]!], reason: 'The next quotation opens here'}]
    }
  }
}

/** Whole paragraphs of speech with no word of the paper’s own. */
function isAlone({opens, close, level, isDouble}: Quotation): boolean {
  if (!close || !isDouble || level > 1 || opens[0]!.start > 0) return false
  const {text, field} = close.paragraph
  return field === 'body' && !/[\p{L}\p{N}]/u.test(text.slice(close.end)) && close.start > 60
}
