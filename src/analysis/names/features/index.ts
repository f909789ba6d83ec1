import type {Features} from '../../../models/features.ts'
import {remembered} from '../../../base/remembered.ts'
import {fold} from '../../../base/distance.ts'
import type {Form} from '../forms/forms.ts'
import {ofContext} from './context.ts'
import {ofEdit} from './edit.ts'
import {type Knowledge, learned, ofKnowledge} from './knowledge.ts'
import {ofParts} from './parts.ts'
import {ofPlaces} from './places.ts'
import {ofRomanisation} from './romanisation.ts'
import {ofWhole} from './whole.ts'

/**
 * What speaks for two forms being one name and what against, symmetrical in the two.
 *
 * The kind of the edit, the rest of the names that they stand in, who owns them, the words around
 * them, how often and where each stands, and whether each is a name or a word that is known. `rare`
 * is the form that stands less often, of two as frequent the one that is less common in the news.
 */
export function toFeatures(one: Form, other: Form, knowledge: Knowledge = learned): Features {
  const [rare, usual] = byFrequency(one, other, knowledge)
  const {spelled, known} =
    knowledge === learned
      ? ofTexts(`${rare.text}\n${usual.text}`)
      : {spelled: ofSpelling(rare, usual), known: ofKnowledge(rare, usual, knowledge)}
  return {
    ...spelled,
    ...ofParts(rare, usual),
    ...ofWhole(rare, usual),
    ...ofContext(rare, usual),
    ...ofPlaces(rare, usual),
    ...known
  }
}

/** What two texts show wherever they stand. */
const ofTexts = remembered((pair) => {
  const [rare, usual] = pair.split('\n').map((text) => ({text, folded: fold(text)})) as [Text, Text]
  return {spelled: ofSpelling(rare, usual), known: ofKnowledge(rare, usual, learned)}
})

type Text = Pick<Form, 'text' | 'folded'>

function ofSpelling(rare: Text, usual: Text): Features {
  return {...ofEdit(rare, usual), ...ofRomanisation(rare, usual)}
}

/** The two forms, the one that is more likely a slip first. */
export function byFrequency(
  one: Form,
  other: Form,
  {name}: Pick<Knowledge, 'name'> = learned
): [Form, Form] {
  const more = one.tokens.length - other.tokens.length || name(one.text) - name(other.text)
  if (more !== 0) return more < 0 ? [one, other] : [other, one]
  // As likely one as the other: the later in the article.
  return one.tokens[0]!.index > other.tokens[0]!.index ? [one, other] : [other, one]
}
