import type {HouseName} from '../src/house/roster.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'
import {toFinding, variantsOf} from '../src/house/variants.ts'

export default defineRule({
  id: 'name-diacritics',
  summary: 'One name stands with its accents and without them.',
  why: 'Some houses print every accent, some print none, and either is a style. Both in one article is not: the text came from two wires, or one was typed in a hurry, and the accented form shows that the writer knew better.',
  sources: ['Guardian style guide, accents', 'AP Stylebook, accent marks'],
  severity: 'warning',
  options: {
    /** The names of the house, as names.csv has them; none of them is questioned. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {
      wrong:
        'President Tayyip Erdoğan opened the bridge.\n\nThe mayor thanked Mr ⟦Erdogan⟧ for coming. Mr Erdoğan left at noon.',
      right:
        'President Tayyip Erdoğan opened the bridge.\n\nThe mayor thanked Mr Erdoğan for coming. Mr Erdoğan left at noon.'
    },
    {
      wrong:
        'The mill in Łódź was shut.\n\nThe mayor of ⟦Lodz⟧ knew of it. Nobody else in Łódź did.'
    },
    {
      wrong:
        'The final was won by Novak Đoković.\n\nIt was the tenth of Novak ⟦Djokovic⟧ here. Novak Đoković is 34.'
    },
    {
      wrong:
        'The motion was moved by Björn Höcke.\n\nIt was that of ⟦Bjorn Hocke⟧ alone. Nobody but Björn Höcke spoke, and Höcke lost.'
    },
    {
      wrong:
        'Chloë Fairlie chairs the trust.\n\nThe gift was announced by ⟦Chloe⟧ Fairlie on Monday.'
    }
  ],
  silent: [
    'Thomas Müller scored twice.\n\nThe kit is paid for by Muller Dairy.',
    'José Almeida met Jose Barreto in the hall.',
    'President Tayyip Erdoğan opened the bridge.\n\nThe mayor thanked Mr Erdoğan for coming.'
  ],
  *check(analysis, {names}) {
    for (const variant of variantsOf(analysis, 'diacritics', names)) {
      const [slip, usual] = [quote(variant.slip.text), quote(variant.usual.text)]
      yield toFinding(variant, {
        tie: `Unexpected ${slip} beside ${usual}, write the accents everywhere or nowhere`,
        slip: `Unexpected ${slip}, expected ${usual} as elsewhere`
      })
    }
  }
})
