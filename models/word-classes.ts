import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'

const {resolve} = createRequire(import.meta.url)

/**
 * The class of each word that is frequent in the news: words that stand between the same words, as
 * `carmaker` and `commissioner` do, are of one. Learned by training/word-classes.ts.
 */
export const wordClasses = lazily(() => {
  const classes = new Map<string, number>()
  readFileSync(resolve('#models/word-classes.txt'), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      for (const word of line.split(' ')) classes.set(word, index)
    })
  return classes as ReadonlyMap<string, number>
})
