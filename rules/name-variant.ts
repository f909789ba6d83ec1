import {counted, linesOf, quote} from '../src/phrase.ts'
import {defineRule} from '../src/rule.ts'
import {partOf} from '../src/analysis/tokens.ts'
import type {Spelling} from '../src/analysis/names/variants.ts'

export default defineRule({
  id: 'name-variant',
  summary: 'One person’s name is spelled in two ways.',
  why: 'Readers forgive much, but not their own name spelled wrong, and a name that changes between two paragraphs is wrong in one of them. No dictionary knows which; the article itself shows that something is amiss.',
  sources: [
    'Toronto Star, public editor, 20 January 2012: 68 of 366 corrections in 2011 were about names',
    'Language Log 4796: The New York Times had one Gonzalez right in three of four references'
  ],
  severity: 'warning',
  options: {},
  examples: [
    {
      wrong:
        'Tariq Mehmood Anwar opened the talks on Monday.\n\nA statement was signed by Tariq ⟦Mahmood⟧ Anwar.'
    },
    {
      wrong:
        'The inquiry heard from Kathleen Thornbury on Monday.\n\nThe charge was denied by Ms ⟦Thornbery⟧.\n\nMs Thornbury is to return today.',
      right:
        'The inquiry heard from Kathleen Thornbury on Monday.\n\nThe charge was denied by Ms Thornbury.\n\nMs Thornbury is to return today.'
    }
  ],
  silent: [
    'Salman Tareen and Suleman Tareen were picked.\n\nSalman has played before.',
    'Hassan bowled well, and Hussain kept his place.\n\nHassan is fit again. Hussain took four for 62.',
    'Shane Warne was there.\n\nThe innings of David Warner was the best of the day.',
    'The Islamic party met.\n\nIslam was not named by the party.'
  ],
  *check({names}) {
    for (const {slip, usual, isTie, spellings} of names.variants) {
      const [first, ...others] = slip.tokens.map((token) => partOf(token, slip.text))
      const reason = isTie
        ? `Unexpected second spelling ${quote(slip.text)} of ${quote(usual.text)}, check which is right`
        : `Unexpected spelling ${quote(slip.text)}, expected ${quote(usual.text)} as elsewhere`
      yield {
        nodes: [first!],
        reason,
        expected: isTie ? spellings : [usual.text],
        note: `${describe(usual)}, ${describe(slip)}.`,
        related: [
          ...usual.tokens.map((token) => place(partOf(token, usual.text), usual)),
          ...others.map((node) => place(node, slip))
        ]
      }
    }
  }
})

function place(node: ReturnType<typeof partOf>, spelling: Spelling) {
  return {nodes: [node], reason: `Spelled ${quote(spelling.text)} here`}
}

function describe({text, tokens}: Spelling): string {
  return `${quote(text)} stands ${counted(tokens.length)}, ${linesOf(tokens)}`
}
