import type {Analysis} from '../src/analysis/index.ts'
import type {Paragraph} from '../src/text/text.ts'
import {isSpoken} from '../src/analysis/quotations/attribution.ts'
import {isScript} from '../src/analysis/quotations/genres.ts'
import type {Quotation} from '../src/analysis/quotations/index.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-speaker',
  summary: 'A quotation stands alone and nobody near it says it.',
  why: 'A paragraph of speech must belong to somebody. Where neither it nor the paragraphs about it name a speaker, a line may have been cut, or moved away from its attribution.',
  sources: [
    'University of Kansas, editing guide, “attribution”',
    'The Guardian and Observer style guide, “quotation marks”: make clear who is speaking'
  ],
  severity: 'info',
  options: {
    /** How many paragraphs before and behind a quotation may name its speaker. */
    reach: 2
  },
  examples: [
    {
      wrong:
        'The bridge is old.\n\nIt was built of stone.\n\n⟦“⟧We have to go round by the mill every day, and it takes an hour.”\n\nThe mill is old too.\n\nIt is made of brick.'
    }
  ],
  silent: [
    'The bridge is old, said Ann Field.\n\n“We have to go round by the mill every day, and it takes an hour.”\n\nThe mill is old too.',
    'The bridge is old.\n\n“We have to go round by the mill every day,” she said.\n\nThe mill is old.',
    'According to the driver, it is old.\n\n“We have to go round by the mill every day, and it is far.”'
  ],
  *check(analysis, {reach}) {
    if (isScript(analysis.paragraphs)) return
    for (const quotation of analysis.quotations) {
      if (!isWhole(quotation) || isOwned(quotation, analysis, reach)) continue
      yield {
        nodes: [quotation.opens[0]!],
        reason: `Unexpected ${quote(quotation.opens[0]!.text)} with no speaker near, check who says it`
      }
    }
  }
})

/** Is a quotation whole paragraphs of speech, and no motto or headline? */
function isWhole({opens, close, level, isDouble}: Quotation): boolean {
  const [open] = opens
  if (!close || !isDouble || level > 1) return false
  const {text, field} = close.paragraph
  const isAlone = open!.start === 0 && !/[\p{L}\p{N}]/u.test(text.slice(close.end))
  return isAlone && field === 'body' && close.start > 60
}

/** Does a paragraph of the quotation, or one near it, speak of speaking? */
function isOwned({opens, close}: Quotation, {paragraphs}: Analysis, reach: number): boolean {
  const body: Paragraph[] = []
  const [first, last] = [opens[0]!.paragraph.index, close!.paragraph.index]
  for (let at = first - 1; at >= 0 && first - at <= reach; at--) body.push(paragraphs[at]!)
  for (let at = last + 1; at < paragraphs.length && at - last <= reach; at++) {
    body.push(paragraphs[at]!)
  }
  return body.length === 0 || body.some(({text}) => isSpoken(text))
}
