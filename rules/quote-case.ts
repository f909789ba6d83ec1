import {extentOf} from '../src/analysis/quotations/extent.ts'
import {surroundingsOf} from '../src/analysis/quotations/words.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-case',
  summary: 'A quoted sentence begins with a small letter, or a quoted part of one with a capital.',
  why: 'A whole sentence behind a colon begins with a capital, as it would alone; words that carry on the sentence in which they stand do not.',
  sources: [
    'The Chicago Manual of Style, “quotations”: initial capital or lower case',
    'Associated Press Stylebook, “capitalization”, “colon”'
  ],
  severity: 'info',
  options: {},
  examples: [
    {
      wrong: 'The driver said: “⟦we⟧ are late and cold.”',
      right: 'The driver said: “We are late and cold.”'
    },
    {
      wrong: 'She said that “⟦We⟧ are late” and left.',
      right: 'She said that “we are late” and left.'
    }
  ],
  silent: [
    '“We are late,” he said, “but not cold.”',
    'She said that “I am late” is no excuse.',
    'He named two things: “late” and “cold”.',
    'She wrote: “iPhones are late, as they were.”'
  ],
  *check(analysis) {
    for (const quotation of analysis.quotations) {
      const parts = surroundingsOf(quotation)
      const first = analysis.tokens[quotation.opens[0]!.token.index + 1]
      if (!parts || first?.kind !== 'word' || quotation.level > 1) continue
      const {before, words} = parts
      const isSentence = words.split(/\s+/u).length > 4 && /[.!?]$/u.test(words)
      const isLow =
        /:\s*$/u.test(before) && isSentence && /^\p{Ll}+(?:['’]\p{Ll}+)?$/u.test(first.text)
      const isHigh =
        /\bthat\s$/u.test(before) &&
        extentOf(quotation) !== 'sentence' &&
        /^(?:We|You|He|She|They|It|This|There|The|These|Those|No|Our|My)$/u.test(first.text)
      if (!isLow && !isHigh) continue
      const initial = first.text.charAt(0)
      const turned = isLow ? initial.toUpperCase() : initial.toLowerCase()
      const expected = turned + first.text.slice(1)
      yield {
        nodes: [first],
        reason: `Unexpected ${quote(first.text)} at the head of a quotation, expected ${quote(expected)}`,
        expected: [expected],
        note: isLow
          ? 'A whole sentence begins with a capital.'
          : 'The quoted words carry on the sentence in which they stand.'
      }
    }
  }
})
