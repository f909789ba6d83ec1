import {dialectOf, weigh} from '../dialect/detect.ts'
import type {DialectPair} from '../../lexicon/dialects.ts'
import {type Dialect, takes} from '../dialect/englishes.ts'
import type {DialectForm} from '../dialect/forms.ts'
import {isCertain, ownForms} from './own.ts'
import {groupBy} from '../../base/group-by.ts'
import type {Article} from '../../text/article.ts'

/** A word in the spelling that the rest of an article does not have. */
export interface OddSpelling {
  /** Where it stands so, in reading order. */
  readonly forms: readonly DialectForm[]
  /** What shows the English of the article: the same word first, then others, each word once. */
  readonly usual: readonly DialectForm[]
  /** Is the article’s English beyond doubt? */
  readonly isClear: boolean
  /** What kind of spelling the odd one is, and the usual. */
  readonly kinds: readonly [SpellingKind, SpellingKind]
}

export type SpellingKind = '-ise' | '-ize' | 'American' | 'British' | 'Canadian'

type Side = 'american' | 'british'

/**
 * The words of an article that are spelled in the English of its minority, by what the desk itself
 * wrote; where -ise and -ize stand beside one another and both are British, the rarer.
 */
export function toOddSpellings(article: Article): OddSpelling[] {
  const own = ownForms(article)
  const sides = groupBy(own, ({spelling}) => spelling.pair)
  // A program beside a programme is the same thing; alone it may be that of a computer.
  const isBoth = ({pair}: DialectForm['spelling']) =>
    new Set(sides.get(pair)!.map(({spelling}) => spelling.side)).size > 1
  const forms = own.filter(
    (form) => !form.spelling.isUnsure || (isBoth(form.spelling) && isCertain(form, article))
  )
  const dialect = dialectOfDesk(forms, article)
  const odd = forms.filter(({spelling: {pair, side}}) => isForeign(side, pair, dialect))
  const usual = forms.filter(({spelling: {pair, side}}) => shows(side, pair, dialect))
  const words = odd.length > 0 && usual.length > 0 ? toSpellings(odd, usual, dialect) : []
  return [...words, ...verbsOf(forms, dialect)]
}

/** The English of what the desk wrote. -ize alone is no sign of American: Oxford has it too. */
function dialectOfDesk(forms: readonly DialectForm[], article: Article): Dialect {
  const {british, american} = weigh(forms)
  const isAmerican = forms.some(({spelling: {side, pair}}) => side === 'american' && !pair.isVerb)
  // An article on Canada is not from there for that: it must have a form that Canada shares with America.
  const isCanadian = forms.some(
    ({spelling: {side, pair}}) => side === 'american' && pair.also.includes('en-CA')
  )
  if (dialectOf(article) === 'en-CA') return isCanadian ? 'en-CA' : 'en-GB'
  if (isAmerican && american > british) return 'en-US'
  return dialectOf(article) === 'en-US' ? 'en-GB' : dialectOf(article)
}

function isForeign(side: Side, pair: DialectPair, dialect: Dialect): boolean {
  const own = takes(dialect, pair)
  return own !== 'both' && own !== side
}

/** Whether a spelling is a sign of a dialect; of two that it takes, -ise is one of British. */
function shows(side: Side, pair: DialectPair, dialect: Dialect): boolean {
  const own = takes(dialect, pair)
  return side === (own === 'both' ? 'british' : own)
}

function verbsOf(forms: readonly DialectForm[], dialect: Dialect): OddSpelling[] {
  const verbs = forms.filter(({spelling: {pair}}) => takes(dialect, pair) === 'both')
  const [ise, ize] = (['british', 'american'] as const).map((side) =>
    verbs.filter(({spelling}) => spelling.side === side)
  ) as [DialectForm[], DialectForm[]]
  if (ise.length === 0 || ize.length === 0) return []
  return ize.length > ise.length ? toSpellings(ise, ize) : toSpellings(ize, ise)
}

/** One odd spelling a word. The same word the other way more often, or many others, are certainty. */
function toSpellings(
  odd: readonly DialectForm[],
  usual: readonly DialectForm[],
  dialect?: Dialect
): OddSpelling[] {
  const words = groupBy(odd, ({spelling}) => spelling.pair.stem)
  const others = groupBy(usual, ({spelling}) => spelling.pair.stem)
  // -ize beside “honoured” is Oxford’s, and makes no American of an article.
  const isAgainstVerbs = odd.every(({spelling}) => spelling.pair.isVerb)
  const signs = [...others.values()].filter(
    ([first]) => isAgainstVerbs || dialect !== 'en-US' || !first!.spelling.pair.isVerb
  )
  const isOutnumbered = signs.length >= Math.max(3, words.size * 2)
  return [...words].map(([stem, forms]) => {
    const same = others.get(stem) ?? []
    const firsts = [...others].flatMap(([key, [first]]) => (key === stem ? [] : [first!]))
    const isClear = isOutnumbered || (same.length > forms.length && usual.length > odd.length)
    return {
      forms,
      usual: [...same, ...firsts],
      isClear: isClear && dialect !== 'en-CA',
      kinds: kindsOf(forms[0]!, dialect)
    }
  })
}

function kindsOf(
  {spelling: {side}}: DialectForm,
  dialect: Dialect | undefined
): [SpellingKind, SpellingKind] {
  if (!dialect) return side === 'british' ? ['-ise', '-ize'] : ['-ize', '-ise']
  const [odd, usual] =
    side === 'british' ? (['British', 'American'] as const) : (['American', 'British'] as const)
  return [odd, dialect === 'en-CA' ? 'Canadian' : usual]
}
