import {type Nation, nationForms} from '../lexicon/nations.ts'
import type {Sentence} from '../src/analysis/paragraphs.ts'
import type {Tag} from '../src/analysis/tags.ts'
import {partOf, type Token, withoutPossessive} from '../src/analysis/tokens.ts'
import {quote} from '../src/phrase.ts'
import {defineRule} from '../src/rule.ts'

/** A word that names a nation or what is of it, and its neighbours in the sentence. */
interface Slot {
  readonly token: Token
  readonly text: string
  readonly nation: Nation
  readonly isName: boolean
  readonly isAdjective: boolean
  readonly isPlural: boolean
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}

const finite = new Set(
  'are agreed can could did do does had has have is may might must plan remain said shall share should signed want was were will would'.split(
    ' '
  )
)
const prepositions = new Set('across against from in inside into of outside through throughout to via with within'.split(' '))
const closers = new Set(
  'after although as at because before by during for in on over since that until when where which while who will'.split(
    ' '
  )
)
const adverbs = new Set('also already both each jointly now recently still'.split(' '))
const leaders = new Set('although and because between both but if of since that when while with'.split(' '))

export default defineRule({
  id: 'nation-form',
  summary: 'A nation’s adjective stands where the country must, or the reverse.',
  why: '“Pakistan and Russian have agreed”: every word is in the dictionary, so no spelling checker sees it, and a reader’s eye mends it. The words around it say which form belongs there.',
  sources: [
    'Panko, Human Error website: proofreaders catch 81% of misspellings that are no words, 66% of those that are'
  ],
  severity: 'warning',
  options: {},
  examples: [
    {
      wrong: 'Pakistan and ⟦Russian⟧ have agreed to meet in June.',
      right: 'Pakistan and Russia have agreed to meet in June.'
    },
    {
      wrong: 'He said ⟦Chilean⟧ and Peru will sign the pact.',
      right: 'He said Chile and Peru will sign the pact.'
    },
    {
      wrong: 'A border runs between Kenya and ⟦Ethiopian⟧.',
      right: 'A border runs between Kenya and Ethiopia.'
    },
    {
      wrong: 'The envoy flew to ⟦Brazilian⟧ on Monday.',
      right: 'The envoy flew to Brazil on Monday.'
    },
    {
      wrong: 'The visit, in ⟦Brazilian⟧’s view, was a success.',
      right: 'The visit, in Brazil’s view, was a success.'
    }
  ],
  silent: [
    'Pakistan and Russian officials have agreed to meet.',
    'Indian and Chinese are the cuisines on offer.',
    'The British and French have agreed.',
    'He left Germany and French was his language from then on.',
    'She was born in Ghana and Nigerian by marriage.',
    'Pakistan and the Russians have agreed.',
    'The book was put from French into English for them.',
    'The dishes range from Indian to Thai in style.',
    'A Brazilian’s view of the visit was heard.',
    'England and West Indian captain Shai Hope were there.'
  ],
  *check(analysis) {
    for (const sentence of analysis.sentences) {
      const {paragraph} = sentence
      if (paragraph.isDisplay || paragraph.field === 'headline') continue
      for (const slot of slotsOf(sentence)) {
        const context = countryMustStand(slot, analysis.tagsOf(paragraph))
        if (!context) continue
        const [expected] = slot.nation.names
        yield {
          nodes: [partOf(slot.token, slot.text)],
          reason: `Unexpected ${quote(slot.text)} where a country must stand, expected ${quote(expected!)}`,
          expected: [expected!],
          note: `${quote(slot.text)} is of ${expected}, but the country itself belongs here: “${context}”.`,
          // What somebody said is not the desk’s to mend unasked.
          severity: analysis.quotationOf(slot.token) ? 'info' : 'warning'
        }
      }
    }
  }
})

function* slotsOf({tokens}: Sentence): Generator<Slot> {
  const forms = nationForms()
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.opaque || !/^\p{Lu}\p{Ll}/u.test(token.text)) continue
    const text = withoutPossessive(token.text)
    const form = forms.get(text.toLowerCase())
    if (!form) continue
    const {nation, kinds} = form
    yield {
      token,
      text,
      nation,
      isName: kinds.has('name'),
      isAdjective: kinds.has('adjective'),
      isPlural: kinds.has('plural'),
      before: tokens.slice(Math.max(0, index - 4), index),
      after: tokens.slice(index + 1, index + 5)
    }
  }
}

/** The words about an adjective that stands where a country must; undefined if it may stand. */
function countryMustStand(slot: Slot, tags: ReadonlyMap<Token, Tag>): string | undefined {
  if (!slot.isAdjective || slot.isName) return
  if (slot.text !== slot.token.text) return owner(slot)
  return secondOfTwo(slot, tags) ?? firstOfTwo(slot) ?? place(slot, tags)
}

/** “Brazilian’s government”: without an article no person is meant, and only a country can own. */
function owner({before, after, isPlural}: Slot): string | undefined {
  const [last] = before.slice(-1)
  const [owned] = after
  if (isPlural || !owned || owned.kind !== 'word' || /^\p{Lu}/u.test(owned.text)) return
  const opens = !last || /^[,.;:]$/u.test(last.text) || prepositions.has(last.normal)
  return opens && last?.text !== '.' ? `${last?.text ?? ''} …’s ${owned.text}` : undefined
}

/** “The envoy flew to Brazilian on Monday”: a place is named, and no noun follows. */
function place({before, after, nation}: Slot, tags: ReadonlyMap<Token, Tag>): string | undefined {
  const [preposition] = before.slice(-1)
  const [next] = after
  if (!preposition || !prepositions.has(preposition.normal)) return
  // “Translated from French”, “in Russian”.
  if (nation.also.has('language')) return
  const ends = !next || /^[.,;:)]$/u.test(next.text) || closers.has(next.normal)
  const tag = next && tags.get(next)
  if (!ends && tag !== 'AUX' && tag !== 'DET' && tag !== 'SCONJ') return
  // “From Indian, Thai and Chinese kitchens”: one of several adjectives.
  if (after.slice(0, 3).some(({text}) => nationForms().get(text.toLowerCase())?.kinds.has('adjective')))
    return
  return `${preposition.text} … ${next?.text ?? ''}`.trim()
}

/** “Pakistan and Russian have agreed”, “between Kenya and Ethiopian.” */
function secondOfTwo({before, after, isPlural}: Slot, tags: ReadonlyMap<Token, Tag>) {
  const [leader, country, and] = before.slice(-3).length === 3 ? before.slice(-3) : [undefined, ...before.slice(-2)]
  if (isPlural || !country || !and || !isAnd(and) || !isCountry(country)) return
  const verb = adverbs.has(after[0]?.normal ?? '') ? after[1] : after[0]
  const isSubject = !!verb && isFinite(verb, tags) && (!leader || opensClause(leader))
  const isBetween = leader?.normal === 'between' && (!after[0] || /^[.,;:]$/u.test(after[0].text))
  if (!isSubject && !isBetween) return
  return isBetween
    ? `between ${country.text} ${and.text} …`
    : `${country.text} ${and.text} … ${after.slice(0, verb === after[1] ? 2 : 1).map(({text}) => text).join(' ')}`
}

/** “He said Chilean and Peru will sign.” */
function firstOfTwo({before, after, isPlural}: Slot) {
  if (isPlural) return
  const [and, country, verb] = after
  if (!and || !isAnd(and) || !country || !isCountry(country) || !verb) return
  const leader = before.at(-1)
  const opens = !leader || opensClause(leader) || /^(?:said|says|told|announced)$/u.test(leader.normal)
  if (!opens || !finite.has(verb.normal) || /^(?:is|was|has|does)$/u.test(verb.normal)) return
  return `… ${and.text} ${country.text} ${verb.text}`
}

function isAnd({normal}: Token): boolean {
  return normal === 'and' || normal === '&'
}

function isCountry({text}: Token): boolean {
  const kinds = nationForms().get(text.toLowerCase())?.kinds
  return !!kinds?.has('name') && !kinds.has('adjective')
}

/** What stands before the subject of a clause: a mark, or a word that introduces it. */
function opensClause({kind, normal}: Token): boolean {
  return kind === 'punctuation' || leaders.has(normal)
}

/** A verb that two countries can be the subject of, not the first word of a noun phrase. */
function isFinite(token: Token, tags: ReadonlyMap<Token, Tag>): boolean {
  return /^(?:is|was|has|does)$/u.test(token.normal)
    ? false
    : finite.has(token.normal) && /AUX|VERB/u.test(tags.get(token) ?? '')
}
