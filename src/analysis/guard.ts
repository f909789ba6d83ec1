import {namesOf} from './names/index.ts'
import {isQuoted} from './quotations/index.ts'
import type {Article} from '../text/article.ts'
import {within} from '../text/text.ts'

/** Whose words a place holds that the desk may not change unasked. */
export type Guard = 'name' | 'quotation'

const reference = /&(?:#?\w+);/gu
const possessive = /['’‘´\x60][sS]?$/u

/**
 * Does putting a text in the place of another, `start` to `end` in offsets of the source, change a
 * word of a direct quotation or a letter of a name? A mark about them is the desk’s own.
 */
export function guardOf(
  article: Article,
  [start, end]: readonly [number, number],
  actual: string,
  expected: string
): Guard | undefined {
  const changesWords = letters(actual) !== letters(expected)
  for (const token of article.tokensBetween(start, end)) {
    if (token.kind !== 'word') continue
    if (changesWords && isQuoted(token, article)) return 'quotation'
    const name = within(token, 0, token.text.replace(possessive, '').length) ?? token.position!
    const isInside = name.start.offset! <= start && end <= name.end.offset!
    if ((changesWords || isInside) && namesOf(article).mentionOf(token)) return 'name'
  }
  return undefined
}

function letters(text: string): string {
  return text.replace(reference, '').replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
