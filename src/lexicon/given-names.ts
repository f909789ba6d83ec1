import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** The given names that are words as well, in small letters: Bill, Mark, Rose. */
export const givenNames = lazily(
  () => new Set(readTable('given-names', ['name']).map(({name}) => name))
)
