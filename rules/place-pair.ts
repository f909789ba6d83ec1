import {lazily} from '../src/base/lazily.ts'
import {nationForms} from '../src/lexicon/nations.ts'
import {type PlacePair, placePairs} from '../src/lexicon/place-pairs.ts'
import type {Analysis} from '../src/analysis/index.ts'
import {keptOf} from '../src/base/kept.ts'
import type {Sentence, Token} from '../src/text/text.ts'
import {type Seat, seatsOf} from '../src/analysis/usage/seats.ts'
import {partsOf} from '../src/analysis/names/forms/spellings.ts'
import {ofType} from '../src/text/word-types.ts'
import {linesOf, quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'place-pair',
  summary: 'A place stands where one with nearly the same name must: Columbia for Colombia.',
  why: 'Both are places, both are spelled right, and the reader who lives in one of them will write in. Which is meant is told by the company that it keeps: who has Bogotá and the Colombians in an article does not mean the river in Oregon.',
  sources: [
    'BBC News style guide, names of places',
    'Washington Post, ombudsman, 15 January 2010: Cypress for Cyprus'
  ],
  severity: 'warning',
  options: {},
  examples: [
    {
      wrong: 'Floods closed the road to Bogotá, ⟦Columbia⟧, on Sunday.',
      right: 'Floods closed the road to Bogotá, Colombia, on Sunday.'
    },
    {
      wrong: 'Bogotá, the capital of ⟦Columbia⟧, is 2,600m above the sea.',
      right: 'Bogotá, the capital of Colombia, is 2,600m above the sea.'
    },
    {
      wrong: 'Snow fell in ⟦Slovakia⟧’s capital, Ljubljana, on Sunday.',
      right: 'Snow fell in Slovenia’s capital, Ljubljana, on Sunday.'
    },
    {
      wrong: 'The capital of ⟦Paraguay⟧ is Montevideo.',
      right: 'The capital of Uruguay is Montevideo.'
    },
    {
      wrong: 'The parliament of ⟦Austria⟧ met in Canberra on Monday.',
      right: 'The parliament of Australia met in Canberra on Monday.'
    },
    {
      wrong: '⟦Bucharest⟧, the capital of Hungary, has one airport.',
      right: 'Budapest, the capital of Hungary, has one airport.'
    },
    {
      wrong:
        'The envoy of Bangladesh flew home to ⟦Dakar⟧ on Monday.\n\nA spokesman for the Awami League said that the talks would go on.',
      right:
        'The envoy of Bangladesh flew home to Dhaka on Monday.\n\nA spokesman for the Awami League said that the talks would go on.'
    }
  ],
  silent: [
    'A professor at Columbia University in New York has written a life of a Colombian poet from Bogotá.',
    'The flight from Dhaka to Dakar has been put off.\n\nOfficials of Bangladesh and Senegal met.',
    'Nigeria and Niger share a border.\n\nTraders from Lagos and Kano cross it by night.',
    'The train ran from Vienna, the capital of Austria, to Bucharest, the capital of Romania.',
    'The government of Iraq has opened a consulate in Tehran, and the president of Austria spoke in Canberra.',
    'The tour takes in Budapest, Romania and Serbia.',
    'The city of Granada, Spain, has asked for help.\n\nSo has the island of Grenada.',
    'They drove from Vienna to Budapest, and flew from Austria to Australia.'
  ],
  *check(analysis) {
    const slots = toPlaces(analysis)
    if (slots.length === 0) return
    const named = new Set(analysis.sentences.flatMap(wordsOf))
    for (const {pair, tokens, sentence} of slots) {
      const evidence = evidenceFor({pair, tokens, sentence}, analysis, named)
      if (evidence.length === 0) continue
      const texts = [...new Set(evidence.map(nameOf))]
      yield {
        nodes: partsOf({text: pair.place}, tokens),
        reason: `Unexpected ${quote(pair.place)}, expected ${quote(pair.other)}`,
        expected: [pair.other],
        note: `The article names ${texts.slice(0, 3).map(quote).join(', ')}, ${linesOf(evidence)}.`,
        related: evidence.slice(0, 5).map((token) => ({
          nodes: [token],
          reason: `${quote(token.text)} goes with ${quote(pair.other)}`
        })),
        // What somebody said is one level lower.
        severity: analysis.isQuoted(tokens[0]!) ? 'info' : 'warning'
      }
    }
  }
})

interface Place {
  readonly pair: PlacePair
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
}

function toPlaces({sentences}: Analysis): Place[] {
  return sentences.flatMap(placesOf)
}

/** The words of a sentence that say which places an article is about. */
const wordsOf = keptOf(({tokens}: Sentence): readonly string[] =>
  tokens.filter(({type}) => isTelling(type)).map(nameOf)
)

const isTelling = ofType((type) => tellingWords().has(nameOfType(type)))

const tellingWords = lazily(() => {
  const pairs = [...placePairs().values()].flat()
  return new Set(pairs.flatMap((pair) => [...pair.with, ...pair.other.split(' ')]))
})

const placesOf = keptOf((sentence: Sentence): readonly Place[] => {
  const places: Place[] = []
  sentence.tokens.forEach((token, index) => {
    if (!isCapital(token)) return
    for (const pair of placePairs().get(nameOf(token)) ?? []) {
      const length = pair.place.split(' ').length
      const tokens = sentence.tokens.slice(index, index + length)
      const isPlace = print(tokens) === pair.place && !token.opaque
      if (isPlace && !isKept(pair, sentence, index) && !isInName(sentence, index, length)) {
        places.push({pair, tokens, sentence})
      }
    }
  })
  return places
})

/**
 * What shows that the other place is meant: its city or its country tied to it in the sentence
 * (“Bogotá, the capital of Columbia”), or two that go with it in an article that names nothing that
 * goes with this one. That the other place is named itself counts as well, unless the two are often
 * named together: then it clears both.
 */
function evidenceFor({pair, tokens, sentence}: Place, analysis: Analysis, named: Set<string>) {
  const tied = seatsOf(sentence).filter((seat) => isTied(seat, pair, tokens))
  const seat = tied.find(({isCapital}) => isCapital)
  if (seat) return partnerOf(seat, tokens)
  if ([...pair.with].some((word) => named.has(word))) return []
  if (tied[0]) return partnerOf(tied[0], tokens)
  if (pair.isTied) return []
  const isEvidence = (token: Token) => pair.withOther.has(nameOf(token))
  if (pair.areTogether && pair.other.split(' ').every((word) => named.has(word))) return []
  const isOther = (token: Token) => !pair.areTogether && nameOf(token) === pair.other
  const evidence = analysis.tokens.filter((token) => isEvidence(token) || isOther(token))
  const kinds = new Set(evidence.map(nameOf))
  return kinds.size > 1 ? evidence : []
}

/** Whether a place stands for the country of a city of the other’s, or for a city of its country. */
function isTied(seat: Seat, pair: PlacePair, tokens: readonly Token[]): boolean {
  if (seat.city[0] !== tokens[0] && seat.country[0] !== tokens[0]) return false
  const partner = print(partnerOf(seat, tokens))
  if (!pair.withOther.has(partner) || pair.with.has(partner)) return false
  const isOfCity = seat.city[0] === tokens[0]
  return isCountry(pair.other) !== isOfCity && isCountry(partner) === isOfCity
}

function isCountry(name: string): boolean {
  const {nation, kinds} = nationForms().get(name.toLowerCase()) ?? {}
  return kinds?.has('name') === true && nation?.kind !== 'city'
}

function partnerOf({city, country}: Seat, tokens: readonly Token[]): readonly Token[] {
  return city[0] === tokens[0] ? country : city
}

function isKept({kept}: PlacePair, {tokens}: Sentence, index: number): boolean {
  return kept.some((phrase) => {
    const words = phrase.split(' ')
    return words.some((_, at) => {
      const found = tokens.slice(Math.max(0, index - at), index - at + words.length)
      return index >= at && print(found) === phrase
    })
  })
}

/** Part of a longer name: Columbia Heights, South Sydney. */
function isInName({tokens}: Sentence, index: number, length: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + length]]
  return (index > 1 && isCapital(before)) || isCapital(after)
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.charAt(0) !== token.normal.charAt(0)
}

function print(tokens: readonly Token[]): string {
  return tokens.map(nameOf).join(' ')
}

/** A word as the lexicon has it: without a possessive, its accents composed. */
const nameOfType = ofType(({bare}) => bare.normalize('NFC'))

function nameOf({type}: Token): string {
  return nameOfType(type)
}
