import {dialectSpellings} from '../../lexicon/dialects.ts'
import {areTwoNames} from '../../lexicon/never-join.ts'
import {placePairs} from '../../lexicon/place-pairs.ts'
import type {Features} from '../../models/features.ts'
import {isWellKnown} from '../../lexicon/well-known-names.ts'
import {namePairs} from '../../models/name-pairs.ts'
import type {Article} from '../../text/article.ts'
import type {Sentence} from '../../text/text.ts'
import {keptOf} from '../../base/kept.ts'
import {areOneButForAccents} from '../../base/distance.ts'
import {byFrequency, toFeatures} from './features/index.ts'
import {type Form, toForms} from './forms/forms.ts'
import {areOneButForLastS} from './forms/final-s.ts'
import {isOtherName} from './forms/known.ts'
import type {Mention} from './mentions/mentions.ts'
import {mergeParts} from './merge.ts'
import {endsName, ownerOf} from './forms/owners.ts'
import {nearPairs} from './forms/near-pairs.ts'
import {haveTwoSurnames, areDifferentPeople} from './forms/people.ts'
import {toVariant} from './preference.ts'
import type {Spelling, Variant, VariantKind} from './forms/spellings.ts'

/**
 * The words of names that an article spells in two ways.
 *
 * Likeness of letters proves nothing (Reagan and Regan): whether one name is meant is decided by
 * odds learned from pairs that a copy chief judged. A spelling is called a slip once only, of the
 * name that stands most often.
 */
export function toVariants(mentions: readonly Mention[], article: Article): Variant[] {
  const variants = nearPairs(toForms(article, mentions))
    .flatMap(([one, other]) => {
      const kind = kindOf(one, other)
      return kind && isOneName(one, other, kind) ? [join(one, other, kind)] : []
    })
    .sort((a, b) => b.usual.places.length - a.usual.places.length)
  const slips = new Set<string>()
  return mergeParts(variants.filter(({slip}) => !slips.has(slip.text) && slips.add(slip.text)))
}

/** What the two would be if they were one name; nothing where only marks and capitals differ. */
export function kindOf(one: Form, other: Form): VariantKind | undefined {
  const [rare, usual] = byFrequency(one, other)
  if (areOneButForAccents(one.text, other.text)) return 'diacritics'
  if (one.folded === other.folded || arePlural(one.folded, other.folded)) return undefined
  if (areOfTwoAcronyms(one.text, other.text)) return undefined
  if (isHeadline(rare) !== isHeadline(usual)) return 'headline'
  return isOrphan(rare) && endsName(usual) ? 'orphan' : 'spelling'
}

/** The Chairman and the Chairmen. */
function arePlural(one: string, other: string): boolean {
  return one.replace(/men$/u, 'man') === other.replace(/men$/u, 'man')
}

/** GI-certified and PGI-certified. */
function areOfTwoAcronyms(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    /^(?:\p{Lu}\.?){2,}(?=-)/u.exec(text)?.[0].replaceAll('.', '')
  )
  return a !== undefined && b !== undefined && a !== b
}

function isHeadline({paragraphs}: Form): boolean {
  return [...paragraphs].every(({field}) => field === 'headline')
}

/** A surname that stands alone wherever it stands: nobody owns it. */
function isOrphan(form: Form): boolean {
  return form.mentions.length > 0 && isAlone(form)
}

/** Whether a surname stands alone and in rolls only: whoever has it need be named nowhere else. */
function isOfRoll(form: Form): boolean {
  return isOrphan(form) && form.mentions.every(({mention}) => isRoll(mention.sentence))
}

/** “Sheldon, Malone, O’Malley, Benson, T Easton”: a side, few of which are named elsewhere. */
const isRoll = keptOf(({tokens}: Sentence) => {
  const words = tokens.filter(({kind}) => kind === 'word')
  const commas = tokens.filter(({text}) => text === ',')
  return commas.length > 3 && words.length < commas.length * 3
})

function isAlone({mentions}: Form): boolean {
  return mentions.every(({mention}) => mention.words.length === 1)
}

/**
 * Whether two forms are one name. Of forms that go on from one tree to the next as they were, and as
 * far from one another, it is known.
 */
function isOneName(one: Form, other: Form, kind: VariantKind): boolean {
  const answers = answersOf(one)
  const known = answers.get(other)
  const indexes = Int32Array.from([...one.tokens, ...other.tokens], ({index}) => index)
  if (known && areMovedTogether(known.indexes, indexes)) return known.answer
  const answer = areOneName(one, other, kind)
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(other, {answer, indexes})
  return answer
}

interface Answer {
  readonly answer: boolean
  readonly indexes: Int32Array
}

const answersOf = keptOf((_: Form) => new Map<Form, Answer>())
/** A form that lives long is not to hold all those that have gone. */
const mostAnswers = 100

/** Whether places are as far from one another as they were. */
function areMovedTogether(before: Int32Array, now: Int32Array): boolean {
  const by = now[0]! - before[0]!
  return now.every((index, at) => index - before[at]! === by)
}

function areOneName(one: Form, other: Form, kind: VariantKind): boolean {
  const features = toFeatures(one, other)
  const ruled = isOneByRule(one, other, kind, features)
  if (ruled !== undefined) return ruled
  const {forest, threshold, orphan} = namePairs()
  return forest.probability(features) >= (kind === 'orphan' ? orphan : threshold)
}

/** Whether two forms are one name for certain, or two; nothing where it is a matter of odds. */
export function isOneByRule(
  one: Form,
  other: Form,
  kind: VariantKind,
  features: Features
): boolean | undefined {
  const [rare, usual] = byFrequency(one, other)
  if (areStrangers(features) || areDifferentPeople(one, other)) return false
  if (areBothWellKnown(one.text, other.text)) return false
  // “the Institute of Counseling”, “the Association of Counselling”: each spells its own name.
  if (areOneInTwoDialects(one.text, other.text) && haveOwners(features)) return false
  if (kind === 'orphan' && areNameAndKin(one, other)) return false
  if (isOfRoll(rare) && isOtherName(rare.text, usual.text)) return false
  if (areOneButForLastS(rare, usual)) return true
  if (areTwoNames(one.text, other.text) && !features['shared'] && !features['secondReference'])
    return false
  if (kind === 'diacritics') return features['shared']! > 0 || isAlone(one) || isAlone(other)
  const areNamesakes = haveTwoSurnames(one, other)
  if (areNamesakes && areBothKnown(features)) return false
  // “Alexei Navalny” and “Aleksei Navalny”: one name in two hands.
  if (features['shared']! > 0 && features['romanisation'] === 0 && !areNamesakes) return true
  // “Catherine Connolly” and “Katherine Connolly”: known both, but nobody else has the surname.
  if (features['english'] && features['whole']! > 0 && !features['wholeInSentence']) return true
  // “Tariq Mehmood Anwar” and “Tariq Mahmood Anwar”: two other parts are the same, one letter is not.
  if (features['shared']! > 1 && features['distance'] === 1 && !features['suffix']) return true
  return undefined
}

/** Airtel and Aircel, Belgaum and Belgium; of places, another rule tells which is meant. */
function areBothWellKnown(one: string, other: string): boolean {
  return (
    (isWellKnown(one) && isWellKnown(other)) ||
    (placePairs().get(one) ?? []).some((pair) => pair.other === other)
  )
}

function areOneInTwoDialects(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => dialectSpellings().get(text.toLowerCase())?.pair)
  return a !== undefined && a === b
}

/** Whether two forms stand in longer names always, and in no two that are one but for them. */
function haveOwners({rareInName, usualInName, whole}: Features): boolean {
  return rareInName === 1 && usualInName === 1 && whole === 0
}

/** “Harold Pinter” and “a Pinterian pause”, “Youtube” and “a Youtuber”. */
function areNameAndKin(one: Form, other: Form): boolean {
  const [rare, usual] = byFrequency(one, other)
  return (
    rare.folded.startsWith(usual.folded) &&
    /^(?:er|e?(?:ite|i?an|ism|ist|ish|esque))$/u.test(
      rare.folded.slice(usual.folded.replace(/e$/u, '').length)
    ) &&
    rare.mentions.every(({mention}) => mention.title === '')
  )
}

/** “Shahid Mehmood Butt” and “Khalid Mahmood Gill”: known names, or two other parts, of two people. */
function areStrangers(features: Features): boolean {
  return features['strangers'] === 2 || (features['strangers'] === 1 && areBothKnown(features))
}

/** Whether the news has both as names. */
function areBothKnown({rareCommon, usualCommon}: Features): boolean {
  return rareCommon! > 0 && usualCommon! > 0
}

function join(one: Form, other: Form, kind: VariantKind): Variant {
  const [rare, usual] = byFrequency(one, other)
  const variant = toVariant(kind, toSpelling(one), toSpelling(other), ownerOf(usual))
  // However well known it is otherwise: “Ms Hopkins”, of Mary Hopkin.
  if (rare.tokens.length < usual.tokens.length && isAlone(rare) && areOneButForLastS(rare, usual)) {
    return {...variant, slip: toSpelling(rare), usual: toSpelling(usual), isTie: false}
  }
  // The better known of the two is the surname that nobody here has: the slip is no orphan.
  return kind === 'orphan' && variant.slip.text !== rare.text
    ? {...variant, kind: 'spelling'}
    : variant
}

/** A form as one of two spellings. */
export function toSpelling({text, tokens, mentions}: Form): Spelling {
  return {
    text,
    places: tokens.map((token) => [token]),
    inName: mentions.filter(({mention}) => mention.words.length > 1).length
  }
}
