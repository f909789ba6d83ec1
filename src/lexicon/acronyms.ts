import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** Acronyms that are never written in small letters, by their small letters. */
export const acronyms = lazily(
  () =>
    new Map(readTable('acronyms', ['small', 'acronym']).map(({small, acronym}) => [small, acronym]))
)
