import type {HouseName} from '../src/house/roster.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'
import {toFinding, variantsOf} from '../src/house/variants.ts'

export default defineRule({
  id: 'name-headline',
  summary: 'The headline spells a name otherwise than the article does.',
  why: 'A headline is written last, by somebody else, in a hurry and in large type; it is also the only part that most people read. A name in it that the article spells otherwise is seen by everyone and checked by nobody.',
  sources: [
    'Toronto Star, public editor, 20 January 2012: 68 of 366 corrections in 2011 were about names',
    'Pantagraph, log of its errors in 2005: of 328, 60 were in names and 11 in headlines'
  ],
  severity: 'warning',
  options: {
    /** The names of the house, as names.csv has them; none of them is questioned. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {
      wrong:
        'Court frees ⟦Dechamps⟧ after a year\n\nThe banker Nathalie Deschamps was freed on Monday. Ms Deschamps, 51, had been held for a year.\n\nThe prosecutor said he would appeal. Deschamps made no comment.',
      right:
        'Court frees Deschamps after a year\n\nThe banker Nathalie Deschamps was freed on Monday. Ms Deschamps, 51, had been held for a year.\n\nThe prosecutor said he would appeal. Deschamps made no comment.'
    },
    {
      wrong:
        '⟦Jenning⟧ to stand down\n\nMark Jennings, the head of the council, will stand down. Mr Jennings has led it since 2010.\n\nHe is 61.',
      right:
        'Jennings to stand down\n\nMark Jennings, the head of the council, will stand down. Mr Jennings has led it since 2010.\n\nHe is 61.'
    },
    {
      wrong:
        '⟦Simmons⟧ wins seat by 40 votes\n\nEllen Simmon won the seat on Thursday. Ms Simmon teaches French.\n\nMs Simmon was glad.',
      right:
        'Simmon wins seat by 40 votes\n\nEllen Simmon won the seat on Thursday. Ms Simmon teaches French.\n\nMs Simmon was glad.'
    }
  ],
  silent: [
    'Larkins win the cup\n\nTom Larkin and his sister have won the cup. Larkin is 40.\n\nThey are glad.',
    'Warne looks on as Warner bats\n\nShane Warne was there. The innings of David Warner was the best of the day.',
    'Court Frees Banker After a Year\n\nThe bankers of the city were glad. Nathalie Banks, 51, had been held for a year.'
  ],
  *check(analysis, {names}) {
    for (const variant of variantsOf(analysis, 'headline', names)) {
      const [slip, usual] = [quote(variant.slip.text), quote(variant.usual.text)]
      yield toFinding(variant, {
        tie: `Unexpected spelling ${slip} beside ${usual}, headline and article differ, check which is right`,
        slip: `Unexpected spelling ${slip}, expected ${usual}, headline and article differ`
      })
    }
  }
})
