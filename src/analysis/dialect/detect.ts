import {keptOf} from '../../base/kept.ts'
import type {Article} from '../../text/article.ts'
import {ofType} from '../../text/word-types.ts'
import {declaredDialectOf} from './declared.ts'
import type {Dialect} from './englishes.ts'
import {type DialectForm, dialectFormsOf} from './forms.ts'

// The countries that spell by a dictionary of their own, told by their names in a British text.
const countries: readonly [RegExp, Dialect][] = [
  [/^australian?s?$/u, 'en-AU'],
  [/^canad(?:a|ians?)$/u, 'en-CA'],
  // Behind “south”.
  [/^african?s?$/u, 'en-ZA']
]

const countryOf = ofType(({word}) => countries.find(([form]) => form.test(word))?.[1])

/** The English that an article is written in, as it says, or else by its own words. */
export const dialectOf = keptOf(
  (article: Article): Dialect => declaredDialectOf(article) ?? toDialect(article)
)

/**
 * The dialect of an article: American or British by the spellings that tell them apart, British
 * where none does; then Australian, Canadian or South African where that country is named often.
 */
function toDialect(article: Article): Dialect {
  const {tokens} = article
  const {british, american} = weigh(dialectFormsOf(article))
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
