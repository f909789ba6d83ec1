import type {HouseName} from '../src/house/roster.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'
import {toFinding, variantsOf} from '../src/house/variants.ts'

export default defineRule({
  id: 'name-particle',
  summary: 'One name is joined, hyphenated or capitalised in two ways.',
  why: 'Houses differ over bin Laden and Bin Laden, al-Shabaab and Al Shabaab, Jong-un and Jong Un, and every one of them wants it the same way all through an article. Text pasted from a second agency brings the other way with it.',
  sources: [
    'Guardian style guide, Arabic names',
    'AP Stylebook, Arabic names; Korean names',
    'Reuters Handbook of Journalism, names'
  ],
  severity: 'warning',
  options: {
    /** The names of the house, as names.csv has them; none of them is questioned. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {
      wrong:
        'The film tells the life of Osama bin Laden.\n\nThe raid on the house of Osama ⟦Bin Laden⟧ is left out. A man who knew Osama bin Laden wrote it.',
      right:
        'The film tells the life of Osama bin Laden.\n\nThe raid on the house of Osama bin Laden is left out. A man who knew Osama bin Laden wrote it.'
    },
    {
      wrong:
        'The mill belongs to BuildingGreen.\n\nThe head of ⟦Building Green⟧ spoke of a long drought. BuildingGreen has two more.',
      right:
        'The mill belongs to BuildingGreen.\n\nThe head of BuildingGreen spoke of a long drought. BuildingGreen has two more.'
    },
    {
      wrong:
        'Kim Jong-un visited the port.\n\nIt was the third visit of Kim ⟦Jong Un⟧ this year. Kim Jong-un left by train.',
      right:
        'Kim Jong-un visited the port.\n\nIt was the third visit of Kim Jong-un this year. Kim Jong-un left by train.'
    },
    {
      wrong:
        'Kim Jong Un visited the port.\n\nIt was the third visit of Kim ⟦Jong-un⟧ this year. Kim Jong Un left by train.',
      right:
        'Kim Jong Un visited the port.\n\nIt was the third visit of Kim Jong Un this year. Kim Jong Un left by train.'
    },
    {
      wrong:
        'The fishermen had paid al-Shabaab for years.\n\nA spokesman for ⟦Al-Shabaab⟧ denied it. The police say al-Shabaab still collects.'
    }
  ],
  silent: [
    'Vincent van Gogh lived in the house.\n\nThe letters of Van Gogh were found in the attic.',
    'Jean-Paul Almeida read first.\n\nJean Paul Barreto followed him.',
    'The Long Term Credit Bank lends at seven per cent.\n\nThe Long-Term Plan of the bank says otherwise.',
    'The fishermen had paid al-Shabaab for years.\n\nAl-Shabaab denied it.',
    'Shahzaman Gul was jailed for robbing Shah Zaman, a jeweller.'
  ],
  *check(analysis, {names}) {
    for (const variant of variantsOf(analysis, 'particle', names)) {
      const [slip, usual] = [quote(variant.slip.text), quote(variant.usual.text)]
      yield toFinding(variant, {
        tie: `Unexpected ${slip} beside ${usual}, write it one way`,
        slip: `Unexpected ${slip}, expected ${usual} as elsewhere`
      })
    }
  }
})
