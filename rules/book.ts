import {RuleBook} from '../src/rule/book.ts'
import {rules} from './index.ts'
import {retired} from './retired.ts'

/** The rules that Copydesk comes with. */
export const standardBook = new RuleBook(rules, {retired, recipe: {base: 'standard'}})
