import {mayBeSmall} from '../src/lexicon/small-names.ts'
import type {Dialect} from '../src/analysis/dialect/englishes.ts'
import {toLostCapitals} from '../src/analysis/spelling/lost-capitals.ts'
import {toMisspellings} from '../src/analysis/spelling/index.ts'
import {partOf} from '../src/text/text.ts'
import type {HouseName} from '../src/house/roster.ts'
import {hasHouseWord, toHouseWords} from '../src/house/words.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'spelling-capital',
  summary: 'A name or a nationality lacks its capital.',
  why: 'English writes nations, faiths, days and the names of people and places with a capital. A small letter there is a slip of the keys, or comes with copy from a message or a post. A word that is also an ordinary one (china, turkey, polish) is left alone, and so are user names and addresses.',
  sources: [
    'AP Stylebook, capitalization: proper nouns, and words that derive from them and depend on them for their meaning',
    'Guardian style guide, capitals: nationalities and religions'
  ],
  severity: 'warning',
  options: {
    /** The words of the house: what is listed in small letters is right so. */
    words: [] as readonly string[],
    /** The names of the house, as names.csv has them. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {
      wrong: 'The court heard two ⟦chinese⟧ engineers.',
      right: 'The court heard two Chinese engineers.'
    },
    {wrong: 'It opens on ⟦monday⟧.', right: 'It opens on Monday.'},
    {
      wrong: 'Some ⟦muslim⟧ traders closed early.',
      right: 'Some Muslim traders closed early.'
    },
    {
      wrong: 'The ⟦bbc⟧ says that the ⟦labour⟧ Party held the seat.',
      right: 'The BBC says that the Labour Party held the seat.'
    },
    {
      wrong: 'She speaks ⟦french⟧ and lives in ⟦new⟧ York.',
      right: 'She speaks French and lives in New York.'
    },
    {wrong: 'It was built in ⟦march⟧ 2019.', right: 'It was built in March 2019.'}
  ],
  silent: [
    'The china and the turkey were on the table in march.',
    'Mix the nuts with almonds, brazil nuts or pecans.',
    'The house belongs to Eduardo de los Angeles, whom liberal Democrats like.',
    'Her labour was long, and the labour ward was full.',
    'The mayor may march, but her deputy will not.',
    'The french windows of the white house look south. Africa is far.',
    'The wards of the new hospital are in the north. Korea has none.',
    'nobody here writes of the bbc or new York with capitals',
    'Write to chinese@example.com or @monday.',
    {text: 'The murphy bed was folded away.', options: {words: ['murphy']}}
  ],
  *check(analysis, {words, names}) {
    const hasWord = hasHouseWord(toHouseWords(words), names)
    const options = {dialect: 'auto' as Dialect | 'auto', hasWord}
    for (const {token, text, kind, suggestions} of toMisspellings(analysis, options)) {
      if (kind !== 'capital') continue
      if (mayBeSmall(text, analysis.tokens[token.index + 1]?.normal ?? '')) continue
      yield {
        nodes: [partOf(token, text)],
        reason: `Unexpected small letter in ${quote(text)}, expected ${quote(suggestions[0]!)}`,
        expected: suggestions
      }
    }
    for (const {token, text, expected} of toLostCapitals(analysis)) {
      if (hasWord(text)) continue
      yield {
        nodes: [partOf(token, text)],
        reason: `Unexpected small letter in ${quote(text)}, expected ${quote(expected)}`,
        expected: [expected]
      }
    }
  }
})
