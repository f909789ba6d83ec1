import type {Paragraph} from '../../text/text.ts'
import type {Mark} from './marks.ts'

/**
 * Words between quotation marks. `opens` holds the mark of each paragraph that the quotation runs
 * over; `close` is absent where it is never closed. `level` is 1 for a quotation that stands in none.
 */
export interface Quotation {
  readonly opens: readonly Mark[]
  readonly close: Mark | undefined
  readonly level: number
  readonly isDouble: boolean
}

/** What is wrong with a mark, or for want of one. */
export interface MarkSlip {
  readonly kind:
    | 'apostrophe'
    | 'bare'
    | 'doubled'
    | 'mismatched'
    | 'nested'
    | 'reversed'
    | 'stray'
    | 'unclosed'
    | 'unopened'
  /** The mark that is wrong, or that has lost its partner; for `bare` the one that is carried on. */
  readonly mark: Mark
  readonly quotation?: Quotation
  /** For `unclosed`: the mark that shows it, if one of the same paragraph does. */
  readonly until?: Mark | undefined
  /** For `bare`: the paragraph that does not open with a mark. */
  readonly paragraph?: Paragraph
}

/** What a mark does; one that stands alone or twice does nothing. */
export type Role = 'apostrophe' | 'closing' | 'measure' | 'none' | 'opening'

/** The quotations of an article in the order in which they open, and the slips in their marks. */
export interface Quotations {
  readonly all: readonly Quotation[]
  readonly slips: readonly MarkSlip[]
  readonly marks: readonly Mark[]
  readonly roles: ReadonlyMap<Mark, Role>
}
