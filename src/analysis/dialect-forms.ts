import type {Position} from 'unist'
import {type DialectSpelling, dialectSenses, dialectSpellings} from '../../lexicon/dialects.ts'
import type {Analysis} from './index.ts'
import {keptOf} from './kept.ts'
import type {Paragraph} from './paragraphs.ts'
import {type Token, within} from './tokens.ts'
import {ofType} from './word-types.ts'

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
export function toDialectForms(paragraphs: readonly Paragraph[]): DialectForm[] {
  return paragraphs.flatMap(formsIn)
}

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

/**
 * The forms whose spelling is the desk’s own to choose: what is quoted, a name, an official title or
 * a line all in capitals is not, nor is a table or the name below a headline.
 */
export function ownForms(analysis: Analysis): DialectForm[] {
  return analysis.dialectForms.filter(({token, paragraph, text, start}) =>
    isOwn(token, paragraph, analysis, text, start)
  )
}

const foreignFields = new Set(['byline', 'dateline', 'table'])

/**
 * Whether the spelling of a word is the desk’s own to choose; `text` is a part of the token, `start`
 * where it begins in it.
 */
export function isOwn(
  token: Token,
  paragraph: Paragraph,
  analysis: Analysis,
  text = token.text,
  start = 0
): boolean {
  if (foreignFields.has(paragraph.field)) return false
  const [before, after] = [analysis.tokens[token.index - 1], analysis.tokens[token.index + 1]]
  const isCapital = start === 0 && /^\p{Lu}/u.test(text)
  if (/\p{Lu}/u.test(isCapital ? text.slice(1) : text)) return false
  if (isCapital) {
    // “Neighbours said …”, but “Labor said …”, “Defense Secretary …”.
    if (
      !isFirst(token, before, paragraph) ||
      paragraph.isDisplay ||
      partyNames.has(text.toLowerCase())
    ) {
      return false
    }
    if (isName(after) || analysis.names.mentionOf(token)) return false
  } else if ((isName(before) || isName(after)) && analysis.names.mentionOf(token)) {
    return false
  }
  return !analysis.quotationOf(token) && !isOfPost(token, paragraph)
}

/** “It was a great honor #proud — Ann Lee (@annlee)”: a post stands as its writer typed it. */
function isOfPost({end}: Token, {text}: Paragraph): boolean {
  return /pic\.twitter\.com\/|[—–-]\s?[^—–\n]{2,50}\(@\w+\)/u.test(text.slice(end))
}

const partyNames = new Set(['labor', 'labour'])

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
}

function isFirst(token: Token, before: Token | undefined, {tokens}: Paragraph): boolean {
  return tokens[0] === token || /^[.!?]$/u.test(before?.text ?? '')
}

/**
 * Whether a form shows its dialect: one that is a word of the other English as well does so only
 * beside certain words.
 */
export function isCertain(form: DialectForm, {tokens}: Analysis): boolean {
  const {spelling, token, text, start, paragraph} = form
  if (!spelling.isUnsure) return true
  const sense = dialectSenses().get(text.toLowerCase())
  if (!sense) return false
  const about = wordsIn(paragraph)
  if ([...sense.unless].some((word) => about.has(word))) return false
  const before =
    start > 0
      ? token.text
          .slice(0, start - 1)
          .split('-')
          .at(-1)!
          .toLowerCase()
      : (tokens[token.index - 1]?.normal ?? '')
  if (sense.except.has(before)) return false
  if (sense.before.has('<any>')) return true
  if (sense.before.has(before) || (sense.before.has('<number>') && isNumber(before))) return true
  return (
    start + text.length === token.text.length &&
    sense.after.has(tokens[token.index + 1]?.normal ?? '')
  )
}

/** The words of a paragraph, gathered once: each ambiguous form in it asks for them. */
const wordsIn = keptOf(
  ({tokens}: Paragraph): ReadonlySet<string> => new Set(tokens.map(({normal}) => normal))
)

function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word) || numbers.has(word)
}

const numbers = new Set(
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'.split(
    ' '
  )
)
