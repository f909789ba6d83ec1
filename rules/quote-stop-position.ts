import type {Analysis} from '../src/analysis/index.ts'
import {attributionAfter} from '../src/analysis/quotations/attribution.ts'
import {type Extent, extentOf} from '../src/analysis/quotations/extent.ts'
import {lead, type Mark, type Quotation} from '../src/analysis/quotations/index.ts'
import type {Token} from '../src/text/text.ts'
import {counted, linesOf, quote} from '../src/rule/wording.ts'
import {defineRule, type Finding, type Positioned} from '../src/rule/rule.ts'

/** A full stop or comma beside a closing mark, and the two of them as they stand. */
interface Stop {
  readonly quotation: Quotation
  readonly mark: Mark
  readonly stop: string
  readonly isInside: boolean
  readonly extent: Extent | undefined
  /** A comma before the attribution: “We are late,” she said. */
  readonly isAttributed: boolean
  readonly nodes: readonly [Positioned, Positioned]
}

export default defineRule({
  id: 'quote-stop-position',
  summary: 'A full stop or comma stands on the wrong side of a closing quotation mark.',
  why: 'American style puts both inside, always. British style puts them inside when the quoted words are a whole sentence and outside when they are a part of one. Either is right; a mixture of the two looks careless.',
  sources: [
    'Associated Press Stylebook, punctuation guide, “quotation marks”',
    'The Guardian and Observer style guide, “quotation marks”'
  ],
  severity: 'warning',
  options: {style: 'auto' as 'american' | 'auto' | 'logical'},
  choices: {style: ['american', 'auto', 'logical']},
  examples: [
    {wrong: '“It is late,” she said.\n\nShe called the plan “a start⟦”.⟧'},
    {
      wrong: '“It is late,” she said. “We are cold⟦”,⟧ he added.',
      right: '“It is late,” she said. “We are cold,” he added.'
    },
    {
      wrong: 'She called the plan “a start⟦”.⟧ He called it “late⟦”,⟧ and left.',
      right: 'She called the plan “a start.” He called it “late,” and left.',
      options: {style: 'american'}
    },
    {
      wrong: 'She called the plan “a start⟦.”⟧',
      right: 'She called the plan “a start”.',
      options: {style: 'logical'}
    }
  ],
  silent: [
    'She called the plan “a start”. He called it “late”, and left.',
    {
      text: '“It is late,” she said. “We go home.” He called it “a start”.',
      options: {style: 'logical'}
    },
    {text: 'Who said “never”? She said “now.”', options: {style: 'american'}}
  ],
  *check(analysis, {style}) {
    const stops = analysis.quotations.flatMap((quotation) => stopOf(quotation, analysis))
    const inside = stops.filter(({isInside}) => isInside)
    const outside = stops.filter(({isInside}) => !isInside)
    if (style === 'american') {
      for (const stop of outside) yield misplaced(stop, 'American style puts it inside, always.')
    } else if (style === 'logical') {
      for (const stop of inside.filter(isFragment)) {
        yield misplaced(stop, 'The quoted words are a part of a sentence, so the stop is outside.')
      }
    } else {
      const odd = exceptions(inside, outside)
      for (const stop of odd)
        yield misplaced(stop, 'Elsewhere in this article it is on the other side.')
      if (odd.length === 0 && inside.length > 0 && outside.length > 0) {
        yield mixture(inside, outside)
      }
    }
  }
})

/**
 * The stops that break the article’s own habit. All styles put the comma between a quoted sentence
 * and its speaker inside, so one that is outside stands out where others are in; of a comma behind
 * a part of a sentence, only one against many.
 */
function exceptions(inside: readonly Stop[], outside: readonly Stop[]): Stop[] {
  const spoken = (stops: readonly Stop[]) =>
    stops.filter(({isAttributed, extent}) => isAttributed && extent !== 'fragment')
  const [usual, odd] = [spoken(inside), spoken(outside)]
  const isMost = odd.length === 1 && inside.length > 0 && inside.length >= outside.length
  if (odd.length > 0) {
    return isMost || odd.length * 2 <= usual.length || (odd.length === 1 && usual.length > 0)
      ? [...odd]
      : []
  }
  const [only] = outside
  return only?.isAttributed && outside.length === 1 && inside.length >= 5 ? [only] : []
}

function stopOf(quotation: Quotation, {tokens}: Analysis): Stop[] {
  const {close: mark, isDouble} = quotation
  if (!mark || !isDouble || mark.token.text.length > 1) return []
  const isStop = (token: Token | undefined) => token?.text === '.' || token?.text === ','
  const next = tokens[mark.token.index + 1]
  const previous = tokens[mark.token.index - 1]
  const isOutside = isStop(next) && next!.space === ''
  if (!isOutside && !(isStop(previous) && mark.token.space === '')) return []
  const stop = isOutside ? next! : previous!
  const rest = mark.paragraph.text.slice(isOutside ? stop.end : mark.end)
  const isAttributed =
    stop.text === ',' && attributionAfter(rest) !== undefined && !isTitle(quotation)
  return [
    {
      quotation,
      mark,
      stop: stop.text,
      isInside: !isOutside,
      extent: extentOf(quotation),
      isAttributed,
      nodes: isOutside ? [mark, stop] : [stop, mark]
    }
  ]
}

/** “In her book, “The Gulls”, Dunne wrote”: what is quoted is a title, and nobody says it. */
function isTitle({opens}: Quotation): boolean {
  return /\b(?:album|article|book|column|essay|film|novel|paper|play|poem|report|series|song),?\s*$/iu.test(
    lead(opens[0]!)
  )
}

/** A part of a sentence: it runs on from the words before it, in small letters. */
function isFragment({extent}: Stop): boolean {
  return extent === 'fragment'
}

function misplaced(found: Stop, note: string): Finding {
  return {
    nodes: found.nodes,
    reason: `Unexpected ${quote(asItStands(found))}, expected ${quote(turned(found))}`,
    expected: [turned(found)],
    note
  }
}

function mixture(inside: readonly Stop[], outside: readonly Stop[]): Finding {
  const [rarer, commoner] = outside.length > inside.length ? [inside, outside] : [outside, inside]
  const side = (stops: readonly Stop[]) => (stops === inside ? 'inside' : 'outside')
  const nodes = (stops: readonly Stop[]) => stops.map((stop) => stop.nodes[0])
  return {
    nodes: rarer[0]!.nodes,
    severity: 'info',
    reason: `Unexpected stops on both sides of closing marks, check ${quote(asItStands(rarer[0]!))}`,
    note: `A stop is ${side(commoner)} ${counted(commoner.length)}, ${linesOf(nodes(commoner))}; ${side(rarer)} ${counted(rarer.length)}, ${linesOf(nodes(rarer))}. British style allows both, American style only inside; set a house style to be strict.`,
    related: [...commoner, ...rarer.slice(1)].map((stop) => ({
      nodes: stop.nodes,
      reason: `The stop is ${side(stop.isInside ? inside : outside)} here`
    }))
  }
}

function asItStands({mark, stop, isInside}: Stop): string {
  return isInside ? stop + mark.character : mark.character + stop
}

/** The stop on the other side; where a mark of its own ends the quotation, none is needed. */
function turned({mark, stop, isInside}: Stop): string {
  if (isInside) return mark.character + stop
  return /[.!?…]/u.test(mark.before) ? mark.character : stop + mark.character
}
