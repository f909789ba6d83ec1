import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** The forms of the verbs of saying: `all`, and those that are seldom anything but a verb. */
export const speechVerbs = lazily(() => {
  const rows = readTable('speech-verbs', ['past', 'present', 'also'])
  const sure = rows.flatMap(({past, present, also}) => (also === 'noun' ? [past] : [past, present]))
  const unsure = rows.flatMap(({present, also}) => (also === 'noun' ? [present] : []))
  return {all: [...sure, ...unsure], sure} as const
})
