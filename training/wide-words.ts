// Packs what long lists know of words that no dictionary has: models/wide-words.bin with its card.
// usage: node dist/training/wide-words.js [<folder of SCOWL>]
// SCOWL is Debian’s package of that name; popular-english-words is on npm.
import '../src/runner/installed-material.ts'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {partBits, wideBits} from '../src/models/wide-words.ts'
import {isEntry} from '../src/analysis/dictionary/index.ts'
import {packWide, popularWords} from './wide-pack.ts'

const {resolve} = createRequire(import.meta.url)
const folder = process.argv[2] ?? '/usr/share/dict/scowl'
if (!existsSync(folder)) throw new Error(`no folder \`${folder}\`: apt-get install scowl`)

const values = new Map<string, number>()
for (const file of readdirSync(folder)) {
  const [, size] = /-words\.(\d+)$/u.exec(file) ?? []
  if (!size) continue
  const bit = size === '95' ? wideBits.insane : wideBits.huge
  for (const word of readFileSync(path.join(folder, file), 'latin1').split('\n')) add(word, bit)
}
for (const [word, level] of popularWords()) add(word, level << wideBits.popular)
writeFileSync(new URL('../../models/wide-words.bin', import.meta.url), packWide(values))

const card = `# wide-words.bin

What long lists know of words that no dictionary has: for \`spelling\`, which weighs it with all else. A
word of SCOWL’s size 80 that encyclopedia text has too is seldom a slip.

- What: ${values.size.toLocaleString('en')} words as 16 bits of a hash, in ${2 ** partBits} parts by 14 others, with a number each: whether SCOWL
  has the word up to its size 80 (huge), or in its size 95 (insane), and how popular it is in English
  encyclopedia text, by the binary logarithm of its rank. One in two thousand other words is taken for one of them.
- From: SCOWL 2020.12.07 and popular-english-words, under the notices of wide-words.licences.txt.
- Made by: training/wide-words.ts, from packages alone.
`
writeFileSync(new URL('../../models/wide-words.md', import.meta.url), card)
writeFileSync(new URL('../../models/wide-words.licences.txt', import.meta.url), licences())
console.log(card)

function add(word: string, bits: number): void {
  if (!/^[a-z]{4,30}$/u.test(word) || isEntry(word)) return
  values.set(word, (values.get(word) ?? 0) | bits)
}

/** The notices that must go wherever the words go. */
function licences(): string {
  const scowl = readFileSync('/usr/share/doc/scowl/copyright', 'utf8').trim()
  const {name, author, license} = JSON.parse(
    readFileSync(resolve('popular-english-words').replace('index.js', 'package.json'), 'utf8')
  ) as {name: string; author: string; license: string}
  return `${scowl}\n\n${'-'.repeat(80)}\n\n${name}: ${license} licence, ${author}\n`
}
