import {likeToken, partsOf, type Spelling, type Variant} from './analysis/names/spellings.ts'
import type {Token} from './analysis/tokens.ts'
import {counted, linesOf, quote} from './phrase.ts'
import type {Finding} from './rule.ts'

/**
 * What a rule says of a name that is spelled in two ways: once, at the first place of the slip, with
 * every other place beside it. A tie prefers neither spelling, and offers both.
 */
export function toFinding(variant: Variant, reasons: {tie: string; slip: string}): Finding {
  const {slip, usual, isTie, spellings} = variant
  const [first, ...others] = slip.places
  const like = (text: string) => likeToken(text, first![0]!)
  return {
    nodes: partsOf(slip, first!),
    reason: isTie ? reasons.tie : reasons.slip,
    expected: (isTie ? spellings : [usual.text]).map(like),
    note: `${describe(usual)}, ${describe(slip)}.`,
    related: [
      ...usual.places.map((place) => relate(place, usual)),
      ...others.map((place) => relate(place, slip))
    ]
  }
}

function relate(place: readonly Token[], spelling: Spelling) {
  return {nodes: partsOf(spelling, place), reason: `Spelled ${quote(spelling.text)} here`}
}

function describe({text, places}: Spelling): string {
  const firsts = places.map((place) => place[0]!)
  return `${quote(text)} stands ${counted(places.length)}, ${linesOf(firsts)}`
}
