// Learns how common words are in the news: models/news-names.txt, with a capital, and
// models/news-words.txt, in small letters.
// usage: node dist/training/news-words.js <folder of articles> …
import {writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {countWords, least, levelOf} from './counts.ts'

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
  const file = fileURLToPath(new URL(`../../models/news-${kind}.txt`, import.meta.url))
  writeFileSync(file, `${lines.join('\n')}\n`)
}
