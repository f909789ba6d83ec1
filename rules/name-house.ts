import type {Analysis} from '../src/analysis/index.ts'
import type {Mention} from '../src/analysis/names/mentions.ts'
import {partOf, type Token, withoutPossessive} from '../src/analysis/tokens.ts'
import {newsNames} from '../models/news-words.ts'
import {type HouseName, type Roster, toRoster} from '../src/house-names.ts'
import {quote} from '../src/phrase.ts'
import {defineRule, type Finding} from '../src/rule.ts'
import {hasListed, toFinding} from '../src/variant.ts'

const sharif: HouseName = {
  name: 'Shehbaz Sharif',
  variants: ['Shabaz Sherif'],
  never: ['Shahnaz Sharif'],
  role: 'prime minister'
}

export default defineRule({
  id: 'name-house',
  summary: 'A name comes near to one that the house has listed, and misses it.',
  why: 'A house that has settled how a name is written, in its names.csv, does not want to settle it again every night. What the list calls wrong is wrong, and so is what misses a listed name by one letter; what stands in the list is never questioned.',
  sources: [
    'Toronto Star, public editor, 20 January 2012: 68 of 366 corrections in 2011 were about names',
    'The house’s own names.csv or names.yaml'
  ],
  severity: 'error',
  options: {
    /** The names of the house, as names.csv has them. */
    names: [] as readonly HouseName[]
  },
  examples: [
    {
      wrong: 'The order was signed by ⟦Shahbaz⟧ Sharif.\n\nIt takes effect on Monday.',
      right: 'The order was signed by Shehbaz Sharif.\n\nIt takes effect on Monday.',
      options: {names: [sharif]}
    },
    {
      wrong: 'Mr ⟦Shabaz Sherif⟧ signed the order.',
      right: 'Mr Shehbaz Sharif signed the order.',
      options: {names: [sharif]}
    }
  ],
  silent: [
    'The order was signed by Shahbaz Sharif.',
    {text: 'Shehbaz Sharif met Shahnaz Sharif on Monday.', options: {names: [sharif]}},
    {
      text: 'The order was signed by Shehbaz Sharif.\n\nIt was read out by Shahnaz Sharif. Shehbaz Sharif left.',
      options: {names: [sharif]}
    },
    {text: 'The order was signed by Nawaz Sharif.', options: {names: [sharif]}}
  ],
  *check(analysis, {names}) {
    const roster = toRoster(names)
    const seen = new Map<string, Finding & {related: NonNullable<Finding['related']>}>()
    for (const {nodes, actual, expected, house, severity} of toMisses(analysis, roster)) {
      const before = seen.get(`${actual}\n${expected}`)
      const place = {nodes, reason: `${quote(actual)} again`}
      if (before) (before.related as unknown[]).push(place)
      else {
        seen.set(`${actual}\n${expected}`, {
          nodes,
          reason: `Unexpected ${quote(actual)}, the house lists ${quote(house.name)}`,
          expected: [expected],
          note: describe(house),
          related: [],
          ...(severity && {severity})
        })
      }
    }
    const marked = new Set(
      [...seen.values()].flatMap(({nodes}) => nodes[0]!.position?.start.offset)
    )
    yield* seen.values()
    for (const variant of analysis.names.variants) {
      const [slip, usual] = hasListed(variant, analysis, roster)
      if (slip === usual) continue
      const [wrong, right] = slip ? [variant.usual, variant.slip] : [variant.slip, variant.usual]
      const finding = toFinding(
        {...variant, slip: wrong, usual: right, isTie: false},
        {
          tie: '',
          slip: `Unexpected spelling ${quote(wrong.text)}, the house lists ${quote(right.text)}`
        }
      )
      if (!marked.has(finding.nodes[0]!.position?.start.offset)) yield finding
    }
  }
})

interface Miss {
  readonly nodes: Finding['nodes']
  readonly actual: string
  readonly expected: string
  readonly house: HouseName
  readonly severity?: 'warning'
}

/** What the list calls wrong, wherever it stands, and the names that miss a listed one. */
function* toMisses(analysis: Analysis, roster: Roster): Generator<Miss> {
  if (roster.isEmpty) return
  const taken = new Set<Token>()
  for (const {tokens} of analysis.sentences) {
    const words = tokens.map(({text}) => withoutPossessive(text))
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]!.opaque) continue
      const form = roster.formAt(words.slice(at, at + mostWords))
      if (!form) continue
      const found = tokens.slice(at, at + form.words.length)
      found.forEach((token) => taken.add(token))
      at += form.words.length - 1
      if (form.isWrong) {
        const nodes = found.map((token, index) => partOf(token, form.words[index]!))
        yield {nodes, actual: form.words.join(' '), expected: form.house.name, house: form.house}
      }
    }
  }
  for (const mention of analysis.names.mentions) {
    if (mention.tokens.some((token) => taken.has(token))) continue
    const miss = missOf(mention, roster)
    if (miss) yield miss
  }
}

const mostWords = 8

function missOf({words, tokens, paragraph}: Mention, roster: Roster): Miss | undefined {
  const near = roster.nearest(words)
  if (!near) return undefined
  const {house, at, expected} = near
  const actual = words[at]!
  if (paragraph.isDisplay && actual.toLowerCase() === expected.toLowerCase()) return undefined
  // A name of one word that is known in the news is likely somebody else’s.
  const isKnown = (newsNames().get(actual) ?? 0) > 0
  if (isKnown && words.length === 1) return undefined
  return {
    nodes: [partOf(tokens[at]!, actual)],
    actual,
    expected,
    house,
    ...(isKnown && !isSpelledAlike(actual, expected) && {severity: 'warning' as const})
  }
}

/** Two known names that begin alike and end alike are two ways to write one: Shahbaz and Shehbaz. */
function isSpelledAlike(one: string, other: string): boolean {
  const consonants = (word: string) => word.toLowerCase().replace(/[aeiouy]/gu, '')
  return one.length > 5 && consonants(one) === consonants(other)
}

function describe({role, source, note, until}: HouseName): string {
  const said = [role, note, source && `source: ${source}`, until && `until ${until}`]
  return `In the house’s names${said.some(Boolean) ? `: ${said.filter(Boolean).join('; ')}` : ''}.`
}
