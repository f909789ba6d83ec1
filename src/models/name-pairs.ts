import {materialJson} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import {Forest} from './forest.ts'
import {sectionsOf} from './sections.ts'

/** What an editor can read of the model: models/name-pairs.json. */
export interface NamePairSettings {
  /** The probability from which on two spellings are one name. */
  readonly threshold: number
  /** The same for a surname that nobody in the article has. */
  readonly orphan: number
  /** What the odds are reckoned from, by name. */
  readonly features: readonly string[]
}

/** The odds that two near spellings in one article are one name; learned by training/names.ts. */
export const namePairs = lazily(() => {
  const {threshold, orphan, features} = materialJson<NamePairSettings>('models/name-pairs.json')
  const forest = Forest.from('name-pairs', features, sectionsOf('models/name-pairs.bin'))
  return {threshold, orphan, forest}
})
