import {type Dialect, takes} from '../src/analysis/dialect/englishes.ts'
import {type DialectForm, expectedOf, placeOf} from '../src/analysis/dialect/forms.ts'
import {isCertain, ownForms} from '../src/analysis/usage/own.ts'
import type {Analysis} from '../src/analysis/index.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'dialect-house',
  summary: 'A word is spelled as in another English than the house’s own.',
  why: 'A house has settled on one English, and copy from agencies, correspondents and press releases comes in another. What is quoted, a name or an official title keeps the spelling of its owner: the US Department of Defense, the Australian Labor Party, Pearl Harbor. A word that both Englishes have in different senses is marked only where its sense is certain.',
  sources: [
    'BBC News style guide, spelling: American spellings from the agencies are changed, also in job titles, but not in official names',
    'SCOWL dictionaries of en-CA, en-GB and en-US: a word that only one has beside one that only another has',
    'Oxford spelling (en-GB-oxendict): -ize, but -yse'
  ],
  severity: 'warning',
  options: {
    /** The English of the house; `auto` is that which the article says it is in, or none. */
    dialect: 'auto' as Dialect | 'auto',
    /** Where British English has both -ise and -ize: the one that the house writes. */
    verbs: 'auto' as 'auto' | 'ise' | 'ize'
  },
  choices: {verbs: ['auto', 'ise', 'ize']},
  examples: [
    {
      wrong: 'The ⟦color⟧ of the harbour wall, 100 ⟦meters⟧ long, has faded.',
      right: 'The colour of the harbour wall, 100 metres long, has faded.',
      options: {dialect: 'en-GB'}
    },
    {
      wrong: 'The ⟦colour⟧-coded ⟦cheque⟧ was ⟦cancelled⟧.',
      right: 'The color-coded check was canceled.',
      options: {dialect: 'en-US'}
    },
    {
      wrong: 'The ⟦center⟧ was ⟦organised⟧ by neighbours who ⟦analyze⟧ everything.',
      right: 'The centre was organized by neighbours who analyse everything.',
      options: {dialect: 'en-GB-oxendict'}
    },
    {
      wrong: 'The ⟦favorite⟧ of the programme was fined ten lakh rupees.',
      right: 'The favourite of the programme was fined ten lakh rupees.',
      options: {dialect: 'en-PK'}
    },
    {
      wrong: 'She ⟦organized⟧ the march.',
      right: 'She organised the march.',
      options: {dialect: 'en-GB', verbs: 'ise'}
    },
    {
      wrong: 'The ⟦tyre⟧ factory in the ⟦center⟧ of town has a favourable report.',
      right: 'The tire factory in the centre of town has a favourable report.',
      options: {dialect: 'en-CA'}
    }
  ],
  silent: [
    {
      text: 'The US Department of Defense and the Labor Party met at Pearl Harbor. “What color?” he asked.',
      options: {dialect: 'en-GB'}
    },
    {text: 'She organized a march and he organised a dance.', options: {dialect: 'en-GB'}},
    {
      text: 'She will license the computer program of a parking meter, and program the lights of Labor’s tent.',
      options: {dialect: 'en-GB'}
    },
    {
      text: 'The National Theatre honors the Labour Party. “What colour?” he asked.',
      options: {dialect: 'en-US'}
    },
    {text: 'The program on the colour of the harbour was long.', options: {dialect: 'en-AU'}},
    'The colour of the centre was grey.'
  ],
  *check(analysis, {dialect, verbs}) {
    if (dialect === 'auto') return
    for (const form of foreignForms(analysis, dialect, verbs)) {
      const expected = expectedOf(form)
      yield {
        nodes: [placeOf(form)],
        reason: `Unexpected spelling ${quote(form.text)}, expected ${quote(expected)} in ${dialect}`,
        expected: [expected],
        ...(analysis.declaredDialect === dialect && {
          note: `The article says that it is in ${dialect} (\`lang\`).`
        })
      }
    }
  }
})

function foreignForms(
  analysis: Analysis,
  dialect: Dialect,
  verbs: 'auto' | 'ise' | 'ize'
): DialectForm[] {
  const chosen = verbs === 'ise' ? 'british' : verbs === 'ize' ? 'american' : 'both'
  return ownForms(analysis).filter((form) => {
    const {pair, side} = form.spelling
    const taken = takes(dialect, pair)
    const own = taken === 'both' ? chosen : taken
    return own !== 'both' && own !== side && isCertain(form, analysis)
  })
}
