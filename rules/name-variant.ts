import type {HouseName} from '../src/house/roster.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'
import {toFinding, variantsOf} from '../src/house/variants.ts'

export default defineRule({
  id: 'name-variant',
  summary: 'One person’s name is spelled in two ways.',
  why: 'Readers forgive much, but not their own name spelled wrong, and a name that changes between two paragraphs is wrong in one of them. No dictionary knows which; the article itself shows that something is amiss.',
  sources: [
    'Toronto Star, public editor, 20 January 2012: 68 of 366 corrections in 2011 were about names',
    'Language Log 4796: The New York Times had one Gonzalez right in three of four references'
  ],
  severity: 'warning',
  options: {
    /** The names of the house, as names.csv has them; none of them is questioned. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {
      wrong:
        'The terminal was opened by Catherine Connolly, who chairs the port.\n\n“We have waited nine years,” ⟦Katherine⟧ Connolly said.'
    },
    {
      wrong:
        'Tariq ⟦Mehmood⟧ Anwar opened the talks on Monday.\n\nA statement was signed by Tariq Mahmood Anwar.'
    },
    {
      wrong:
        'Salman Iftikhar Tareen was picked, and so was his brother.\n\nThe coach chose Salman ⟦Iftekhar⟧ Tareen for his pace. Salman Iftikhar Tareen has played before.',
      right:
        'Salman Iftikhar Tareen was picked, and so was his brother.\n\nThe coach chose Salman Iftikhar Tareen for his pace. Salman Iftikhar Tareen has played before.'
    },
    {
      wrong:
        'The clinic is run by Helen Jeffries.\n\nHelen ⟦Jeffrie⟧ hopes to open a second. Ms Jeffries came in 2011.',
      right:
        'The clinic is run by Helen Jeffries.\n\nHelen Jeffries hopes to open a second. Ms Jeffries came in 2011.'
    },
    {
      wrong:
        'Barclays Bank is to close 40 branches. Barclays Bank has 400.\n\n⟦Barclay⟧ Bank did not say which.',
      right:
        'Barclays Bank is to close 40 branches. Barclays Bank has 400.\n\nBarclays Bank did not say which.'
    }
  ],
  silent: [
    'Bail was granted to Mohammad Aslam Niazi.\n\nJustice Muhammad Karim Baloch heard the plea of Muhammad Aslam Channa and Mohammed Ali Tareen.',
    'The sign over the door says “McGuiness”.\n\nThe pub belongs to Tom McGuinness.',
    'The ticket reads “Timothy Lockmann”. His name is Timothy Lochmann.',
    'The programme lists him as Jon Ardley, but it is John Ardley who sings.',
    'Ruth Halloran is standing for the council.\n\nOn the posters her name is misspelt as Halleran.',
    'The victim was Imran Siddiqui.\n\nThe accused, Imran Siddique, is a neighbour.',
    'Katherine Marsh, the head of the school, thanked Catherine Marsh, a pupil.',
    'The mill turned Thomas Addison into a rich man.\n\nNot all of the Thomas Addisons of this world are.',
    'Kobe Larkin plays for the Boston Celtics.\n\nHe has been a Boston Celtic since 2010.',
    'The Lib Dems were glad.\n\nA Lib Dem peer was not.',
    'Michael Stewart, an organist, and Michael Stuart, a pianist, will appear together.\n\nStewart will play Bach.',
    'Leslie Thorne, 61, is knighted.\n\nLesley Thorne, 34, is made a dame.',
    'Salman Tareen and Suleman Tareen were picked.\n\nSalman has played before.',
    'Hassan bowled well, and Hussain kept his place.\n\nHassan is fit again. Hussain took four for 62.',
    'Shane Warne was there.\n\nThe innings of David Warner was the best of the day.',
    'The Islamic party met.\n\nIslam was not named by the party.'
  ],
  *check(analysis, {names}) {
    for (const variant of variantsOf(analysis, 'spelling', names)) {
      const [slip, usual] = [quote(variant.slip.text), quote(variant.usual.text)]
      yield toFinding(variant, {
        tie: `Unexpected spelling ${slip} beside ${usual}, check which is right`,
        slip: `Unexpected spelling ${slip}, expected ${usual} as elsewhere`
      })
    }
  }
})
