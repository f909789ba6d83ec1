import {lazily} from '../base/lazily.ts'
import {parts, readTable} from './table.ts'

/** A place that is typed for another. */
export interface PlacePair {
  readonly place: string
  readonly other: string
  /** Whether the two are often named in one article. */
  readonly areTogether: boolean
  /** Whether only what a sentence ties to the place tells which is meant. */
  readonly isTied: boolean
  /** Words that go with the place, and with the other: people, cities, leaders. */
  readonly with: ReadonlySet<string>
  readonly withOther: ReadonlySet<string>
  /** Phrases in which the place is right whatever else an article names. */
  readonly kept: readonly string[]
}

/** The places that are typed for others, by the first word of each. */
export const placePairs = lazily(() => {
  const rows = readTable('place-pairs', ['place', 'other', 'together', 'with', 'kept'])
  const pairs = new Map<string, PlacePair[]>()
  for (const {place, other, kept, line, ...row} of rows) {
    const reverse = rows.find((row) => row.place === other && row.other === place)
    if (!reverse)
      throw new Error(`place-pairs.tsv:${line}: \`${other}\` has no row for \`${place}\``)
    const pair = {
      place,
      other,
      areTogether: row.together === 'yes',
      isTied: row.together === 'tied',
      with: new Set(parts(row.with)),
      withOther: new Set(parts(reverse.with)),
      kept: parts(kept)
    }
    const first = place.split(' ')[0]!
    pairs.set(first, [...(pairs.get(first) ?? []), pair])
  }
  return pairs as ReadonlyMap<string, readonly PlacePair[]>
})
