import {readFileSync} from 'node:fs'
import {packageFile} from './files.ts'

/**
 * How popular the words of an encyclopedia’s text are, from 1 to 20: the binary logarithm of the rank,
 * less of 20. From popular-english-words on npm.
 */
export function readPopularity(): Map<string, number> {
  const words = readFileSync(packageFile('popular-english-words', 'words.js'), 'utf8')
    .split("'")
    .filter((_, at) => at % 2 === 1)
  return new Map(
    words.map((word, rank) => [word, Math.max(1, Math.round(20 - Math.log2(rank + 1)))])
  )
}
