import {keptOf} from '../../base/kept.ts'
import type {Token} from '../../text/text.ts'
import type {Spelling, Variant} from './forms/spellings.ts'

/**
 * The variants of one name as one: “Bjorn Hocke” for “Björn Höcke” is one slip, not two. One joins
 * the next if all places of its slip stand right before places of the other’s.
 */
export function mergeParts(variants: readonly Variant[]): Variant[] {
  const merged: (Variant | undefined)[] = [...variants]
  const places = new Map(variants.map((variant, at) => [variant, at]))
  const bySlip = new Map<number, Variant>()
  for (const variant of variants) for (const at of startsOf(variant.slip)) bySlip.set(at, variant)
  for (const variant of variants) {
    for (const part of variant.isTie ? [variant, turned(variant)] : [variant]) {
      const next = bySlip.get(endOf(part.slip.places[0]!))
      const at = next && places.get(next)
      if (at === undefined || next === variant || !isBefore(part, next!)) continue
      merged[at] = {
        ...next!,
        slip: joined(part.slip, next!.slip),
        usual: joined(part.usual, next!.usual)
      }
      places.delete(next!)
      const own = places.get(variant)
      if (own !== undefined) merged[own] = undefined
      places.delete(variant)
      break
    }
  }
  return merged.filter((variant) => variant !== undefined)
}

function turned(variant: Variant): Variant {
  return {...variant, slip: variant.usual, usual: variant.slip}
}

function isBefore({slip, usual}: Variant, next: Variant): boolean {
  const [slips, others] = [startsOf(next.slip), startsOf(next.usual)]
  return (
    slip.places.every((place) => slips.has(endOf(place))) &&
    usual.places.some((place) => others.has(endOf(place)))
  )
}

/** The places of a spelling with the words of another right before them, where they are there. */
function joined(before: Spelling, spelling: Spelling): Spelling {
  const byEnd = new Map(before.places.map((place) => [endOf(place), place]))
  return {
    ...spelling,
    text: `${before.text} ${spelling.text}`,
    places: spelling.places.map((place) => [...(byEnd.get(place[0]!.index) ?? []), ...place])
  }
}

const startsOf = keptOf(
  ({places}: Spelling): ReadonlySet<number> => new Set(places.map((place) => place[0]!.index))
)

function endOf(place: readonly Token[]): number {
  return place.at(-1)!.index + 1
}
