import type {Paragraph} from '../../text/text.ts'
import {lead} from './marks.ts'
import type {Quotation} from './quotation.ts'

/** The text of a quotation of one paragraph, what leads to it there, and all that is behind it. */
export interface QuotationContext {
  readonly paragraph: Paragraph
  readonly before: string
  readonly words: string
  readonly behind: string
}

/** What stands in a quotation that is closed and opens once, and about it in its paragraph. */
export function surroundingsOf({opens, close}: Quotation): QuotationContext | undefined {
  const [open, ...more] = opens
  if (!close || more.length > 0 || open!.paragraph !== close.paragraph) return undefined
  const {paragraph} = close
  return {
    paragraph,
    before: lead(open!),
    words: paragraph.text.slice(open!.end, close.start),
    behind: paragraph.text.slice(close.end)
  }
}
