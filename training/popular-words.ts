// Packs how popular the words of the dictionaries are: models/popular-words.bin with its card.
// usage: node dist/training/popular-words.js
// popular-english-words is on npm; training/wide-words.ts has the words that no dictionary has.
import '../src/runner/installed-material.ts'
import {writeFileSync} from 'node:fs'
import {isEntry} from '../src/analysis/dictionary/index.ts'
import {packWide, popularWords} from './wide-pack.ts'

const values = new Map(
  [...popularWords()].filter(([word]) => /^[a-z]{4,30}$/u.test(word) && isEntry(word))
)
writeFileSync(new URL('../../models/popular-words.bin', import.meta.url), packWide(values))

const card = `# popular-words.bin

How popular the words of the dictionaries are: for \`spelling\`, which asks how likely a correction is
that the news has seldom or never.

- What: ${values.size.toLocaleString('en')} words of four letters and more, by hashes as in wide-words.bin, with a number each: the
  binary logarithm of its rank in English encyclopedia text, less of 20.
- From: popular-english-words, under its notice in wide-words.licences.txt.
- Made by: training/popular-words.ts, from packages alone.
`
writeFileSync(new URL('../../models/popular-words.md', import.meta.url), card)
console.log(card)
