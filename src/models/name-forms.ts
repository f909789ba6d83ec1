import {materialJson} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'

/** What speaks for one of two spellings of a name, and how much each counts. */
export interface NameForms {
  readonly features: readonly string[]
  readonly weights: readonly number[]
  /** From which probability on a rarer spelling is held against a commoner one. */
  readonly threshold: number
}

/** The odds that one of two spellings of a name is the right one; learned by training/name-forms.ts. */
export const nameForms = lazily(() => materialJson<NameForms>('models/name-forms.json'))
