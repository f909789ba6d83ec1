import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {hashOf, partBits} from '../src/models/wide-words.ts'

const {resolve} = createRequire(import.meta.url)

/** How popular the words of an encyclopedia’s text are, from 1 to 20: the binary logarithm of the rank, less of 20. */
export function popularWords(): Map<string, number> {
  const file = resolve('popular-english-words').replace('index.js', 'words.js')
  const words = readFileSync(file, 'utf8')
    .split("'")
    .filter((_, at) => at % 2 === 1)
  return new Map(
    words.map((word, rank) => [word, Math.max(1, Math.round(20 - Math.log2(rank + 1)))])
  )
}

/** Pack words with a number from 1 to 255 each as src/models/wide-words.ts reads them. */
export function packWide(values: ReadonlyMap<string, number>): Buffer {
  const sorted = [...values]
    .map(([word, value]) => ({hash: hashOf(word), value}))
    .sort((one, other) => one.hash - other.hash)
  const starts = new Uint32Array(2 ** partBits + 1)
  for (const {hash} of sorted) starts[(hash >>> (32 - partBits)) + 1]!++
  for (let part = 1; part < starts.length; part++) starts[part]! += starts[part - 1]!
  const hashes = Uint16Array.from(sorted, ({hash}) => hash & 0xffff)
  return Buffer.concat(
    [
      Uint32Array.of(sorted.length),
      starts,
      hashes,
      Uint8Array.from(sorted, ({value}) => value)
    ].map(({buffer}) => Buffer.from(buffer))
  )
}
