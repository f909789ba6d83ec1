// Learns how common words are in the news: models/news-names.txt, with a capital, and
// models/news-words.txt, in small letters; and models/name-letters.bin, what letters its names have.
// usage: node dist/training/news-words.js <folder of articles> …
import '../src/runner/installed-material.ts'
import {writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {countTriples} from '../src/analysis/names/forms/letters.ts'
import {countWords, least, levelOf} from './counts.ts'

const fileOf = (name: string) => fileURLToPath(new URL(`../../models/${name}`, import.meta.url))
const counts = await countWords(process.argv.slice(2))
for (const kind of ['names', 'words'] as const) {
  const levels = new Map<number, string[]>()
  for (const [word, count] of counts[kind]) {
    if (count < least[kind]) continue
    const level = levelOf(count, least[kind])
    levels.set(level, [...(levels.get(level) ?? []), word])
  }
  const lines = [...levels]
    .sort(([one], [other]) => one - other)
    .map(([level, words]) => `${level}\t${words.sort().join(' ')}`)
  writeFileSync(fileOf(`news-${kind}.txt`), `${lines.join('\n')}\n`)
}
const names = [...counts.names].flatMap(([name, count]) => (count < least.names ? [] : name))
writeFileSync(fileOf('name-letters.bin'), new Uint8Array(countTriples(names).buffer))
