import {lazily} from '../base/lazily.ts'
import {KeyedNumbers} from './keyed-numbers.ts'
import {sectionsOf} from './sections.ts'

/**
 * The class of each word that is frequent in the news, by its hash: words that stand between the same
 * words, as `carmaker` and `commissioner` do, are of one. Learned by training/word-classes.ts.
 */
export const wordClasses = lazily(() => KeyedNumbers.from(sectionsOf('models/word-classes.bin')))
