import {isJudged, chooseNation} from '../src/analysis/slots/decision.ts'
import {
  nationFeatures,
  type NationKind,
  nationKinds,
  toNationSlots
} from '../src/analysis/slots/nations.ts'
import type {Nation} from '../lexicon/nations.ts'
import {nationSlots} from '../models/slots.ts'
import type {Sentence} from '../src/analysis/paragraphs.ts'
import {partOf, type Token} from '../src/analysis/tokens.ts'
import {quote} from '../src/phrase.ts'
import {defineRule} from '../src/rule.ts'

export default defineRule({
  id: 'nation-form',
  summary: 'One form of a nation stands where another must: Russian for Russia.',
  why: '“Pakistan and Russian have agreed”: every word is in the dictionary, so no spelling checker sees it, and a reader’s eye mends it. The words around it say which form belongs there.',
  sources: [
    'AP Stylebook and Guardian style guide, on nations and their people',
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
    const slots = toNationSlots(analysis)
    if (!slots.some(isJudged)) return
    const {weights, thresholds, habits} = nationSlots()
    for (const [at, features] of nationFeatures(slots).entries()) {
      const slot = slots[at]!
      if (!isJudged(slot)) continue
      const scores = nationKinds.map((_, label) => weights.scoreOf(label, features))
      const choice = chooseNation(slot, scores, habits)
      if (!choice) continue
      const threshold = thresholds[`${choice.from}>${choice.to}`]!
      if (choice.odds < threshold) continue
      const {token, text, form, sentence, index} = slot
      const expected = formsOf(form.nation, choice.to)
      // What somebody said is not the desk’s to mend unasked, unless it is beyond doubt.
      const isDoubted = analysis.quotationOf(token) && choice.odds < threshold + beyondDoubt
      yield {
        nodes: [partOf(token, text)],
        reason: `Unexpected ${quote(text)} where ${phrases[choice.to]} must stand, expected ${quote(expected[0]!)}`,
        expected,
        note: `The words around it ask for ${phrases[choice.to]}: “${contextOf(sentence, index)}”.`,
        severity: isDoubted ? 'info' : 'warning'
      }
    }
  }
})

// In logarithms of odds: seven times as sure as is asked for.
const beyondDoubt = 2

const phrases: Record<NationKind, string> = {
  name: 'a country',
  adjective: 'an adjective',
  person: 'a person',
  plural: 'a people'
}

function formsOf(nation: Nation, kind: NationKind): readonly string[] {
  const {names, adjectives, persons, plurals} = nation
  return {name: names, adjective: adjectives, person: persons, plural: plurals}[kind].slice(0, 3)
}

/** The words about a slot, as a note quotes them: “Pakistan and … have agreed”. */
function contextOf({tokens}: Sentence, index: number): string {
  const print = (tokens: readonly Token[]) =>
    tokens.map(({space, text}) => (space ? ' ' : '') + text).join('')
  const [before, after] = [tokens.slice(Math.max(0, index - 2), index), tokens.slice(index + 1)]
  return `${print(before)} …${print(after.slice(0, 2))}`.trim()
}
