import {formsOf, type Nation} from '../src/lexicon/nations.ts'
import type {LabelWeights} from '../src/models/hashed-weights.ts'
import {nationSlots} from '../src/models/nation-slots.ts'
import {Keep} from '../src/base/kept.ts'
import {partsOf} from '../src/analysis/names/forms/spellings.ts'
import {contextOf} from '../src/analysis/slots/context.ts'
import {
  type ChoiceSlot,
  chooseNation,
  isJudged,
  type NationScores,
  toChoiceSlots
} from '../src/analysis/slots/decision.ts'
import {
  nationEvidence,
  type NationEvidence,
  ownFeatures
} from '../src/analysis/slots/nation-features.ts'
import {type NationKind, toNationSlots} from '../src/analysis/slots/nations.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'nation-form',
  summary: 'One form of a nation stands where another must: Russian for Russia.',
  why: '“Pakistan and Russian have agreed”: every word is in the dictionary, so no spelling checker sees it, and a reader’s eye mends it. The words around it say which form belongs there.',
  sources: [
    'AP Stylebook and Guardian style guide, on nations and their people',
    'Panko, Human Error website: proofreaders catch 81% of misspellings that are no words, 66% of those that are'
  ],
  severity: 'error',
  options: {},
  examples: [
    {
      wrong: 'Pakistan and ⟦Russian⟧ have agreed to meet in June.',
      right: 'Pakistan and Russia have agreed to meet in June.'
    },
    {
      wrong: 'He said Germany and ⟦French⟧ will sign the pact.',
      right: 'He said Germany and France will sign the pact.'
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
      wrong: 'A border runs between Kuwait and ⟦Saudi⟧.',
      right: 'A border runs between Kuwait and Saudi Arabia.'
    },
    {
      wrong: 'It was shown in Norway, ⟦Portuguese⟧, Sweden and Greece.',
      right: 'It was shown in Norway, Portugal, Sweden and Greece.'
    },
    {
      wrong: 'The team left for ⟦Australian⟧ on Tuesday.',
      right: 'The team left for Australia on Tuesday.'
    },
    {
      wrong: 'Two ⟦France⟧ nationals were held at the border.',
      right: 'Two French nationals were held at the border.'
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
    'Pakistan and the Russians have agreed.',
    'The trophy is in Indian, Sri Lankan and Pakistani hands.',
    'The book was put from French into English for them.',
    'The dishes range from Indian to Thai in style.',
    'A Brazilian’s view of the visit was heard.',
    'Teams from Norway, Portuguese clubs and Sweden were there.',
    'England and West Indian captain Shai Hope were there.',
    'The fair deals not just in Sri Lankan, but also South Asian art.'
  ],
  *check(analysis) {
    const slots = toNationSlots(analysis)
    if (!slots.some(isJudged)) return
    const {weights, forest, thresholds, certain, habits} = nationSlots()
    const scores = nationEvidence(slots).map((evidence) => scoresBy(weights, evidence))
    for (const [at, slot] of toChoiceSlots(slots, scores).entries()) {
      if (!isJudged(slot)) continue
      const choice = chooseNation(slot, slot.text, scores[at]!, habits)
      if (!choice) continue
      const exchange = `${choice.from}>${choice.to}`
      const odds = forest.probability(choice.features)
      if (odds < thresholds[exchange]!) continue
      const {tokens, text, nation} = slot
      const expected = toExpected(nation, choice.to, slot)
      const isCertain = odds >= certain[exchange]!
      yield {
        nodes: partsOf({text}, tokens),
        reason: `Unexpected ${quote(text)} where ${phrases[choice.to]} must stand, expected ${quote(expected[0]!)}`,
        expected,
        note: `The words around it ask for ${phrases[choice.to]}: “${contextOf(slot.sentence, slot.index, tokens.length)}”.`,
        // What somebody said is one level lower.
        severity: slot.isQuoted ? (isCertain ? 'warning' : 'info') : isCertain ? 'error' : 'warning'
      }
    }
  }
})

/** The scores of each kind. Those of a sentence that goes on from one tree to the next are kept. */
function scoresBy(weights: LabelWeights, {ofSentence, elsewhere}: NationEvidence): NationScores {
  let known = ofSentences.get(ofSentence)
  if (!known) {
    const own = weights.scoresOf(ofSentence.slice(-ownFeatures))
    ofSentences.set(ofSentence, (known = {all: weights.scoresOf(ofSentence), own}))
  }
  const {all, own} = known
  const more = weights.scoresOf(elsewhere)
  return {all: all.map((score, label) => score + more[label]!), own}
}

const ofSentences = new Keep<readonly number[], NationScores>()

const phrases: Record<NationKind, string> = {
  name: 'a country',
  adjective: 'an adjective',
  person: 'a person',
  plural: 'a people'
}

/**
 * The forms of one kind, those that the article has elsewhere if there are any: Argentine or
 * Argentinian. The official name (Russian Federation) is nobody’s slip.
 */
function toExpected(nation: Nation, kind: NationKind, {recurrenceOf}: ChoiceSlot): string[] {
  const forms = formsOf(nation, kind).filter(
    (form) => kind !== 'name' || !nation.adjectives.some((word) => form.startsWith(`${word} `))
  )
  // Saudi Arabia has no other.
  const all = forms.length > 0 ? forms : formsOf(nation, kind)
  const used = all.filter((form) => recurrenceOf(form).all > 0)
  return (used.length > 0 ? used : all).slice(0, 3)
}
