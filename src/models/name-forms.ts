import {materialJson} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import type {Features} from './features.ts'
import {NamedWeights} from './named-weights.ts'

/** What an editor can read of the model: models/name-forms.json. */
export interface NameFormSettings {
  /** From which probability on a rarer spelling is held against a commoner one. */
  readonly threshold: number
  /** How much each feature speaks for a spelling. */
  readonly weights: Features
}

/** The odds that one of two spellings of a name is the right one; learned by training/name-forms.ts. */
export const nameForms = lazily(() => {
  const {threshold, weights} = materialJson<NameFormSettings>('models/name-forms.json')
  return {threshold, weights: new NamedWeights('name-forms', weights)}
})
