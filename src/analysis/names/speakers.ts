import {keptOf} from '../../base/kept.ts'
import type {Article} from '../../text/article.ts'
import type {Paragraph} from '../../text/text.ts'
import {type Quotation, quotationOf} from '../quotations/index.ts'
import {fold} from '../../base/distance.ts'
import {areOneSound} from './forms/romanisation.ts'
import type {Spelling, Variant} from './forms/spellings.ts'

const written =
  /^(?:wrote|writes?|writing|written|letters?|diary|diaries|e-?mails?|e-?mailed|inscriptions?|memoirs?|notes?|posts?|posted|telegrams?|tweets?|tweeted)$/u

/**
 * Whether one of two spellings is that of somebody who is quoted, and not the desk’s to change: it
 * stands in quotations alone, all of what was written or one that has it again, and another hand may
 * well have it so (“My dear Moussorgsky”). A typing error is nobody’s own.
 */
export function isOfSpeaker({slip, usual}: Variant, article: Article): boolean {
  if (!areOneSound(fold(slip.text), fold(usual.text))) return false
  const [ofSlip, ofUsual] = [slip, usual].map((spelling) => quotationsAround(spelling, article))
  if (ofSlip && ofUsual) return false
  const quotations = ofSlip ?? ofUsual ?? []
  return (
    quotations.length > 0 &&
    (new Set(quotations).size < quotations.length ||
      quotations.every((quotation) => isWritten(quotation, article)))
  )
}

/** The quotation of each place of a spelling; nothing if one stands in none. */
function quotationsAround({places}: Spelling, article: Article): Quotation[] | undefined {
  const quotations = places.map((place) => quotationOf(place[0]!, article))
  return quotations.every((quotation) => quotation !== undefined) ? quotations : undefined
}

/** Whether the words about a quotation call it a letter, a diary, a post. */
function isWritten({opens}: Quotation, article: Article): boolean {
  const [{paragraph}] = opens as [Quotation['opens'][number]]
  const known = writtenIn(article)
  let answer = known.get(paragraph)
  if (answer === undefined) {
    answer = paragraph.tokens.some(
      (token) => written.test(token.normal) && quotationOf(token, article) === undefined
    )
    known.set(paragraph, answer)
  }
  return answer
}

/** Whether each paragraph of an article speaks of writing outside its quotations, where that was asked. */
const writtenIn = keptOf((_: Article) => new Map<Paragraph, boolean>())
