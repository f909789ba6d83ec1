import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {alphabet, codeOf, Letters} from '../src/models/spelling.ts'
import {Collocations} from '../src/models/collocations.ts'
import {type News, pairKey} from '../src/analysis/spelling/news.ts'
import {readArticles} from './articles.ts'
import {type Counts, least, levelOf, wordsOf} from './counts.ts'
import {CompoundCounts} from './compound-parts.ts'
import {expand} from './hunspell.ts'

const leastRare = 2
const leastPairs = 3
/** How many cells the table has for each pair: fewer than one and a quarter do not do. */
const room = 1.27

/** What the articles say of words, and of pairs of them. */
export interface SpellingCounts extends Counts {
  /** How often two words stand side by side, by the key of both. */
  readonly pairs: Collocations
  /** How many pairs were put in. */
  readonly kept: number
  readonly letters: Letters
  /** How words are joined, as compound-parts.txt has it. */
  readonly joined: string
  readonly bytes: {readonly letters: Uint8Array; readonly pairs: Uint16Array}
}

/** Count the words of all articles in some folders, and the pairs of words that stand side by side. */
export async function countSpelling(folders: readonly string[]): Promise<SpellingCounts> {
  const counts: Counts = {names: new Map(), words: new Map()}
  const pairs = new Map<string, number>()
  const joined = new CompoundCounts()
  joined.addClosed(dictionaryWords())
  for (const folder of folders) {
    for await (const {text} of readArticles(folder)) {
      joined.addHyphened(text)
      const {names, words} = wordsOf(text)
      for (const word of names) add(word, counts.names)
      for (const word of words) add(word, counts.words)
      for (const pair of pairsOf(text)) add(pair, pairs)
    }
  }
  const levels = new Map<number, number>()
  for (const [pair, count] of pairs) {
    const [before = '', after = ''] = pair.split(' ')
    if (count >= leastPairs) levels.set(pairKey(before, after), levelOf(count, leastPairs))
  }
  const bytes = {
    letters: letterCosts(counts.words),
    pairs: Collocations.of(levels, Math.ceil(levels.size * room))
  }
  return {
    ...counts,
    pairs: new Collocations(bytes.pairs),
    kept: levels.size,
    joined: joined.toText(),
    letters: new Letters(bytes.letters),
    bytes
  }
}

/** Write the words of few articles, the letters and the pairs. */
export function writeShapes({words, joined, bytes}: SpellingCounts, root: string): void {
  const levels = new Map<number, string[]>()
  for (const [word, count] of words) {
    if (count < leastRare || count >= least.words || !/^[a-z]+$/u.test(word)) continue
    const level = levelOf(count, leastRare)
    levels.set(level, [...(levels.get(level) ?? []), word])
  }
  const lines = [...levels]
    .sort(([one], [other]) => one - other)
    .map(([level, words]) => `${level}\t${words.sort().join(' ')}`)
  writeFileSync(path.join(root, 'rare-words.txt'), `${lines.join('\n')}\n`)
  writeFileSync(path.join(root, 'compound-parts.txt'), joined)
  writeFileSync(
    path.join(root, 'spelling.bin'),
    Buffer.concat([new Uint8Array(bytes.pairs.buffer), bytes.letters])
  )
}

/** What would be known of words if one article had not been counted. */
export function newsWithout(text: string, counts: SpellingCounts): News {
  const held = wordsOf(text)
  const level = (kind: 'names' | 'words', least: number) => (word: string) =>
    levelOf((counts[kind].get(word) ?? 0) - Number(held[kind].has(word)), least)
  const [common, rare] = [level('words', least.words), level('words', leastRare)]
  return {
    // The list of rare words has none with a hyphen.
    word: (word) => (word.includes('-') ? common : rare)(word),
    name: level('names', least.names),
    pair: (before, after) => counts.pairs.strengthOf(pairKey(before, after))
  }
}

function add(key: string, counts: Map<string, number>): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The pairs of words with nothing but a space between them, in small letters. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  const words = /(?<![\p{L}\p{N}’'-])([A-Za-z]+) (?=([A-Za-z]+)(?![\p{L}\p{N}’'-]))/gu
  for (const [, one, other] of text.matchAll(words)) {
    pairs.add(`${one!.toLowerCase()} ${other!.toLowerCase()}`)
  }
  return pairs
}

/** The words of two dictionaries. */
function dictionaryWords(): Set<string> {
  const known = ['dictionary-en', 'dictionary-en-gb'].flatMap((name) => expand(name))
  return new Set(known.map(([word]) => word))
}

/** How rare each letter is behind two others in the words of two dictionaries, common ones weighing more. */
function letterCosts(words: ReadonlyMap<string, number>): Uint8Array {
  const counts = new Float64Array(alphabet ** 3).fill(0.02)
  for (const word of dictionaryWords()) {
    if (!/^[a-z]+$/u.test(word)) continue
    const weight = 1 + Math.log2(1 + (words.get(word) ?? 0))
    let before = 0
    for (let at = 0; at <= word.length; at++) {
      const letter = at < word.length ? codeOf(word, at) : 0
      counts[before * alphabet + letter]! += weight
      before = (before % alphabet) * alphabet + letter
    }
  }
  const costs = new Uint8Array(counts.length)
  for (let before = 0; before < counts.length; before += alphabet) {
    const total = counts.subarray(before, before + alphabet).reduce((sum, count) => sum + count, 0)
    for (let letter = 0; letter < alphabet; letter++) {
      const bits = -Math.log2(counts[before + letter]! / total)
      costs[before + letter] = Math.min(255, Math.round(8 * bits))
    }
  }
  return costs
}
