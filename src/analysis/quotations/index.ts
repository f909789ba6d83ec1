import type {Field} from '../fields.ts'
import type {Paragraph} from '../paragraphs.ts'
import type {Token} from '../tokens.ts'
import {isElision, isMisspelled, isParted} from './apostrophes.ts'
import {isLetter, isScript, isSetOff} from './genres.ts'
import {isDouble, type Mark, shapeOf, toMarks} from './marks.ts'
import type {Step} from './readings.ts'
import {type Marked, readStructure} from './structure.ts'

export {isDouble, isStraight, type Mark, shapeOf} from './marks.ts'

/**
 * Words between quotation marks. `opens` holds the mark of each paragraph that the quotation runs
 * over; `close` is absent where it is never closed. `level` is 1 for a quotation that stands in none.
 */
export interface Quotation {
  readonly opens: readonly Mark[]
  readonly close: Mark | undefined
  readonly level: number
  readonly isDouble: boolean
}

/** What is wrong with a mark, or for want of one. */
export interface MarkSlip {
  readonly kind:
    | 'apostrophe'
    | 'bare'
    | 'doubled'
    | 'mismatched'
    | 'nested'
    | 'reversed'
    | 'stray'
    | 'unclosed'
    | 'unopened'
  /** The mark that is wrong, or that has lost its partner; for `bare` the one that is carried on. */
  readonly mark: Mark
  readonly quotation?: Quotation
  /** For `unclosed`: the mark that shows it, if one of the same paragraph does. */
  readonly until?: Mark | undefined
  /** For `bare`: the paragraph that does not open with a mark. */
  readonly paragraph?: Paragraph
}

/** What a mark does; one that stands alone or twice does nothing. */
export type Role = 'apostrophe' | 'closing' | 'measure' | 'none' | 'opening'

/** The quotations of an article in the order in which they open, and the slips in their marks. */
export interface Quotations {
  readonly all: readonly Quotation[]
  readonly slips: readonly MarkSlip[]
  readonly marks: readonly Mark[]
  readonly roles: ReadonlyMap<Mark, Role>
}

// Lines whose marks are their own affair: titles, credits, columns.
const unread = new Set<Field>(['byline', 'caption', 'dateline', 'table'])
// Lines that stand for themselves: no quotation runs over them.
const asides = new Set<Field>(['byline', 'caption', 'crosshead', 'dateline', 'headline', 'table'])

/**
 * The quotations of an article.
 *
 * A newspaper’s rule: a quotation that runs over paragraphs opens each of them and closes only the
 * last, so a paragraph may end with an open quotation if the next one opens with a mark.
 */
export function toQuotations(paragraphs: readonly Paragraph[]): Quotations {
  const marked = withoutArrows(
    paragraphs.map((paragraph) => ({paragraph, marks: toMarks(paragraph)}))
  )
  const roles = new Map<Mark, Role>()
  const read = (flow: readonly Marked[]) => build(readStructure(flow), roles)
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
function withoutFlood(found: readonly Pick<Quotations, 'all' | 'slips'>[]): MarkSlip[] {
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

/** A short line with one mark of a pair is no crosshead: it ends a quotation that began above. */
function isAside({paragraph: {field}, marks}: Marked): boolean {
  return asides.has(field) && (field !== 'crosshead' || marks.filter(isDouble).length % 2 === 0)
}

function hasMarks(flow: readonly Marked[]): boolean {
  return flow.some(({marks}) => marks.length > 0)
}

const roleOf = {
  open: 'opening',
  continue: 'opening',
  close: 'closing',
  mismatch: 'closing',
  unopened: 'closing',
  apostrophe: 'apostrophe',
  measure: 'measure',
  double: 'none',
  stray: 'none'
} as const

/** The quotations and slips that a reading has found; `roles` takes what each mark does. */
function build(steps: readonly Step[], roles: Map<Mark, Role>): Pick<Quotations, 'all' | 'slips'> {
  const all: {opens: Mark[]; close: Mark | undefined; level: number; isDouble: boolean}[] = []
  const slips: MarkSlip[] = []
  const open: typeof all = []
  const openOf = (first: Mark) => open.find(({opens}) => opens[0] === first)!
  const end = (quotation: Quotation) => open.splice(open.indexOf(quotation as never), 1)
  const seen = new Set<Mark>()
  for (const step of steps) {
    if (step.kind !== 'unclosed' && step.kind !== 'bare') roles.set(step.mark, roleOf[step.kind])
    switch (step.kind) {
      case 'open': {
        const {mark} = step
        const top = open.at(-1)
        const level = open.length + 1
        const quotation = {opens: [mark], close: undefined, level, isDouble: isDouble(mark)}
        if (top?.isDouble === quotation.isDouble) slips.push({kind: 'nested', mark, quotation})
        if (shapeOf(mark) === 'closing') slips.push({kind: 'reversed', mark, quotation})
        all.push(quotation)
        open.push(quotation)
        break
      }
      case 'continue': {
        const quotation = openOf(step.first)
        quotation.opens.push(step.mark)
        if (shapeOf(step.mark) === 'closing')
          slips.push({kind: 'reversed', mark: step.mark, quotation})
        break
      }
      case 'close':
      case 'mismatch': {
        const {mark} = step
        const quotation = openOf(step.first)
        quotation.close = mark
        end(quotation)
        const isForeign = /^[„»]/u.test(step.first.character)
        if (step.kind === 'mismatch' || mark.character === '″')
          slips.push({kind: 'mismatched', mark, quotation})
        else if (shapeOf(mark) === 'opening' && !isForeign)
          slips.push({kind: 'reversed', mark, quotation})
        break
      }
      case 'unclosed': {
        const quotation = openOf(step.first)
        end(quotation)
        slips.push({kind: 'unclosed', mark: quotation.opens.at(-1)!, quotation, until: step.until})
        // A single mark with no partner is more often an apostrophe than a quotation.
        if (!quotation.isDouble) all.splice(all.indexOf(quotation), 1)
        break
      }
      case 'bare': {
        const quotation = openOf(step.first)
        if (isLetter(step.before.text)) seen.add(step.first)
        // One message for a run of paragraphs, and none where their form says that they run on.
        if (seen.has(step.first) || isSetOff(step.paragraph, step.before)) break
        seen.add(step.first)
        const {paragraph} = step
        slips.push({kind: 'bare', mark: quotation.opens.at(-1)!, quotation, paragraph})
        break
      }
      case 'unopened':
        slips.push({kind: 'unopened', mark: step.mark})
        break
      case 'double':
        slips.push({kind: 'doubled', mark: step.mark})
        break
      case 'stray':
        slips.push({kind: 'stray', mark: step.mark})
        break
      case 'apostrophe':
        if (isMisspelled(step.mark) || isParted(step.mark))
          slips.push({kind: 'apostrophe', mark: step.mark})
        else if (step.mark.character === '‘' && isElision(step.mark))
          slips.push({kind: 'reversed', mark: step.mark})
        break
      case 'measure':
        break
    }
  }
  return {all, slips}
}

/** For each token that stands in a quotation, the outermost one that holds it. */
export function toQuoted(
  quotations: readonly Quotation[],
  tokens: readonly Token[]
): Map<Token, Quotation> {
  const quoted = new Map<Token, Quotation>()
  for (const quotation of quotations) {
    quotation.opens.forEach((mark, index) => {
      const isLast = index === quotation.opens.length - 1
      const paragraphEnd = mark.paragraph.tokens.at(-1)!.index
      // A quotation that never closes is trusted to the end of its sentence’s paragraph only.
      const end = isLast && quotation.close ? quotation.close.token.index : paragraphEnd + 1
      for (let at = mark.token.index + 1; at < end; at++) {
        const token = tokens[at]!
        if (!quoted.has(token)) quoted.set(token, quotation)
      }
    })
  }
  return quoted
}
