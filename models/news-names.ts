import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {lazily} from '../lexicon/lazily.ts'

const {resolve} = createRequire(import.meta.url)

/**
 * How common words with a capital are in the news: the binary logarithm of the number of articles
 * that hold each, rounded down; absent for one that stands in two articles or fewer.
 */
export const newsNames = lazily(() => {
  const names = new Map<string, number>()
  for (const line of readFileSync(resolve('#models/news-names.txt'), 'utf8').split('\n')) {
    const [level, words] = line.split('\t')
    for (const word of words?.split(' ') ?? []) names.set(word, Number(level))
  }
  return names as ReadonlyMap<string, number>
})
