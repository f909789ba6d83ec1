import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'
import {KeyedNumbers} from './keyed.ts'
import {Sections} from './sections.ts'

const {resolve} = createRequire(import.meta.url)

/**
 * The class of each word that is frequent in the news, by its hash: words that stand between the same
 * words, as `carmaker` and `commissioner` do, are of one. Learned by training/word-classes.ts.
 */
export const wordClasses = lazily(() =>
  KeyedNumbers.from(new Sections(readFileSync(resolve('#models/word-classes.bin'))))
)
