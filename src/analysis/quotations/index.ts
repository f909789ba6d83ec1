import {keptOf} from '../../base/kept.ts'
import type {Article} from '../../text/article.ts'
import type {Field} from '../../text/fields.ts'
import type {Token} from '../../text/text.ts'
import {toFound, type FoundQuotations} from './found.ts'
import {isScript} from './genres.ts'
import {isDouble, type Mark, marksOf} from './marks.ts'
import type {Marked} from './paragraphs.ts'
import type {MarkSlip, Quotation, Quotations, Role} from './quotation.ts'
import {readStructure} from './structure.ts'

export type {MarkSlip, Quotation, Quotations, Role} from './quotation.ts'
export {isDouble, isStraight, lead, type Mark, placesOf, stanceOf} from './marks.ts'

// Lines whose marks are their own affair: titles, credits, columns.
const unread = new Set<Field>(['alt', 'byline', 'caption', 'dateline', 'table'])
// Lines that stand for themselves: no quotation runs over them.
const asides = new Set<Field>([
  'alt',
  'byline',
  'caption',
  'crosshead',
  'dateline',
  'headline',
  'standfirst',
  'table'
])

/** The quotation marks of an article: what they enclose, and what is wrong with them. */
export const quotationsOf = keptOf(toQuotations)

/**
 * The quotations of an article.
 *
 * A newspaper’s rule: a quotation that runs over paragraphs opens each of them and closes only the
 * last, so a paragraph may end with an open quotation if the next one opens with a mark.
 */
function toQuotations({paragraphs}: Article): Quotations {
  const marked = withoutArrows(
    paragraphs.map((paragraph) => ({paragraph, marks: marksOf(paragraph)}))
  )
  const roles = new Map<Mark, Role>()
  const read = (flow: readonly Marked[]) => toFound(readStructure(flow), roles)
  const isOwn = isScript(paragraphs) ? () => true : isAside
  const running = marked.filter((one) => !isOwn(one))
  const found = [running, ...marked.filter(isOwn).map((one) => [one])].filter(hasMarks).map(read)
  const isRead = (mark: Mark) => !unread.has(mark.paragraph.field)
  return {
    all: found.flatMap(({all}) => all).sort((a, b) => inOrder(a.opens[0]!, b.opens[0]!)),
    slips: withoutFlood(found)
      .filter(({mark}) => isRead(mark))
      .sort((a, b) => inOrder(a.mark, b.mark)),
    marks: marked.flatMap(({marks}) => marks).filter(isRead),
    roles
  }
}

function inOrder(one: Mark, other: Mark): number {
  return one.token.index - other.token.index || one.start - other.start
}

const structural = new Set<MarkSlip['kind']>(['bare', 'nested', 'stray', 'unclosed', 'unopened'])

/**
 * All slips, but of an article whose marks are beyond repair, as a transcript’s that has lost half of
 * them, only the first of those that tell what is open and what is not.
 */
function withoutFlood(found: readonly FoundQuotations[]): MarkSlip[] {
  const slips = found.flatMap(({slips}) => slips)
  const quotations = found.flatMap(({all}) => all).filter(({close}) => close)
  const broken = slips
    .filter(({kind}) => structural.has(kind))
    .sort((a, b) => inOrder(a.mark, b.mark))
  if (broken.length < 5 || broken.length * 2 <= quotations.length) return slips
  return slips.filter((slip) => !structural.has(slip.kind) || slip === broken[0])
}

/** On a web page » stands for an arrow, unless « opens something. */
function withoutArrows(marked: readonly Marked[]): readonly Marked[] {
  const has = (sought: string) =>
    marked.some(({marks}) => marks.some(({character}) => character === sought))
  if (!has('»') || has('«')) return marked
  return marked.map(({paragraph, marks}) => ({
    paragraph,
    marks: marks.filter(({character}) => character !== '»')
  }))
}

/**
 * A short line with one mark of a pair is no crosshead: it ends a quotation that began above. A line of
 * stars or an emoji, with no word in it, is nothing for a quotation to run on into.
 */
function isAside({paragraph: {field, tokens}, marks}: Marked): boolean {
  if (marks.length === 0 && tokens.every(({kind}) => kind !== 'word')) return true
  return asides.has(field) && (field !== 'crosshead' || marks.filter(isDouble).length % 2 === 0)
}

function hasMarks(flow: readonly Marked[]): boolean {
  return flow.some(({marks}) => marks.length > 0)
}

/** The quotation that a token of an article stands in: somebody else’s words, not the desk’s. */
export function quotationOf(token: Token, article: Article): Quotation | undefined {
  return quotedTokensOf(article).get(token)
}

/** Are a token’s words somebody else’s, between marks or set off as a quotation? */
export function isQuoted(token: Token, article: Article): boolean {
  return setOffTokensOf(article).has(token) || quotationOf(token, article) !== undefined
}

const quotedTokensOf = keptOf(toQuotedTokens)

const setOffTokensOf = keptOf(
  ({paragraphs}: Article): ReadonlySet<Token> =>
    new Set(paragraphs.flatMap(({isQuoted, tokens}) => (isQuoted ? tokens : [])))
)

/** For each token that stands in a quotation, the outermost one that holds it. */
function toQuotedTokens(article: Article): ReadonlyMap<Token, Quotation> {
  const {tokens} = article
  const quoted = new Map<Token, Quotation>()
  // For each token the next that stands in no quotation yet, itself if it does not, as far as is known:
  // a thousand quotations of one paragraph that are never closed all run to its end.
  const free = Int32Array.from({length: tokens.length + 1}, (_, at) => at)
  const freeFrom = (start: number) => {
    let at = Math.min(start, tokens.length)
    while (free[at] !== at) {
      free[at] = free[free[at]!]!
      at = free[at]!
    }
    return at
  }
  for (const quotation of quotationsOf(article).all) {
    quotation.opens.forEach((mark, index) => {
      const isLast = index === quotation.opens.length - 1
      const paragraphEnd = mark.paragraph.tokens.at(-1)!.index
      // A quotation that never closes is trusted to the end of its sentence’s paragraph only.
      const end = isLast && quotation.close ? quotation.close.token.index : paragraphEnd + 1
      let at = freeFrom(mark.token.index + 1)
      for (; at < end; at = freeFrom(at + 1)) {
        quoted.set(tokens[at]!, quotation)
        free[at] = at + 1
      }
    })
  }
  return quoted
}
