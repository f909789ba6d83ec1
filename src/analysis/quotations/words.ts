import type {Paragraph} from '../paragraphs.ts'
import type {Quotation} from './index.ts'

/** The text of a quotation in its last paragraph, and of that paragraph before and behind it. */
export interface Surroundings {
  readonly paragraph: Paragraph
  readonly before: string
  readonly words: string
  readonly behind: string
}

/** What stands in a quotation that is closed and opens once, and about it in its paragraph. */
export function surroundingsOf({opens, close}: Quotation): Surroundings | undefined {
  const [open, ...more] = opens
  if (!close || more.length > 0 || open!.paragraph !== close.paragraph) return undefined
  const {paragraph} = close
  return {
    paragraph,
    before: paragraph.text.slice(0, open!.start),
    words: paragraph.text.slice(open!.end, close.start),
    behind: paragraph.text.slice(close.end)
  }
}
