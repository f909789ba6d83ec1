import {dialectSenses} from '../../lexicon/dialects.ts'
import {keptOf} from '../../base/kept.ts'
import type {Article} from '../../text/article.ts'
import type {Paragraph, Token} from '../../text/text.ts'
import {type DialectForm, dialectFormsOf} from '../dialect/forms.ts'
import {namesOf} from '../names/index.ts'
import {quotationOf} from '../quotations/index.ts'
import {isVerbatim} from '../quotations/verbatim.ts'

/**
 * The forms whose spelling is the desk’s own to choose: what is quoted, a name, an official title or
 * a line all in capitals is not, nor is a table or the name below a headline.
 */
export function ownForms(article: Article): DialectForm[] {
  return dialectFormsOf(article).filter(({token, paragraph, text, start}) =>
    isOwn(token, paragraph, article, text, start)
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
  article: Article,
  text = token.text,
  start = 0
): boolean {
  if (foreignFields.has(paragraph.field)) return false
  const [before, after] = [article.tokens[token.index - 1], article.tokens[token.index + 1]]
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
    if (isName(after) || namesOf(article).mentionOf(token)) return false
  } else if ((isName(before) || isName(after)) && namesOf(article).mentionOf(token)) {
    return false
  }
  return !quotationOf(token, article) && !isVerbatim(token, article)
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
export function isCertain(form: DialectForm, {tokens}: Article): boolean {
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
