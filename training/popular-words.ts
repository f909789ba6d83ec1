// Packs how popular the words of the dictionaries are: models/popular-words.bin with its card.
// usage: node dist/training/popular-words.js
// popular-english-words is on npm; training/wide-words.ts has the words that no dictionary has.
import '../src/runner/installed-material.ts'
import {isEntry} from '../src/analysis/dictionary/index.ts'
import {HashedWords} from '../src/models/hashed-words.ts'
import {Sections} from '../src/models/sections.ts'
import {writeModel} from './files.ts'
import {readPopularity} from './popularity.ts'
import {runIfStarted} from './program.ts'

/** Write the model and its card. */
export function main(): void {
  const values = new Map(
    [...readPopularity()].filter(([word]) => /^[a-z]{4,30}$/u.test(word) && isEntry(word))
  )
  writeModel('popular-words.bin', Sections.pack(HashedWords.of(values).lists))
  const card = toCard(values.size)
  writeModel('popular-words.md', card)
  console.log(card)
}

function toCard(words: number): string {
  return `# popular-words.bin

How popular the words of the dictionaries are: for \`spelling\`, which asks how likely a correction is
that the news has seldom or never.

- What: ${words.toLocaleString('en')} words of four letters and more, by hashes as in wide-words.bin, with a number each: the
  binary logarithm of its rank in English encyclopedia text, less of 20.
- From: popular-english-words, under its notice in wide-words.licences.txt.
- Made by: training/popular-words.ts, from packages alone.
`
}

await runIfStarted(import.meta.url, main)
