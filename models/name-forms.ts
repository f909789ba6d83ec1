import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'

const {resolve} = createRequire(import.meta.url)

/** What speaks for one of two spellings of a name, and how much each counts. */
export interface NameForms {
  readonly features: readonly string[]
  readonly weights: readonly number[]
  /** From which probability on a rarer spelling is held against a commoner one. */
  readonly threshold: number
}

/** The odds that one of two spellings of a name is the right one; learned by training/name-forms.ts. */
export const nameForms = lazily(
  () => JSON.parse(readFileSync(resolve('#models/name-forms.json'), 'utf8')) as NameForms
)
