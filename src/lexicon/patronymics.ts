import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** The given names that are surnames with an s, in small letters: William of Williams. */
export const patronymics = lazily(
  () => new Set(readTable('patronymics', ['name']).map(({name}) => name))
)
