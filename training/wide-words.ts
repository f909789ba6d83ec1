// Packs what long lists know of words that no dictionary has: models/wide-words.bin with its card.
// usage: node dist/training/wide-words.js [<folder of SCOWL>]
// SCOWL is Debian’s package of that name; popular-english-words is on npm.
import '../src/runner/installed-material.ts'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {isEntry} from '../src/analysis/dictionary/index.ts'
import {HashedWords} from '../src/models/hashed-words.ts'
import {Sections} from '../src/models/sections.ts'
import {wideBits} from '../src/models/wide-words.ts'
import {packageFile, writeModel} from './files.ts'
import {readPopularity} from './popularity.ts'
import {runIfStarted} from './program.ts'

/** Write the model, its card and the notices that must go with it. */
export function main([folder = '/usr/share/dict/scowl']: readonly string[]): void {
  if (!existsSync(folder)) throw new Error(`no folder \`${folder}\`: apt-get install scowl`)
  const values = readValues(folder)
  writeModel('wide-words.bin', Sections.pack(HashedWords.of(values).lists))
  writeModel('wide-words.licences.txt', licences())
  const card = toCard(values.size)
  writeModel('wide-words.md', card)
  console.log(card)
}

/** The bits of each word that no dictionary has, from the lists of a folder of SCOWL and an encyclopedia. */
function readValues(folder: string): Map<string, number> {
  const values = new Map<string, number>()
  const add = (word: string, bits: number) => {
    if (!/^[a-z]{4,30}$/u.test(word) || isEntry(word)) return
    values.set(word, (values.get(word) ?? 0) | bits)
  }
  for (const file of readdirSync(folder)) {
    const [, size] = /-words\.(\d+)$/u.exec(file) ?? []
    if (!size) continue
    const bit = size === '95' ? wideBits.insane : wideBits.huge
    for (const word of readFileSync(path.join(folder, file), 'latin1').split('\n')) add(word, bit)
  }
  for (const [word, level] of readPopularity()) add(word, level << wideBits.popular)
  return values
}

function toCard(words: number): string {
  return `# wide-words.bin

What long lists know of words that no dictionary has: for \`spelling\`, which weighs it with all else. A
word of SCOWL’s size 80 that encyclopedia text has too is seldom a slip.

- What: ${words.toLocaleString('en')} words by 30 bits of a hash each (src/models/hashed-words.ts), with a number: whether SCOWL
  has the word up to its size 80 (huge), or in its size 95 (insane), and how popular it is in English
  encyclopedia text, by the binary logarithm of its rank. One in two thousand other words is taken for one of them.
- From: SCOWL 2020.12.07 and popular-english-words, under the notices of wide-words.licences.txt.
- Made by: training/wide-words.ts, from packages alone.
`
}

/** The notices that must go wherever the words go. */
function licences(): string {
  const scowl = readFileSync('/usr/share/doc/scowl/copyright', 'utf8').trim()
  const {name, author, license} = JSON.parse(
    readFileSync(packageFile('popular-english-words', 'package.json'), 'utf8')
  ) as {name: string; author: string; license: string}
  return `${scowl}\n\n${'-'.repeat(80)}\n\n${name}: ${license} licence, ${author}\n`
}

await runIfStarted(import.meta.url, main)
