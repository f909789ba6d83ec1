import {hunspellOf} from '../src/analysis/dictionary/hunspell.ts'
import {toMisspelledCapitals} from '../src/analysis/spelling/capitals.ts'
import {toForbidden} from '../src/analysis/spelling/forbidden.ts'
import {toMisspellings} from '../src/analysis/spelling/index.ts'
import type {Dialect} from '../src/analysis/dialect/englishes.ts'
import {partOf} from '../src/text/text.ts'
import type {HouseName} from '../src/house/roster.ts'
import {hasHouseWord, toHouseWords} from '../src/house/words.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'spelling',
  summary: 'A word is misspelled.',
  why: 'A reader who sees a misspelling trusts the figures less. Only what has the shape of a typing error is marked: a new word is not an error, and a word with a capital is a name unless what stands beside it says that a common word was meant.',
  sources: [
    'ASNE, Examining Our Credibility, 1999: 35% of readers see errors of spelling or grammar in their paper more than once a week',
    'Hunspell dictionaries of en-AU, en-CA, en-GB, en-US and en-ZA'
  ],
  severity: 'warning',
  options: {
    /** In whose words a suggestion is made; a word of another dialect is no misspelling. */
    dialect: 'auto' as Dialect | 'auto',
    /** A Hunspell dictionary whose words are right too: an installed package, or its folder. */
    dictionary: '',
    /** The words of the house: `word`, `word: note`, and `!word` or `!word: note` for one that it never uses. */
    words: [] as readonly string[],
    /** The names of the house, as names.csv has them. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {wrong: 'The ⟦goverment⟧ resigned.', right: 'The government resigned.'},
    {wrong: 'He said ⟦thatthe⟧ bridge is closed.', right: 'He said that the bridge is closed.'},
    {wrong: 'They ⟦didnt⟧ know.', right: "They didn't know."},
    {wrong: 'The ⟦universitys⟧ dean said “no”.', right: 'The university’s dean said “no”.'},
    {
      wrong: 'The ⟦Minsister⟧ for Culture left on ⟦Moday⟧.',
      right: 'The Minister for Culture left on Monday.'
    },
    {
      wrong: 'The ⟦youths⟧ ran away.',
      options: {words: ['!youths: write young men, boys or teenagers']}
    }
  ],
  silent: [
    'Ms Qambrani met Mr Vorontsov of Gazprom in Rosatom’s office.',
    'President Minnister met Ms Mondae of Clture, Ohio.',
    'Her neighbor writes every day.',
    'A makerspace was built from unrecycled wood.',
    'Write to newsdesk@example.com or see example.com/recieve.',
    'She wrote that she was “definately [sic]” there, and posted: “recieved it”.',
    'His last words were “Auf Wiedersehen, meine Freunde”.',
    {text: 'The dough is fermentd.', options: {words: ['fermentd']}}
  ],
  *check(analysis, {dialect, dictionary, words, names}) {
    const house = toHouseWords(words)
    const hasWord = hasHouseWord(house, names)
    const own = dictionary ? hunspellOf(dictionary) : undefined
    for (const {token, text, kind, suggestions} of toMisspellings(analysis, {dialect, hasWord})) {
      // That dictionary is asked last: it takes longer to load than an article to read.
      if (kind === 'capital' || own?.knows(text)) continue
      yield {
        nodes: [partOf(token, text)],
        reason: `Unexpected misspelling ${quote(text)}, expected ${quote(suggestions[0]!)}`,
        expected: suggestions
      }
    }
    for (const {token, text, expected} of toMisspelledCapitals(analysis, hasWord)) {
      if (own?.knows(text)) continue
      yield {
        nodes: [partOf(token, text)],
        reason: `Unexpected misspelling ${quote(text)}, expected ${quote(expected)}`,
        expected: [expected]
      }
    }
    for (const {tokens, text, note} of toForbidden(analysis, house.forbidden)) {
      yield {
        nodes: tokens,
        reason: `Unexpected ${quote(text)}, which the house never uses`,
        severity: analysis.quotationOf(tokens[0]!) ? 'info' : 'error',
        ...(note && {note})
      }
    }
  }
})
