import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** The words that end the names of institutions and places, in small letters. */
export const institutions = lazily(
  () => new Set(readTable('institutions', ['word']).map(({word}) => word))
)
