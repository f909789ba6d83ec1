import type {Features} from '../../models/features.ts'
import {toProbability} from '../../models/forest.ts'
import {nameForms} from '../../models/name-forms.ts'
import {accentsOf} from '../../base/distance.ts'
import {type Knowledge, learned} from './features/knowledge.ts'
import type {Spelling, Variant, VariantKind} from './forms/spellings.ts'

/** Two spellings of one name as a variant. */
export function toVariant(kind: VariantKind, one: Spelling, other: Spelling, name = ''): Variant {
  const more = one.places.length - other.places.length
  const odds = kind === 'diacritics' ? oddsOfAccents(one, other) : probabilityOfFirst(one, other)
  const isFirst = odds > 0.5
  const isLikely = Math.max(odds, 1 - odds) >= nameForms().threshold
  // How a wire sets accents and particles is no news of how this house does.
  const isOfLetters = kind !== 'diacritics' && kind !== 'order' && kind !== 'particle'
  const isTie = more === 0 || (isOfLetters && isLikely && more > 0 !== isFirst)
  const [usual, slip] = (isTie ? isFirst : more > 0) ? [one, other] : [other, one]
  return {kind, slip, usual, isTie, name}
}

/** Who types an accent knows of it; who does not may know no better. */
function oddsOfAccents(one: Spelling, other: Spelling): number {
  return accentsOf(one.text).length > accentsOf(other.text).length ? 1 : 0
}

/** The probability that of two spellings of one name the first is right, not the second. */
function probabilityOfFirst(one: Spelling, other: Spelling): number {
  return toProbability(nameForms().weights.sumOf(toPreference(one, other)))
}

/**
 * What speaks for the first of two spellings, each value turned round if they change places: how
 * often each stands, how common it is in the news, whether it is the first, in a full name, longer.
 */
export function toPreference(
  one: Spelling,
  other: Spelling,
  {name, word}: Knowledge = learned
): Features {
  const differ = (value: (spelling: Spelling) => number) => value(one) - value(other)
  const common = differ(({text}) => name(text))
  return {
    count: differ(({places}) => Math.log(places.length)),
    majority: Math.sign(differ(({places}) => places.length)),
    common,
    known: differ(({text}) => Number(name(text) > 0)),
    muchCommoner: Math.abs(common) > 2 ? Math.sign(common) : 0,
    word: differ(({text}) => Number(word(text.toLowerCase()) > 0)),
    first: -Math.sign(differ(({places}) => places[0]![0]!.index)),
    inName: differ(({inName, places}) => inName / places.length),
    length: differ(({text}) => text.length),
    doubled: differ(({text}) => Number(/(.)\1/iu.test(text))),
    tripled: differ(({text}) => Number(/(.)\1\1/iu.test(text)))
  }
}
