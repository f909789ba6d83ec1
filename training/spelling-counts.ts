import {type News, pairKey} from '../src/analysis/spelling/news.ts'
import {Collocations} from '../src/models/collocations.ts'
import {forTriples, LetterCosts, wordAlphabet} from '../src/models/letter-triples.ts'
import {Sections} from '../src/models/sections.ts'
import {WordLevels} from '../src/models/word-levels.ts'
import {readArticles} from './articles.ts'
import {CompoundCounts} from './compound-parts.ts'
import {type Counts, least, levelOf, levelsOf, wordsOf} from './counts.ts'
import {writeModel} from './files.ts'
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
  /** How rare a letter is behind two others. */
  readonly letters: LetterCosts
  /** How words are joined, as compound-parts.txt has it. */
  readonly joined: ReadonlyMap<string, number>
}

/** Count the words of all articles in some folders, and the pairs of words that stand side by side. */
export async function countSpelling(folders: readonly string[]): Promise<SpellingCounts> {
  const counts: Counts = {names: new Map(), words: new Map()}
  const pairs = new Map<string, number>()
  const joined = new CompoundCounts()
  const dictionary = dictionaryWords()
  joined.addClosed(dictionary)
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
  return {
    ...counts,
    pairs: Collocations.of(levels, Math.ceil(levels.size * room)),
    kept: levels.size,
    joined: joined.toLevels(),
    letters: letterCosts(dictionary, counts.words)
  }
}

/** Write the words of few articles, how words are joined, the letters and the pairs. */
export function writeShapes({words, joined, letters, pairs}: SpellingCounts): void {
  const rare = [...words].filter(([word, count]) => count < least.words && /^[a-z]+$/u.test(word))
  writeModel('rare-words.txt', WordLevels.textOf(levelsOf(new Map(rare), leastRare)))
  writeModel('compound-parts.txt', WordLevels.textOf(joined))
  writeModel('word-shapes.bin', Sections.pack([...pairs.lists, ...letters.lists]))
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

/** How rare each letter is behind two others in the words of a dictionary, common ones weighing more. */
export function letterCosts(
  dictionary: ReadonlySet<string>,
  uses: ReadonlyMap<string, number>
): LetterCosts {
  const {size} = wordAlphabet
  const counts = new Float64Array(size ** 3).fill(0.02)
  for (const word of dictionary) {
    if (!/^[a-z]+$/u.test(word)) continue
    const weight = 1 + Math.log2(1 + (uses.get(word) ?? 0))
    forTriples(word, wordAlphabet, (triple) => (counts[triple]! += weight))
  }
  const costs = new Uint8Array(counts.length)
  for (let before = 0; before < counts.length; before += size) {
    const total = counts.subarray(before, before + size).reduce((sum, count) => sum + count, 0)
    for (let letter = 0; letter < size; letter++) {
      const bits = -Math.log2(counts[before + letter]! / total)
      costs[before + letter] = Math.min(255, Math.round(8 * bits))
    }
  }
  return new LetterCosts(costs)
}
