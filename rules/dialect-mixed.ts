import type {Dialect} from '../src/analysis/dialect/englishes.ts'
import {type DialectForm, expectedOf, placeOf} from '../src/analysis/dialect/forms.ts'
import {type OddSpelling, toOddSpellings} from '../src/analysis/usage/mixture.ts'
import {groupBy} from '../src/base/group-by.ts'
import {linesOf, quote} from '../src/rule/wording.ts'
import {defineRule, type Finding, type Related} from '../src/rule/rule.ts'

/** More words than these are not slips: two pieces of copy were joined. */
const most = 4

export default defineRule({
  id: 'dialect-mixed',
  summary: 'British and American spellings stand in one article.',
  why: 'A paper spells one way. The odd word in the other English comes with agency copy, a press release or a spelling checker set wrong, and readers write in about it. What is quoted, a name or an official title keeps the spelling of its owner; a word that both Englishes have in different senses is left alone unless its sense is certain.',
  sources: [
    'BBC News style guide, spelling: American spellings from the agencies are changed, also in job titles, but not in official names',
    'SCOWL dictionaries of en-CA, en-GB and en-US: a word that only one has beside one that only another has',
    'Oxford spelling: -ize is British too, where the words of the other kinds are British'
  ],
  severity: 'warning',
  options: {
    /** A house that has a dialect has `dialect-house` instead. */
    dialect: 'auto' as Dialect | 'auto'
  },
  examples: [
    {
      wrong:
        'The colour of the harbour wall has faded. Neighbours wrote to the ⟦center⟧ that looks after it.',
      right:
        'The colour of the harbour wall has faded. Neighbours wrote to the centre that looks after it.'
    },
    {
      wrong:
        'The program was canceled. Its favorite ⟦programme⟧ was on the other channel, and a neighbor complained.',
      right:
        'The program was canceled. Its favorite program was on the other channel, and a neighbor complained.'
    },
    {
      wrong:
        'They organised a march, apologised for the noise and recognised the police. Nobody ⟦criticized⟧ them.',
      right:
        'They organised a march, apologised for the noise and recognised the police. Nobody criticised them.'
    }
  ],
  silent: [
    'The colour of the harbour was grey. “What color?” he asked.',
    'Neighbours of the World Trade Center and of Pearl Harbor honoured the Department of Defense and the Labor Party.',
    'The colour was organized by a committee that recognized its flavour.',
    'A parking meter stood 100 metres from the harbour.',
    'The colour of the harbour was grey, as the neighbours said.\n\nMy favorite color, what an honor #grey — Ann Lee (@annlee)',
    'The computer program shows the colour of each programme.'
  ],
  *check(analysis, {dialect}) {
    if (dialect !== 'auto') return
    for (const odd of groupBy(toOddSpellings(analysis), ({kinds}) => kinds[0]).values()) {
      if (odd.length > most) yield joined(odd)
      else for (const spelling of odd) yield toFinding(spelling)
    }
  }
})

function toFinding(odd: OddSpelling): Finding {
  const [first, ...others] = odd.forms
  const [kind, usual] = odd.kinds
  const text = quote(first!.text)
  const expected = expectedOf(first!)
  return {
    nodes: [placeOf(first!)],
    severity: odd.isClear ? 'warning' : 'info',
    reason: odd.isClear
      ? `Unexpected ${kind} spelling ${text}, expected ${quote(expected)}`
      : `Unexpected ${kind} spelling ${text} beside ${usual} ${quote(odd.usual[0]!.text)}, check which is right`,
    expected: [expected],
    note: noteOf(odd),
    related: [...odd.usual.slice(0, shown), ...others].map(relate)
  }
}

function joined(odd: readonly OddSpelling[]): Finding {
  const [first, ...others] = odd.map(({forms}) => forms[0]!)
  return {
    nodes: [placeOf(first!)],
    severity: 'info',
    reason: `Unexpected ${odd[0]!.kinds[0]} spelling ${quote(first!.text)} and ${others.length} more, check which is right`,
    note: noteOf(odd[0]!),
    related: [...others, ...odd[0]!.usual.slice(0, shown)].map(relate)
  }
}

/** How many places of the usual spelling stand beside a finding. */
const shown = 6

function noteOf(odd: OddSpelling): string {
  const firsts = odd.usual.slice(0, shown)
  const words = [...new Set(firsts.map(({text}) => quote(text)))].join(', ')
  return `Elsewhere the spelling is ${odd.kinds[1]}: ${words}, ${linesOf(firsts.map(placeOf))}.`
}

function relate(form: DialectForm): Related {
  return {nodes: [placeOf(form)], reason: `Spelled ${quote(form.text)} here`}
}
