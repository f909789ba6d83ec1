import type {Position} from 'unist'
import {type DialectSpelling, dialectSpellings} from '../../lexicon/dialects.ts'
import type {Article} from '../../text/article.ts'
import {keptOf} from '../../base/kept.ts'
import {type Paragraph, type Token, within} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'

/** A word of an article that British and American English spell in two ways. */
export interface DialectForm {
  readonly token: Token
  readonly paragraph: Paragraph
  /** The word as it stands, without a possessive; of a compound the part: colour of colour-coded. */
  readonly text: string
  /** Where `text` starts in the token, in UTF-16 units. */
  readonly start: number
  readonly spelling: DialectSpelling
}

/** The words of an article that British and American English spell in two ways, in reading order. */
export const dialectFormsOf = keptOf(({paragraphs}: Article): readonly DialectForm[] =>
  paragraphs.flatMap(formsIn)
)

const formsIn = keptOf((paragraph: Paragraph): readonly DialectForm[] => {
  const forms: DialectForm[] = []
  for (const token of paragraph.tokens) {
    if (token.kind !== 'word' || token.opaque) continue
    for (const spelled of spellingsOf(token.type)) forms.push({token, paragraph, ...spelled})
  }
  return forms
})

const none: Pick<DialectForm, 'text' | 'start' | 'spelling'>[] = []

/** What of a word, or of the words of a compound, is spelled in two ways. */
const spellingsOf = ofType(({bare}) => {
  // Eon is more often a firm.
  if (bare.length < 4) return none
  const found: typeof none = []
  let start = 0
  for (const text of bare.split('-')) {
    const spelling = dialectSpellings().get(text.toLowerCase())
    if (spelling) found.push({text, start, spelling})
    start += text.length + 1
  }
  return found.length > 0 ? found : none
})

/** The word in the other English, capitalised as it stands. */
export function expectedOf({text, spelling: {pair, side}}: DialectForm): string {
  const word = side === 'british' ? pair.american : pair.british
  return /^\p{Lu}/u.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** The place of a form in the source. */
export function placeOf({token, text, start}: DialectForm): {
  readonly position: Position | undefined
} {
  return {position: within(token, start, start + text.length)}
}
