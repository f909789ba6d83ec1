// Derives which word British and American English spell differently: lexicon/dialects.tsv.
// usage: node dist/training/dialects.js
// The dictionaries of en-GB (-ise), en-US and en-CA that come of one word list (SCOWL, under MIT and
// BSD) have one spelling of a word each. So a word that only the American one has, and that a
// regular change of letters turns into one that only the British one has, is one word spelled in two
// ways. en-AU is British in each of them. What an editor put in stays, and wins.
import {readFileSync, writeFileSync} from 'node:fs'
import {parseTable} from '../lexicon/table.ts'
import {wordsOf} from './dictionary-words.ts'

/** From American to British: the letters that change, and into what; the likeliest first. */
const changes: readonly [RegExp, string][] = [
  [/or/g, 'our'],
  [/er/g, 're'],
  [/er(?=ing|ed|able)/g, 'r'],
  [/iz/g, 'is'],
  [/yz/g, 'ys'],
  [/s(?=[ei])/g, 'c'],
  [/l/g, 'll'],
  [/ll/g, 'l'],
  [/([bdfgmnprst])/g, '$1$1'],
  [/og/g, 'ogue'],
  [/e/g, 'ae'],
  [/e/g, 'oe'],
  [/sk/g, 'sc'],
  [/f/g, 'ph'],
  [/o/g, 'ou'],
  [/ow/g, 'ough'],
  [/a/g, 'e'],
  [/i/g, 'e'],
  [/i/g, 'y'],
  [/a/g, 'y'],
  [/z/g, 's'],
  [/ew/g, 'eu'],
  [/um/g, 'ium'],
  [/elry/g, 'ellery'],
  [/euver/g, 'oeuvre'],
  [/euver/g, 'oeuvr'],
  [/$/g, 'e']
]

// Two words, not two spellings of one; or spellings of which neither dialect is sure.
const misjudged = new Set(
  'ambiance ambiances blamable caftan caftans cardie chaperon cognizable cognizance cognizant costumier defensed defensing dentin ecus fagoting fayer flier fliers gemology gibe gibed gibes gibing glycerin impaneled impaneling lasagna lasagnas lissome lupines manila mantes maters naught naughts nitroglycerin novene patine performative perv pommeled pommeling preterit prized prizing recognizance reprized slier sliest snowshed trabecule whir whirs whiskey'.split(
    ' '
  )
)

const [british, american, canadian] = ['dictionary-en-gb', 'dictionary-en', 'dictionary-en-ca'].map(
  wordsOf
) as [Set<string>, Set<string>, Set<string>]

const target = new URL('../../lexicon/dialects.tsv', import.meta.url)
const before = readFileSync(target, 'utf8')
const columns = ['british', 'american', 'also', 'unsure', 'source'] as const
const rows = new Map<string, string>()
for (const form of american) {
  if (british.has(form) || misjudged.has(form)) continue
  const pair = counterpart(form)
  if (!pair) continue
  const also = canadian.has(form) && !canadian.has(pair) ? 'en-CA' : ''
  rows.set(`${pair}/${form}`, [pair, form, also, '', 'dictionaries'].join('\t'))
}
for (const row of parseTable(before, 'dialects.tsv', columns)) {
  if (row.source === 'dictionaries') continue
  rows.set(`${row.british}/${row.american}`, columns.map((column) => row[column]).join('\t'))
}
const head = before.match(/^#.*\n/gmu) ?? []
writeFileSync(
  target,
  [...head, `${columns.join('\t')}\n`, ...[...rows.values()].sort().map((row) => `${row}\n`)].join(
    ''
  )
)
console.log(`dialects: ${rows.size} pairs`)

/** The British spelling of a word that only the American dictionary has: one change away, or two. */
function counterpart(form: string): string | undefined {
  const isBritish = (word: string) => british.has(word) && !american.has(word)
  const near = changed(form)
  return near.find(isBritish) ?? near.flatMap(changed).find(isBritish)
}

function changed(word: string): string[] {
  return changes.flatMap(([from, to]) =>
    Array.from(word.matchAll(from), ({0: found, 1: letter = '', index}) =>
      [word.slice(0, index), to.replace('$1', letter), word.slice(index + found.length)].join('')
    )
  )
}
