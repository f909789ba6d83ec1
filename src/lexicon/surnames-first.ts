import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** Surnames that stand before the given name in their own language, in small letters. */
export const surnamesFirst = lazily(
  () =>
    new Set(
      readTable('surnames-first', ['surname', 'language']).map(({surname}) => surname.toLowerCase())
    )
)
