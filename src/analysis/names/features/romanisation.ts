import {soundAlike} from '../../../lexicon/name-sounds.ts'
import {romanisationCosts} from '../forms/romanisation.ts'
import type {Form} from '../forms/forms.ts'
import type {Features} from '../../../models/features.ts'

/** How far two forms are from being one foreign name in two hands, by language, and if they sound alike in English. */
export function ofRomanisation(rare: Pick<Form, 'folded'>, usual: Pick<Form, 'folded'>): Features {
  const costs = romanisationCosts(rare.folded, usual.folded)
  return {
    ...Object.fromEntries(costs),
    romanisation: Math.min(...costs.values()),
    english: Number(soundAlike(rare.folded, usual.folded))
  }
}
