import {type Nation, nationForms} from '../lexicon/nations.ts'
import type {Sentence} from '../src/analysis/paragraphs.ts'
import type {Tag} from '../src/analysis/tags.ts'
import {partOf, type Token, withoutPossessive} from '../src/analysis/tokens.ts'
import {quote} from '../src/phrase.ts'
import {defineRule} from '../src/rule.ts'

/** The adjective of a nation, and its neighbours in the sentence. */
interface Slot {
  readonly token: Token
  /** The word without its possessive. */
  readonly text: string
  readonly nation: Nation
  /** The adjective is also what its people are called: French, Chinese. */
  readonly isPlural: boolean
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}

/** Asks for the part of speech of a token: the tagger is loaded when it is first asked. */
type TagOf = (token: Token) => Tag | undefined

// Verbs that two countries can be the subject of; none is the first word of a noun phrase.
const finite = new Set(
  'are agreed can could did do had have may might must plan remain said shall share should signed want were will would'.split(
    ' '
  )
)
const speakers = new Set('announced said says told'.split(' '))
const prepositions = new Set(
  'across against from in inside into of outside through throughout to via with within'.split(' ')
)
const closers = new Set(
  'after although as at because before by during for in on over since that until when where which while who will'.split(
    ' '
  )
)
const adverbs = new Set('also already both each jointly now recently still'.split(' '))
const leaders = new Set(
  'although and because between both but if of since that when while with'.split(' ')
)

export default defineRule({
  id: 'nation-form',
  summary: 'A nation’s adjective stands where the country must.',
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
      wrong: 'The US and ⟦French⟧ will sign the pact.',
      right: 'The US and France will sign the pact.'
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
      wrong: 'It was shown in Norway, ⟦Portuguese⟧, Sweden and Greece.',
      right: 'It was shown in Norway, Portugal, Sweden and Greece.'
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
    'The trophy is in Indian, Sri Lankan and Pakistani hands.',
    'The book was put from French into English for them.',
    'The dishes range from Indian to Thai in style.',
    'A Brazilian’s view of the visit was heard.',
    'Teams from Norway, Portuguese clubs and Sweden were there.',
    'England and West Indian captain Shai Hope were there.'
  ],
  *check(analysis) {
    for (const sentence of analysis.sentences) {
      const {paragraph} = sentence
      if (paragraph.isDisplay || paragraph.field === 'headline') continue
      for (const slot of slotsOf(sentence)) {
        if (!countryMustStand(slot, (token) => analysis.tagsOf(paragraph).get(token))) continue
        const [expected] = slot.nation.names
        yield {
          nodes: [partOf(slot.token, slot.text)],
          reason: `Unexpected ${quote(slot.text)} where a country must stand, expected ${quote(expected!)}`,
          expected: [expected!],
          note: `The words around it ask for a country: “${contextOf(slot)}”.`,
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
    const {nation, kinds} = forms.get(text.toLowerCase()) ?? {}
    // A word that is the country too (Dominica’s “Dominican” is not), or its people, may stand.
    if (!nation || !kinds?.has('adjective') || kinds.has('name')) continue
    const before = tokens.slice(Math.max(0, index - 3), index)
    const isPlural = kinds.has('plural')
    yield {token, text, nation, isPlural, before, after: tokens.slice(index + 1, index + 5)}
  }
}

function countryMustStand(slot: Slot, tagOf: TagOf): boolean {
  if (slot.text !== slot.token.text) return !slot.isPlural && isOwner(slot)
  if (isSecondOfTwo(slot, tagOf) || isFirstOfTwo(slot) || isListed(slot)) return true
  return (!slot.isPlural || slot.before.at(-1)?.normal === 'in') && isPlace(slot, tagOf)
}

/** “Brazilian’s government”: without an article no person is meant, and only a country can own. */
function isOwner({before, after: [owned]}: Slot): boolean {
  const last = before.at(-1)
  if (!last || owned?.kind !== 'word' || /^\p{Lu}/u.test(owned.text)) return false
  return /^[,;:]$/u.test(last.text) || prepositions.has(last.normal)
}

/** “The envoy flew to Brazilian on Monday”: a place is named, and no noun follows. */
function isPlace({before, after, nation}: Slot, tagOf: TagOf): boolean {
  const preposition = before.at(-1)
  const [next] = after
  // “Translated from French”, “in Russian”.
  if (!preposition || !prepositions.has(preposition.normal) || nation.also.has('language')) {
    return false
  }
  // “From Indian, Thai and Chinese kitchens”: one of several adjectives.
  if (after.slice(0, 3).some(({text}) => kindsOf(text)?.has('adjective'))) return false
  // “In Indian, Sri Lankan and other hands”: a list, if a capital follows the comma.
  const isList = next?.text === ',' && /^\p{Lu}/u.test(after[1]?.text ?? '')
  const ends = !next || (/^[.,;:)]$/u.test(next.text) && !isList) || closers.has(next.normal)
  return ends || /^(?:AUX|DET|SCONJ)$/u.test(tagOf(next) ?? '')
}

/** “Pakistan and Russian have agreed”, “between Kenya and Ethiopian.” */
function isSecondOfTwo({before, after}: Slot, tagOf: TagOf): boolean {
  const [and, country, ...leaders] = [...before].reverse()
  // “The US and Russian have agreed.”
  const leader = leaders.find(({normal}) => normal !== 'the')
  if (!and || !isAnd(and) || !country || !isCountry(country)) return false
  const verb = adverbs.has(after[0]?.normal ?? '') ? after[1] : after[0]
  if (leader?.normal === 'between' && (!verb || /^[.,;:]$/u.test(verb.text))) return true
  const isVerb = !!verb && finite.has(verb.normal) && /AUX|VERB/u.test(tagOf(verb) ?? '')
  return isVerb && (!leader || opensClause(leader))
}

/** “Norway, Portuguese, Sweden”: one of a list of countries. */
function isListed({before, after: [mark, next]}: Slot): boolean {
  const [comma, country] = [...before].reverse()
  if (comma?.text !== ',' || !country || !isCountry(country) || !mark || !next) return false
  return (mark.text === ',' || isAnd(mark)) && isCountry(next)
}

/** “He said Chilean and Peru will sign.” */
function isFirstOfTwo({before, after: [and, country, verb]}: Slot): boolean {
  if (!and || !isAnd(and) || !country || !isCountry(country)) return false
  const leader = before.at(-1)
  const opens = !leader || opensClause(leader) || speakers.has(leader.normal)
  return opens && !!verb && finite.has(verb.normal)
}

function kindsOf(text: string) {
  return nationForms().get(text.toLowerCase())?.kinds
}

function isAnd({normal}: Token): boolean {
  return normal === 'and' || normal === '&'
}

function isCountry({text}: Token): boolean {
  return !!kindsOf(text)?.has('name')
}

/** What stands before the subject of a clause: a mark, or a word that introduces it. */
function opensClause({kind, normal}: Token): boolean {
  return kind === 'punctuation' || leaders.has(normal)
}

/** The words about a slot, as a note quotes them: “Pakistan and … have agreed”. */
function contextOf({before, after}: Slot): string {
  const print = (tokens: readonly Token[]) =>
    tokens.map(({space, text}) => (space ? ' ' : '') + text).join('')
  return `${print(before.slice(-2))} …${print(after.slice(0, 2))}`.trim()
}
