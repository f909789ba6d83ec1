import type {Analysis} from '../index.ts'
import type {Quotation} from '../quotations/index.ts'
import {fold} from './distance.ts'
import {areOneSound} from './romanisation.ts'
import type {Spelling, Variant} from './spellings.ts'

const written =
  /^(?:wrote|writes?|writing|written|letters?|diary|diaries|e-?mails?|e-?mailed|inscriptions?|memoirs?|notes?|posts?|posted|telegrams?|tweets?|tweeted)$/u

/**
 * Whether one of two spellings is that of somebody who is quoted, and not the desk’s to change: it
 * stands in quotations alone, all of what was written or one that has it again, and another hand may
 * well have it so (“My dear Moussorgsky”). A typing error is nobody’s own.
 */
export function isOfSpeaker({slip, usual}: Variant, analysis: Analysis): boolean {
  if (!areOneSound(fold(slip.text), fold(usual.text))) return false
  const [ofSlip, ofUsual] = [slip, usual].map((spelling) => quotationsOf(spelling, analysis))
  if (ofSlip && ofUsual) return false
  const quotations = ofSlip ?? ofUsual ?? []
  return (
    quotations.length > 0 &&
    (new Set(quotations).size < quotations.length ||
      quotations.every((quotation) => isWritten(quotation, analysis)))
  )
}

/** The quotation of each place of a spelling; nothing if one stands in none. */
function quotationsOf({places}: Spelling, analysis: Analysis): Quotation[] | undefined {
  const quotations = places.map((place) => analysis.quotationOf(place[0]!))
  return quotations.every((quotation) => quotation !== undefined) ? quotations : undefined
}

/** Whether the words about a quotation call it a letter, a diary, a post. */
function isWritten({opens}: Quotation, analysis: Analysis): boolean {
  const [{paragraph}] = opens as [Quotation['opens'][number]]
  return paragraph.tokens.some(
    (token) => written.test(token.normal) && analysis.quotationOf(token) === undefined
  )
}
