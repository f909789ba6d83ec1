import {type Dialect, dictionaryDialect} from '../dialect/englishes.ts'
import {dictionariesOf} from '../dictionary/index.ts'
import type {Judgement} from './decision.ts'

const mostSuggestions = 3
/** So far behind the best a correction is still worth offering. */
const worthOffering = 4

/** The best corrections; in the words of the house’s dialect, where it has one. */
export function suggestionsOf({corrections}: Judgement, dialect: Dialect | 'auto'): string[] {
  const [best] = corrections
  const worth = corrections.filter(({score}) => score > best!.score - worthOffering)
  const own = dialect === 'auto' ? worth : worth.filter(({text}) => isOfDialect(text, dialect))
  const texts = (own.length > 0 ? own : worth).map(({text}) => text)
  return [...new Set(texts)].slice(0, mostSuggestions)
}

function isOfDialect(text: string, dialect: Dialect): boolean {
  const own = dictionaryDialect(dialect)
  if (own === 'en-ZA') return true
  return text.split(' ').every((word) => {
    const dictionaries = dictionariesOf(word)
    return dictionaries.length === 0 || dictionaries.includes(own)
  })
}
