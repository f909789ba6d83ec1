import {dialectWords} from '../../lexicon/dialects.ts'
import type {Token} from './tokens.ts'

/** A dialect of English that has a dictionary. */
export type Dialect = 'en-AU' | 'en-CA' | 'en-GB' | 'en-US' | 'en-ZA'

// The countries that spell by a dictionary of their own, told by their names in a British text.
const countries: readonly [RegExp, Dialect][] = [
  [/^australian?s?$/u, 'en-AU'],
  [/^canad(?:a|ians?)$/u, 'en-CA'],
  [/^south african?s?$/u, 'en-ZA']
]

/**
 * The dialect of an article: American or British by the spellings that tell them apart, British
 * where none does; then Australian, Canadian or South African where that country is named often.
 */
export function toDialect(tokens: readonly Token[]): Dialect {
  const known = dialectWords()
  let british = 0
  let american = 0
  const named = new Map<Dialect, number>()
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') return
    const spelling = known.get(token.normal)
    if (spelling === 'british') british++
    else if (spelling === 'american') american++
    const previous = tokens[index - 1]?.normal
    const name = previous === 'south' ? `south ${token.normal}` : token.normal
    const country = countries.find(([form]) => form.test(name.replace(/'s$/u, '')))?.[1]
    if (country) named.set(country, (named.get(country) ?? 0) + 1)
  })
  const [most, count = 0] = [...named].sort((a, b) => b[1] - a[1])[0] ?? []
  if (american > british) return most === 'en-CA' && british > 0 ? 'en-CA' : 'en-US'
  return most && count > 2 ? most : 'en-GB'
}
