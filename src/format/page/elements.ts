import type {Field} from '../../text/fields.ts'

/** The attributes of an element that say what it holds, by their names in small letters. */
export type Attributes = Readonly<Record<string, string | undefined>>

const list = (names: string) => new Set(names.split(' '))

const blocks = list(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu ' +
    'nav ol p pre search section summary table tbody td tfoot th thead title tr ul'
)
/** What a page has about an article, or shows otherwise than as text. */
const skipped = list(
  'audio button canvas datalist del iframe map math menu nav noembed noframes noscript object pre ' +
    'rp rt s script select strike style svg template textarea video'
)
const codes = list('code kbd samp tt var')
const fields: Record<string, Field> = {
  address: 'byline',
  caption: 'caption',
  dd: 'list',
  dt: 'list',
  figcaption: 'caption',
  h1: 'headline',
  h2: 'crosshead',
  h3: 'crosshead',
  h4: 'crosshead',
  h5: 'crosshead',
  h6: 'crosshead',
  legend: 'crosshead',
  li: 'list',
  summary: 'crosshead',
  td: 'table',
  th: 'table',
  title: 'headline'
}

// The words that newspapers’ templates and schema.org name the parts of an article with, alone or
// as the last part of a longer name: article__standfirst, wp-caption-text.
const named: readonly (readonly [Field, RegExp])[] = [
  ['headline', /(?:^|[-_])headline$/iu],
  [
    'standfirst',
    /(?:^|[-_])(?:dek|deck|standfirst|strap-?line|sub-?head(?:ing|line)?|sub-?title)$/iu
  ],
  ['byline', /(?:^|[-_])(?:authors?|byline|contributor)$/iu],
  ['dateline', /(?:^|[-_])(?:dateline|datepublished|datemodified|pubdate|timestamp)$/iu],
  ['caption', /(?:^|[-_])(?:caption(?:-text)?|photo-?credit)$/iu]
]

/** Does an element begin and end a block of its own? */
export function isBlock(name: string): boolean {
  return blocks.has(name)
}

/** Does an element hold what no rule has a business with: code, a variable? */
export function isCode(name: string): boolean {
  return codes.has(name)
}

/** Is an element no part of the article’s text? */
export function isSkipped(name: string, {hidden, role, ...others}: Attributes): boolean {
  return (
    skipped.has(name) ||
    hidden !== undefined ||
    role === 'navigation' ||
    others['aria-hidden'] === 'true'
  )
}

/** What an element says that its text is, by its name or by its class; nothing if it does not. */
export function fieldOf(name: string, attributes: Attributes): Field | undefined {
  if (!isBlock(name)) return undefined
  const names = `${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`.split(/\s+/u)
  return named.find(([, pattern]) => names.some((one) => pattern.test(one)))?.[0] ?? fields[name]
}

/** Does an element hold a whole article, and what is about it? */
export function isWhole(name: string): boolean {
  return /^(?:html|body|main|article)$/u.test(name)
}

/** The language that an element says its text is in, a tag of BCP 47; nothing if it says none. */
export function languageOf({lang, 'xml:lang': xml}: Attributes): string | undefined {
  return (lang ?? xml ?? '').trim().replaceAll('_', '-') || undefined
}

/** Does an element say that its text is in another language? English again, or nothing: undefined. */
export function isForeign(attributes: Attributes): boolean | undefined {
  const language = /^[a-z]{2,3}(?![a-z])/iu.exec(languageOf(attributes) ?? '')?.[0].toLowerCase()
  return language === undefined || language === 'und' || language === 'mul'
    ? undefined
    : language !== 'en' && language !== 'eng'
}
