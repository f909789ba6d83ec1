import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** Favourite errors, each with what is meant, in small letters. */
export const misspellings = lazily(
  () =>
    new Map(readTable('misspellings', ['wrong', 'right']).map(({wrong, right}) => [wrong, right]))
)
