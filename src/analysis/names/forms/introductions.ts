import {keptOf} from '../../../base/kept.ts'
import type {Mention} from '../mentions/mentions.ts'

/**
 * Whether two names are introduced as those of two: “Leslie Thorne, a bishop,” and “Lesley Thorne, a
 * nurse,” or “31,” and “34,”, or the one as the victim and the other as the accused.
 */
export function areIntroducedApart(first: Mention, second: Mention): boolean {
  const [one, other] = [partyOf(first), partyOf(second)]
  if (one && other && one !== other) return true
  const [a, b] = [introductionOf(first), introductionOf(second)]
  if (!a || !b || a.join(' ') === b.join(' ')) return false
  return a[0]!.startsWith('a') ? b[0]!.startsWith('a') : !b[0]!.startsWith('a')
}

/** The age behind a full name, or what the person is called there: a and the next word. */
const introductionOf = keptOf(
  ({words, tokens, sentence}: Mention): readonly string[] | undefined => {
    const next = tokens.at(-1)!.index + 1 - sentence.tokens[0]!.index
    if (words.length < 2 || !/^[,(]$/u.test(sentence.tokens[next]?.text ?? '')) return undefined
    const [first, second] = sentence.tokens.slice(next + 1, next + 3).map(({normal}) => normal)
    if (/^\d{1,2}$/u.test(first ?? '')) return [first!]
    return /^an?$/u.test(first ?? '') && second ? [first!, second] : undefined
  }
)

const victim = /^(?:claimants?|complainants?|deceased|plaintiffs?|victims?)$/u
const accused =
  /^(?:accused|assailants?|attackers?|culprits?|defendants?|gunman|killers?|murderer|suspects?)$/u
const between = /^(?:,|:|alleged|as|identified|is|named|was)$/u

/** The side of a crime or a suit that stands right before a name: “the victim was”, “the accused,”. */
const partyOf = keptOf(({tokens, sentence}: Mention): 'accused' | 'victim' | undefined => {
  let at = tokens[0]!.index - sentence.tokens[0]!.index - 1
  while (between.test(sentence.tokens[at]?.normal ?? '')) at--
  const word = sentence.tokens[at]?.normal ?? ''
  return victim.test(word) ? 'victim' : accused.test(word) ? 'accused' : undefined
})
