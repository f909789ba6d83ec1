import {toMisspellings} from '../src/analysis/spelling.ts'
import type {Dialect} from '../src/analysis/dialect.ts'
import {partOf} from '../src/analysis/tokens.ts'
import type {HouseName} from '../src/house-names.ts'
import {quote} from '../src/phrase.ts'
import {defineRule} from '../src/rule.ts'

export default defineRule({
  id: 'spelling',
  summary: 'A word is misspelled.',
  why: 'A reader who sees a misspelling trusts the figures less. Only words in small letters that have the shape of a typing error are marked: a name is never wrong for being unknown, and a new word is not an error.',
  sources: [
    'ASNE, Examining Our Credibility, 1999: 35% of readers see errors of spelling or grammar in their paper more than once a week',
    'Hunspell dictionaries of en-AU, en-CA, en-GB, en-US and en-ZA'
  ],
  severity: 'warning',
  options: {
    /** In whose words a suggestion is made; a word of another dialect is no misspelling. */
    dialect: 'auto' as Dialect | 'auto',
    /** Words that the house knows, in small letters. */
    words: [] as readonly string[],
    /** The names of the house, as names.csv has them. */
    names: [] as readonly HouseName[]
  },
  examples: [{wrong: 'The ⟦goverment⟧ resigned.', right: 'The government resigned.'}],
  silent: [
    'Ms Qambrani met Mr Vorontsov of Gazprom in Rosatom’s office.',
    'Her neighbor writes every day.',
    'A makerspace was built from unrecycled wood.',
    'Write to newsdesk@example.com or see example.com/recieve.',
    {text: 'The dough is fermentd.', options: {words: ['fermentd']}}
  ],
  *check(analysis, {dialect, words, names}) {
    const known = [...words, ...names.flatMap(({name}) => name.toLowerCase().split(' '))]
    for (const {token, text, suggestions} of toMisspellings(analysis, {dialect, words: known})) {
      const [best] = suggestions
      yield {
        nodes: [partOf(token, text)],
        reason: `Unexpected misspelling ${quote(text)}, expected ${quote(best!)}`,
        expected: suggestions
      }
    }
  }
})
