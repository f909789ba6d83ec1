import {keptOf} from '../../../base/kept.ts'
import type {Mention} from '../mentions/mentions.ts'
import type {Form} from './forms.ts'

/**
 * Whether two forms are introduced as those of two: “Leslie Thorne, a bishop,” and “Lesley Thorne, a
 * nurse,” or “31,” and “34,”, or the one as the victim and the other as the accused.
 */
export function areIntroducedApart(one: Form, other: Form): boolean {
  const [some, others] = [introductionsOf(one), introductionsOf(other)]
  return (
    haveTwo(some.parties, others.parties) ||
    haveTwo(some.ages, others.ages) ||
    haveTwo(some.callings, others.callings)
  )
}

/** Is something of the one not the same as something of the other? */
function haveTwo(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && new Set([...some, ...others]).size > 1
}

/** The ages behind the full names of a form, what the people are called there, and whose side they are. */
const introductionsOf = keptOf(({mentions}: Form) => {
  const [ages, callings, parties] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const {mention} of mentions) {
    const party = partyOf(mention)
    if (party) parties.add(party)
    const introduction = introductionOf(mention)
    if (introduction)
      (introduction[0]!.startsWith('a') ? callings : ages).add(introduction.join(' '))
  }
  return {ages, callings, parties}
})

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
