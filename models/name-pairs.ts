import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'
import type {Forest} from './trees.ts'

const {resolve} = createRequire(import.meta.url)

/** A forest with a second threshold: for a surname that nobody in the article has. */
export interface NamePairs extends Forest {
  readonly orphan: number
}

/** The odds that two near spellings in one article are one name; learned by training/names.ts. */
export const namePairs = lazily(
  () => JSON.parse(readFileSync(resolve('#models/name-pairs.json'), 'utf8')) as NamePairs
)
