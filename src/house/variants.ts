import type {Analysis} from '../analysis/index.ts'
import {
  likeToken,
  partsOf,
  type Spelling,
  textAt,
  type Variant,
  type VariantKind
} from '../analysis/names/forms/spellings.ts'
import type {Token} from '../text/text.ts'
import {type HouseName, type Roster, toRoster} from './roster.ts'
import {counted, linesOf, quote} from '../rule/wording.ts'
import type {Finding} from '../rule/rule.ts'

/** The variants of one kind that the house’s list says nothing of: what it lists is not questioned. */
export function variantsOf(
  analysis: Analysis,
  kind: VariantKind,
  names: readonly HouseName[]
): readonly Variant[] {
  const variants = analysis.names.variants.filter((variant) => variant.kind === kind)
  const roster = toRoster(names)
  if (roster.isEmpty) return variants
  return variants.filter(
    ({slip, usual}) =>
      !roster.isNever(slip.text, usual.text) &&
      ![slip, usual].some((spelling) =>
        namesOf(spelling, analysis).some((words) => roster.isSettled(words))
      )
  )
}

/** The variants with one spelling that is listed and one that belongs to nobody: the latter is the slip. */
export function missesOf(analysis: Analysis, roster: Roster): Variant[] {
  return analysis.names.variants.flatMap((variant) => {
    const {slip, usual} = variant
    if (roster.isNever(slip.text, usual.text)) return []
    const stands = (spelling: Spelling, test: (words: readonly string[]) => boolean) =>
      namesOf(spelling, analysis).some(test)
    const isRight = (right: Spelling, wrong: Spelling) =>
      stands(right, (words) => roster.isListed(words)) &&
      !stands(wrong, (words) => roster.isKnown(words))
    if (isRight(usual, slip)) return [{...variant, isTie: false}]
    return isRight(slip, usual) ? [{...variant, slip: usual, usual: slip, isTie: false}] : []
  })
}

/** The words of each name that a spelling is a part of. */
function namesOf({text, places}: Spelling, {names}: Analysis): (readonly string[])[] {
  return places.map((place) => names.mentionOf(place[0]!)?.words ?? text.split(' '))
}

/**
 * What a rule says of a name that is spelled in two ways: once, at the first place of the slip, with
 * every other place beside it. A tie prefers neither spelling, and offers both, the likelier first.
 */
export function toFinding(variant: Variant, reasons: {tie: string; slip: string}): Finding {
  const {slip, usual, isTie} = variant
  const [first, ...others] = slip.places
  // The first place may hold only the last words of the slip.
  const missing = slip.text.split(' ').length - first!.length
  const like = ({text}: Spelling) => likeToken(text.split(' ').slice(missing).join(' '), first![0]!)
  return {
    nodes: partsOf(slip, first!),
    reason: isTie ? reasons.tie : reasons.slip,
    expected: (isTie ? [usual, slip] : [usual]).map(like),
    note: `${describe(usual)}, ${describe(slip)}.`,
    related: [
      ...usual.places.map((place) => relate(place, usual)),
      ...others.map((place) => relate(place, slip))
    ]
  }
}

function relate(place: readonly Token[], spelling: Spelling) {
  return {nodes: partsOf(spelling, place), reason: `Spelled ${quote(textAt(spelling, place))} here`}
}

function describe({text, places}: Spelling): string {
  const firsts = places.map((place) => place[0]!)
  return `${quote(text)} stands ${counted(places.length)}, ${linesOf(firsts)}`
}
