import type {HouseName} from '../src/house/roster.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'
import {toFinding, variantsOf} from '../src/house/variants.ts'

export default defineRule({
  id: 'name-orphan',
  summary: 'A surname belongs to nobody in the article, and a near one does.',
  why: 'Newspapers give a name in full once and the surname alone from then on. A surname that stands alone and was never introduced is a slip by itself, and if somebody has nearly the same one, it is theirs: the reader is left to look for a person who does not exist.',
  sources: [
    'AP Stylebook, names: on first reference give the first name and surname, on later ones the surname alone',
    'Ravin and Kazi 1999: within one document one variant of a name rarely means two people'
  ],
  severity: 'warning',
  options: {
    /** The names of the house, as names.csv has them; none of them is questioned. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {
      wrong:
        'The inquiry heard from Kathleen Thornbury on Monday.\n\nThe charge was denied by Ms ⟦Thornbery⟧.\n\nMs Thornbury is to return today.',
      right:
        'The inquiry heard from Kathleen Thornbury on Monday.\n\nThe charge was denied by Ms Thornbury.\n\nMs Thornbury is to return today.'
    },
    {
      wrong:
        'The fund was set up by Nathalie Deschamps and her partners.\n\n“We lost everything,” ⟦Dechamps⟧ said.'
    },
    {
      wrong:
        'Robert Hughes was cleared on Monday.\n\nMr ⟦Hughe⟧ wept as the verdict was read. Mr Hughes is 54.',
      right:
        'Robert Hughes was cleared on Monday.\n\nMr Hughes wept as the verdict was read. Mr Hughes is 54.'
    },
    {
      wrong:
        'The poet Jane Collins read at the fair.\n\n⟦Collin⟧’s third book is out in May. Ms Collins lives in Kent.',
      right:
        'The poet Jane Collins read at the fair.\n\nCollins’s third book is out in May. Ms Collins lives in Kent.'
    },
    {
      wrong:
        'Parents met Ms ⟦Larkins⟧ on Monday.\n\nLucy Larkin is the new head of the school. Ms Larkin comes from Hull.',
      right:
        'Parents met Ms Larkin on Monday.\n\nLucy Larkin is the new head of the school. Ms Larkin comes from Hull.'
    }
  ],
  silent: [
    'Lucy Larkin has been named as head.\n\nThe Larkins live in Leeds. Larkin starts in May.',
    'Paul Williams has a son.\n\nWilliam is nine. Williams is proud of him.',
    'Paul Williams built the bridge.\n\nPrince William opened it, and Williams shook William’s hand.',
    'Tom Sanders sold his first sander in 1998.\n\nSanders now sells 400 a year.',
    'Shane Warne was there.\n\nThe innings of David Warner was the best of the day. Warner left at tea.',
    'Salman Tareen and Suleman Tareen were picked.\n\nSalman has played before.',
    'The fund was set up by Nathalie Deschamps and her partners.\n\n“We lost everything,” Deschamps said.'
  ],
  *check(analysis, {names}) {
    for (const variant of variantsOf(analysis, 'orphan', names)) {
      const [slip, name] = [quote(variant.slip.text), quote(variant.name)]
      const isFull = variant.name !== variant.usual.text
      yield toFinding(variant, {
        tie: `Unexpected surname ${slip} that nobody here has, check it against ${name}`,
        slip: `Unexpected surname ${slip} that nobody here has, expected ${isFull ? 'that of ' : ''}${name}`
      })
    }
  }
})
