import {lead} from './marks.ts'
import type {Quotation} from './quotation.ts'

/** What a quotation holds: whole sentences, or a part of the sentence in which it stands. */
export type Extent = 'fragment' | 'sentence'

/**
 * Does a quotation hold whole sentences or a part of one? Undefined where its first words do not
 * tell: a capital behind a word may be that of a name.
 */
export function extentOf({opens}: Quotation): Extent | undefined {
  const [open, ...more] = opens
  if (more.length > 0) return 'sentence'
  const {text} = open!.paragraph
  const before = lead(open!)
  const isCapital = /^[\s…."'‘“[(]*[\p{Lu}\p{N}$£€]/u.test(text.slice(open!.end, open!.end + 12))
  if (/^[\s"'‘“(—–-]*$|[.!?…:]["”’')]*\s*$/u.test(before)) return isCapital ? 'sentence' : undefined
  if (/[,—–]\s*$/u.test(before)) {
    // “We are late,” she said, “and cold.” The sentence goes on.
    return isCapital || /["”’'][^"”]{3,80},\s*$/u.test(before) ? 'sentence' : 'fragment'
  }
  return isCapital ? undefined : 'fragment'
}
