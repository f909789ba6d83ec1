import {isStraight, type Quotation} from '../src/analysis/quotations/index.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule, type Finding} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-nesting',
  summary: 'A quotation within a quotation stands between the same marks.',
  why: 'The inner marks must differ from the outer ones, or the reader takes the first inner mark for the end: double outside and single inside, or single outside and double inside.',
  sources: [
    'The Guardian and Observer style guide, “quotation marks”: double, then single',
    'Associated Press Stylebook, “quotation marks”: quotes within quotes alternate'
  ],
  severity: 'warning',
  safe: true,
  options: {},
  examples: [
    {
      wrong: '“He called it ⟦“late”⟧ and left,” she said.',
      right: '“He called it ‘late’ and left,” she said.'
    },
    {
      wrong: '“We mended the ⟦“Swan”⟧ before the tide came in,” he said.',
      right: '“We mended the ‘Swan’ before the tide came in,” he said.'
    }
  ],
  silent: ['‘He called it “late” and left,’ she said.', '“Late,” “cold” and “wet” were the words.'],
  *check({marks}) {
    for (const {kind, quotation} of marks.slips) {
      if (kind === 'nested' && quotation!.close && quotation!.isDouble) yield nested(quotation!)
    }
  }
})

function nested({opens, close}: Quotation): Finding {
  const [open] = opens
  const words = open!.paragraph.text.slice(open!.end, close!.start)
  const [left, right] = isStraight(open!) ? ["'", "'"] : ['‘', '’']
  // A long quotation is shown by its first mark, and nothing is put right.
  if (words.length > 60 || close!.paragraph !== open!.paragraph) {
    return {
      nodes: [open!],
      reason: `Unexpected ${quote(open!.text)} within the same marks, check the inner quotation`,
      note: 'A quotation within a quotation takes the other marks.'
    }
  }
  return {
    nodes: [open!, close!],
    reason: `Unexpected ${quote(open!.text)} within the same marks, expected ${quote(left)}`,
    expected: [left + words + right],
    note: 'A quotation within a quotation takes the other marks.'
  }
}
