import type {DialectForm} from './dialect-forms.ts'
import type {Token} from './tokens.ts'
import {ofType} from './word-types.ts'

/**
 * The dialects of English that a house can write in. South Asian English is spelled as British is,
 * and has words of its own; `en-GB-oxendict` is British with -ize, as the Oxford dictionary has it.
 */
export const dialects = [
  'en-AU',
  'en-CA',
  'en-GB',
  'en-GB-oxendict',
  'en-IN',
  'en-LK',
  'en-PK',
  'en-US',
  'en-ZA'
] as const

/** A dialect of English, by its tag of BCP 47. */
export type Dialect = (typeof dialects)[number]

/** A dialect that has a dictionary. */
export type DictionaryDialect = 'en-AU' | 'en-CA' | 'en-GB' | 'en-US' | 'en-ZA'

/** The dialect in whose dictionary the words of another are. */
export function dictionaryDialect(dialect: Dialect): DictionaryDialect {
  switch (dialect) {
    case 'en-GB-oxendict':
    case 'en-IN':
    case 'en-LK':
    case 'en-PK':
      return 'en-GB'
    default:
      return dialect
  }
}

// The countries that spell by a dictionary of their own, told by their names in a British text.
const countries: readonly [RegExp, Dialect][] = [
  [/^australian?s?$/u, 'en-AU'],
  [/^canad(?:a|ians?)$/u, 'en-CA'],
  // Behind “south”.
  [/^african?s?$/u, 'en-ZA']
]

const countryOf = ofType(({word}) => countries.find(([form]) => form.test(word))?.[1])

/**
 * The dialect of an article: American or British by the spellings that tell them apart, British
 * where none does; then Australian, Canadian or South African where that country is named often.
 */
export function toDialect(tokens: readonly Token[], forms: readonly DialectForm[]): Dialect {
  const {british, american} = weigh(forms)
  const named = new Map<Dialect, number>()
  tokens.forEach(({type}, index) => {
    const country = countryOf(type)
    if (!country || (country === 'en-ZA' && tokens[index - 1]?.normal !== 'south')) return
    named.set(country, (named.get(country) ?? 0) + 1)
  })
  const [most, count = 0] = [...named].sort((a, b) => b[1] - a[1])[0] ?? []
  if (american > british) return most === 'en-CA' && british > 0 ? 'en-CA' : 'en-US'
  return most && count > 2 ? most : 'en-GB'
}

/** How often each English shows; -ize is American and, in half of the world, British. */
export function weigh(forms: readonly DialectForm[]): {british: number; american: number} {
  let british = 0
  let american = 0
  for (const {spelling, text} of forms) {
    // A capital may be that of a name: the Labor Party is no American spelling.
    if (spelling.isUnsure || /^\p{Lu}/u.test(text)) continue
    if (spelling.side === 'british') british++
    else american += spelling.pair.isVerb ? 0.5 : 1
  }
  return {british, american}
}

/** Which forms of a pair a dialect takes: one of them, or of -ise and -ize both. */
export function takes(
  dialect: Dialect,
  {also, isVerb}: {readonly also: readonly string[]; readonly isVerb: boolean}
): 'american' | 'both' | 'british' {
  if (dialect === 'en-US' || also.includes(dialect)) return 'american'
  if (!isVerb) return 'british'
  return dialect === 'en-GB-oxendict' ? 'american' : 'both'
}
