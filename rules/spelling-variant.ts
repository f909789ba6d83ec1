import type {SpellingVariant} from '../src/lexicon/variants.ts'
import type {Dialect} from '../src/analysis/dialect/englishes.ts'
import {groupBy} from '../src/base/group-by.ts'
import type {Analysis} from '../src/analysis/index.ts'
import {partOf} from '../src/text/text.ts'
import {toVariantForms, type VariantForm} from '../src/analysis/usage/variants.ts'
import {counted, likeCase, linesOf, quote} from '../src/rule/wording.ts'
import {defineRule, type Finding, type Positioned} from '../src/rule/rule.ts'

interface Options {
  readonly prefer: readonly string[]
  readonly dialect: Dialect | 'auto'
}

export default defineRule({
  id: 'spelling-variant',
  summary: 'A word of two spellings is not spelled as the house has it, or in both ways.',
  why: 'Adviser or advisor, focused or focussed: neither is wrong, and a paper that prints both looks as if nobody had read it. The house decides; where it has not, the article’s own habit does; where that says nothing either, the spelling that the dictionaries list first is offered, as taste.',
  sources: [
    'AP Stylebook, adviser: not advisor',
    'BBC News style guide, spelling: the first form of the Oxford English Dictionary, focused and not focussed',
    'Economist style guide, spellings: amid not amidst, while not whilst'
  ],
  severity: 'warning',
  options: {
    /** The spellings of the house, of those that lexicon/variants.tsv has. */
    prefer: [] as readonly string[],
    dialect: 'auto' as Dialect | 'auto'
  },
  examples: [
    {
      wrong: 'One adviser resigned. A second adviser stayed; a third ⟦advisor⟧ was asked to.',
      right: 'One adviser resigned. A second adviser stayed; a third adviser was asked to.'
    },
    {wrong: 'It sells ⟦liquified⟧ gas.', right: 'It sells liquefied gas.'},
    {
      wrong: 'An ⟦advisor⟧ said that ten ⟦per cent⟧ had left.',
      right: 'An adviser said that ten percent had left.',
      options: {prefer: ['adviser', 'percent']}
    },
    {
      wrong: 'The ⟦aging⟧ bridge was closed.',
      right: 'The ageing bridge was closed.',
      options: {dialect: 'en-GB'}
    }
  ],
  silent: [
    'The advisor spoke of an aging bridge and of ten percent.',
    'One adviser resigned. “My advisor is ill,” she said. Senior Advisor Tom Hale stayed.',
    'He fell among thieves, whilst others stood amidst the crowd.',
    {text: 'The advisor was right.', options: {prefer: ['advisor']}}
  ],
  *check(analysis, options) {
    const forms = toVariantForms(
      analysis,
      (variant) => variant.when !== 'house' || chosenOf(variant, options) !== undefined
    )
    for (const same of groupBy(forms, ({variant}) => variant).values()) {
      yield* judge(same, analysis, options)
    }
  }
})

/** The spelling that the house prefers of a word, itself or in the form that names it. */
function chosenOf({spellings, words}: SpellingVariant, {prefer}: Options): string | undefined {
  return spellings.find((spelling, at) => prefer.includes(spelling) || prefer.includes(words[at]!))
}

function judge(forms: readonly VariantForm[], analysis: Analysis, options: Options): Finding[] {
  const {dialect} = options
  const {variant} = forms[0]!
  const chosen = chosenOf(variant, options)
  if (chosen) {
    return others(forms, chosen).map((form) => ({
      ...misses(form, chosen),
      note: 'The house has it so.'
    }))
  }
  const isAmerican = (dialect === 'auto' ? analysis.dialect : dialect) === 'en-US'
  const first = variant.first[isAmerican ? 'american' : 'british']
  const spellings = groupBy(forms, ({spelling}) => spelling)
  if (variant.when === 'wrong') {
    const note = 'No dictionary has it so.'
    return others(forms, first).map((form) => ({...misses(form, first), note}))
  }
  if (spellings.size > 1) return [mixture(spellings, first)]
  const isMarked = variant.when === 'alone' || (variant.when === 'dialect' && dialect !== 'auto')
  return isMarked
    ? others(forms, first)
        .slice(0, 1)
        .map((form) => ({
          ...misses(form, first),
          severity: 'info',
          note: `The dictionaries list ${quote(first)} first.`
        }))
    : []
}

function others(forms: readonly VariantForm[], chosen: string): VariantForm[] {
  return forms.filter(({spelling}) => spelling !== chosen.toLowerCase())
}

function misses(form: VariantForm, spelling: string): Finding {
  const expected = likeCase(spelling, form.text)
  return {
    nodes: placesOf(form),
    reason: `Unexpected spelling ${quote(form.text)}, expected ${quote(expected)}`,
    expected: [expected]
  }
}

/** Two spellings in one article: the rarer is marked, of a tie the one that comes second in the dictionaries. */
function mixture(spellings: ReadonlyMap<string, readonly VariantForm[]>, first: string): Finding {
  const rank = ([spelling, forms]: readonly [string, readonly VariantForm[]]) =>
    forms.length + (spelling === first.toLowerCase() ? 0.5 : 0)
  const [usual, ...odd] = [...spellings].sort((one, other) => rank(other) - rank(one))
  const [rare, ...more] = odd.flatMap(([, forms]) => forms)
  const [spelling, forms] = usual!
  return {
    ...misses(rare!, spelling),
    severity: 'info',
    note: `${quote(spelling)} stands ${counted(forms.length)}, ${linesOf(forms.flatMap(({tokens}) => tokens[0]!))}.`,
    related: [...forms, ...more].slice(0, 8).map((form) => ({
      nodes: placesOf(form),
      reason: `Spelled ${quote(form.text)} here`
    }))
  }
}

function placesOf({tokens, text}: VariantForm): readonly Positioned[] {
  return tokens.length > 1 ? tokens : [partOf(tokens[0]!, text)]
}
