import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** Words in small letters that newspapers use and the dictionaries lack. */
export const newspaperWords = lazily(
  () => new Set(readTable('words', ['word', 'articles']).map(({word}) => word))
)
