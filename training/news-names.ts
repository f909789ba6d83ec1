// Learns which words with a capital are common in the news: models/news-names.txt.
// usage: node dist/training/news-names.js <folder of articles> …
import {writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {readArticles} from './articles.ts'

const articles = countNames(process.argv.slice(2))
const levels = new Map<number, string[]>()
for (const [word, count] of await articles) {
  if (count < 3) continue
  const level = Math.floor(Math.log2(count))
  levels.set(level, [...(levels.get(level) ?? []), word])
}
const lines = [...levels]
  .sort(([one], [other]) => one - other)
  .map(([level, words]) => `${level}\t${words.sort().join(' ')}`)
writeFileSync(
  fileURLToPath(new URL('../../models/news-names.txt', import.meta.url)),
  `${lines.join('\n')}\n`
)

/** In how many articles of some folders each word stands with a capital, inside a sentence. */
async function countNames(folders: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const folder of folders) {
    for await (const {text} of readArticles(folder)) {
      const words = text.match(/(?<=[\p{Ll},] )[\p{Lu}][\p{L}\p{M}’'-]*\p{Ll}{2}/gu) ?? []
      for (const word of new Set(words)) {
        const bare = word.replace(/['’]s$/u, '')
        counts.set(bare, (counts.get(bare) ?? 0) + 1)
      }
    }
  }
  return counts
}
