// Learns which words the dictionaries lack and newspapers use: lexicon/words.tsv.
// usage: node dist/training/words.js <folder of articles> <list of misspellings>
// A word in small letters that no dictionary has and that stands in `least` articles or more is a
// word, unless the list of misspellings has it or a word one slip away stands in more: then it
// is rather a favourite error (forseeable).
import '../src/runner/installed-material.ts'
import {readFileSync, writeFileSync} from 'node:fs'
import {dictionaryOf, graph} from '../src/analysis/dictionary/index.ts'
import {type Article, readArticles} from './articles.ts'
import {pathOf} from './files.ts'
import {runIfStarted} from './program.ts'

const least = 3

// What the rule above lets through and an editor would not: words run together, slips, telegraphese.
const misjudged = new Set(
  'alma blanche dlrs followthrough forecasted grinded leftwing middleclass mlns mths networth pdvsa profittaking provincesand reuter shortcovering shrs stockmarket temporao unpopulour'.split(
    ' '
  )
)

/** Write the list; what an editor put in stays. */
export async function main([folder, misspellings]: readonly string[]): Promise<void> {
  if (!folder || !misspellings) throw new Error('usage: words <folder> <misspellings>')
  const counts = await countSightings(readArticles(folder))
  const errors = new Set(
    readFileSync(misspellings, 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[0]!.toLowerCase())
  )
  const file = pathOf('lexicon/words.tsv')
  const kept = readFileSync(file, 'utf8').match(/^\p{Ll}+(?=\teditor$)/gmu) ?? []
  const words = new Map<string, number | string>([
    ...newWords(counts, errors),
    ...kept.map((word) => [word, 'editor'] as const)
  ])
  writeFileSync(file, toTable(words, counts.articles))
  console.log(`${words.size} words from ${counts.articles} articles`)
}

/** How many articles there are, and in how many a word stands in small letters, and with a capital inside a sentence. */
export interface Sightings {
  readonly articles: number
  readonly words: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, number>
}

/** Count the words of some articles. */
export async function countSightings(
  articles: AsyncIterable<Pick<Article, 'text'>>
): Promise<Sightings> {
  const [words, names] = [new Map<string, number>(), new Map<string, number>()]
  const add = (word: string, counts: Map<string, number>) =>
    counts.set(word, (counts.get(word) ?? 0) + 1)
  let count = 0
  for await (const {text} of articles) {
    count++
    const found = text.match(/(?<![\p{L}\p{N}@#/._’'-])\p{Ll}{4,}(?![\p{L}\p{N}@/_-]|[.'’]\p{L})/gu)
    for (const word of new Set(found)) add(word, words)
    for (const name of new Set(text.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}/gu))) {
      add(name.toLowerCase(), names)
    }
  }
  return {articles: count, words, names}
}

/** The words that no dictionary has and that are no errors, each with its articles. */
export function newWords(
  {words, names}: Sightings,
  errors: ReadonlySet<string>
): (readonly [word: string, articles: number])[] {
  const dictionaries = (['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-ZA'] as const).map(dictionaryOf)
  const isKnown = (word: string) => dictionaries.some(({knows}) => knows(word))
  const isFavouriteError = (word: string, count: number) =>
    graph()
      .near(word, 1)
      .some(({text}) => (words.get(text) ?? 0) > count && isKnown(text))
  return [...words].filter(
    ([word, count]) =>
      count >= least &&
      !misjudged.has(word) &&
      !errors.has(word) &&
      !isKnown(word) &&
      (names.get(word) ?? 0) < count &&
      !isFavouriteError(word, count)
  )
}

function toTable(words: ReadonlyMap<string, number | string>, articles: number): string {
  return [
    `# Words that newspapers use and the dictionaries of en-AU, en-CA, en-GB, en-US and en-ZA lack.`,
    `# Made by training/words.ts from ${articles} articles: each stands in ${least} of them or more (the second column).`,
    '# An editor may add a word, with `editor` in the second column, and the script keeps it.',
    'word\tarticles',
    ...Array.from(words, (row) => row.join('\t')).sort(),
    ''
  ].join('\n')
}

await runIfStarted(import.meta.url, main)
