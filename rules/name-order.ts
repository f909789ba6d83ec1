import type {HouseName} from '../src/house/roster.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'
import {toFinding, variantsOf} from '../src/house/variants.ts'

export default defineRule({
  id: 'name-order',
  summary: 'The parts of one name stand in two orders.',
  why: 'Chinese, Korean and Hungarian names have the surname first, and so have lists of players and forms that officials fill in. When the order changes within an article the reader can no longer tell which is the surname, and the next paragraph picks the wrong one.',
  sources: [
    'AP Stylebook, Chinese names; Korean names',
    'Guardian style guide, Chinese names; Korean names'
  ],
  severity: 'warning',
  options: {
    /** The names of the house, as names.csv has them; none of them is questioned. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {
      wrong:
        'Park Sung-min won the first stage.\n\nThe second went to ⟦Sung-min Park⟧ as well. Nobody is near Park Sung-min now.',
      right:
        'Park Sung-min won the first stage.\n\nThe second went to Park Sung-min as well. Nobody is near Park Sung-min now.'
    }
  ],
  silent: [
    'Park Sung-min won the first stage.\n\nThe second went to Park as well.',
    'Hassan Ali took four wickets on Monday.\n\nAli Hassan took three.',
    'The works at Port City Colombo stopped.\n\nThey stopped all over Colombo Port City.',
    'It is known in Sinhala-speaking Sri Lankan theatre.\n\nFew others of Sri Lankan Sinhala-speaking theatre are.',
    'The results: Park, Sung-min, 54 minutes.\n\nPark Sung-min won the first stage.'
  ],
  *check(analysis, {names}) {
    for (const variant of variantsOf(analysis, 'order', names)) {
      const [slip, usual] = [quote(variant.slip.text), quote(variant.usual.text)]
      yield toFinding(variant, {
        tie: `Unexpected order ${slip} beside ${usual}, write it one way`,
        slip: `Unexpected order ${slip}, expected ${usual} as elsewhere`
      })
    }
  }
})
