import {lazily} from '../base/lazily.ts'
import {parts, readTable} from './table.ts'

/** For each name of the lexicon, in small letters, the line of those that sound like it. */
const lines = lazily(
  () =>
    new Map(
      readTable('name-sounds', ['names']).flatMap(({names, line}) =>
        parts(names).map((name) => [name.toLowerCase(), line] as const)
      )
    )
)

/** The names of English that sound like a name, in small letters and with it; none if nobody listed it. */
export function soundsOf(name: string): readonly string[] {
  const line = lines().get(name.toLowerCase())
  return line === undefined
    ? []
    : [...lines()].flatMap(([other, at]) => (at === line ? [other] : []))
}

/** Whether two names are known to sound alike in English: Catherine and Katherine. */
export function soundAlike(one: string, other: string): boolean {
  const line = lines().get(one.toLowerCase())
  return line !== undefined && line === lines().get(other.toLowerCase())
}
