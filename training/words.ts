// Learns which words the dictionaries lack and newspapers use: lexicon/words.tsv.
// usage: node dist/training/words.js <folder of articles> <list of misspellings>
// A word in small letters that no dictionary has and that stands in `least` articles or more is a
// word, unless the list of misspellings has it or a word one slip away stands in more: then it
// is rather a favourite error (forseeable).
import '../src/runner/installed-material.ts'
import {readFileSync, writeFileSync} from 'node:fs'
import {dictionaryOf, graph} from '../src/analysis/dictionary/index.ts'
import {readArticles} from './articles.ts'

const least = 3

// What the rule above lets through and an editor would not: words run together, slips, telegraphese.
const misjudged = new Set(
  'alma blanche dlrs followthrough forecasted grinded leftwing middleclass mlns mths networth pdvsa profittaking provincesand reuter shortcovering shrs stockmarket temporao unpopulour'.split(
    ' '
  )
)

const [folder, misspellings] = process.argv.slice(2)
if (!folder || !misspellings) throw new Error('usage: words <folder> <misspellings>')

const articles = new Map<string, number>()
/** In how many articles a word stands with a capital inside a sentence. */
const names = new Map<string, number>()
let count = 0
for await (const {text} of readArticles(folder)) {
  count++
  const words = text.match(/(?<![\p{L}\p{N}@#/._’'-])\p{Ll}{4,}(?![\p{L}\p{N}@/_-]|[.'’]\p{L})/gu)
  for (const word of new Set(words)) add(word, articles)
  for (const name of new Set(text.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}/gu))) {
    add(name.toLowerCase(), names)
  }
}

const errors = new Set(
  readFileSync(misspellings, 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0]!.toLowerCase())
)
const dictionaries = (['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-ZA'] as const).map(dictionaryOf)
const isKnown = (word: string) => dictionaries.some(({knows}) => knows(word))

const rows = [...articles]
  .filter(
    ([word, number]) =>
      number >= least && !misjudged.has(word) && !errors.has(word) && !isKnown(word)
  )
  .filter(([word, number]) => (names.get(word) ?? 0) < number && !isFavouriteError(word, number))

const target = new URL('../../lexicon/words.tsv', import.meta.url)
const kept = readFileSync(target, 'utf8').match(/^\p{Ll}+(?=\teditor$)/gmu) ?? []
const all = new Map<string, number | string>([
  ...rows,
  ...kept.map((word) => [word, 'editor'] as const)
])

writeFileSync(
  target,
  [
    `# Words that newspapers use and the dictionaries of en-AU, en-CA, en-GB, en-US and en-ZA lack.`,
    `# Made by training/words.ts from ${count} articles: each stands in ${least} of them or more (the second column).`,
    '# An editor may add a word, with `editor` in the second column, and the script keeps it.',
    'word\tarticles',
    ...Array.from(all, (row) => row.join('\t')).sort(),
    ''
  ].join('\n')
)
console.log(`${all.size} words from ${count} articles`)

function add(word: string, counts: Map<string, number>): void {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}

function isFavouriteError(word: string, number: number): boolean {
  return graph()
    .near(word, 1)
    .some(({text}) => (articles.get(text) ?? 0) > number && isKnown(text))
}
