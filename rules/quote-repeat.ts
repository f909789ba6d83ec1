import type {Quotation} from '../src/analysis/quotations/index.ts'
import {nearRepeats} from '../src/analysis/quotations/repeats.ts'
import {linesOf, quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-repeat',
  summary: 'One quotation is given twice in different words.',
  why: 'What stands between quotation marks is what was said. Given twice, as in the headline and the story, with a word added, lost or changed, one of the two is not.',
  sources: [
    'The Guardian and Observer style guide, “quotes”: never alter a quotation',
    'Reuters Handbook of Journalism, “quotes”: quotes are sacred'
  ],
  severity: 'warning',
  options: {},
  examples: [
    {
      wrong:
        'She said: “We will never give up the fight for the old mill.”\n\nLater she told the court: ⟦“We will not give up the fight for the old mill.”⟧'
    }
  ],
  silent: [
    'She said: “We will never give up the fight for the old mill.”\n\nLater they read it: “We will never give up the fight.”',
    'She said: “We will never give up the fight for the old mill.”\n\nLater they read it: “We will … give up the fight for the old mill.”',
    'The dean said: “The law says that the town has an important role to play in keeping the mill open.”\n\nThe miller said: “We are glad of the help, and the town has an essential role to play in keeping the weir.”',
    'She said: “We will never give up the fight.”\n\nHe said: “They will give up the fight by noon.”'
  ],
  *check({quotations}) {
    for (const {first, second} of nearRepeats(quotations)) {
      yield {
        nodes: ends(second.quotation),
        reason: `Unexpected ${quote(second.words)} in a quotation given before, check the words`,
        note: `The first time, ${linesOf(ends(first.quotation).slice(0, 1))}, it is ${quote(first.words)}.`,
        related: [{nodes: ends(first.quotation), reason: 'The quotation was given so here'}]
      }
    }
  }
})

function ends({opens, close}: Quotation) {
  return [opens[0]!, close!]
}
