import {materialJson} from '../base/material.ts'
import {lazily} from '../base/lazily.ts'
import type {Forest} from './trees.ts'

/** A forest with a second threshold: for a surname that nobody in the article has. */
export interface NamePairs extends Forest {
  readonly orphan: number
}

/** The odds that two near spellings in one article are one name; learned by training/names.ts. */
export const namePairs = lazily(() => materialJson<NamePairs>('models/name-pairs.json'))
