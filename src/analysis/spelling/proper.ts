import {lazily} from '../../base/lazily.ts'
import {nationForms} from '../../lexicon/nations.ts'

// Days, months and faiths whose names are no other words.
const others =
  'monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december muslim muslims islam islamic christian christians christianity jew jews jewish judaism hindu hindus hinduism buddhist buddhists buddhism sikh sikhs sikhism ramadan easter christmas diwali vesak'.split(
    ' '
  )

/** The names of nations, their people, days and faiths, in small letters. */
export const properNames = lazily(() => new Set([...nationForms().keys(), ...others]))

/** Whether a word in small letters is always a name: of a nation or its people, a day, a faith. */
export function isProper(word: string): boolean {
  return properNames().has(word) || (word.endsWith('s') && properNames().has(word.slice(0, -1)))
}
