// Derives which word British and American English spell differently: lexicon/dialects.tsv.
// usage: node dist/training/dialects.js
// The dictionaries of en-GB (-ise), en-US and en-CA that come of one word list (SCOWL, under MIT and
// BSD) have one spelling of a word each. So a word that only the American one has, and that a
// regular change of letters turns into one that only the British one has, is one word spelled in two
// ways. en-AU is British in each of them. What an editor put in stays, and wins.
import '../src/runner/installed-material.ts'
import {readFileSync, writeFileSync} from 'node:fs'
import {endingsOf, stemOf} from '../src/lexicon/dialects.ts'
import {parseTable} from '../src/lexicon/table.ts'
import {expand} from './hunspell.ts'

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
const columns = ['british', 'american', 'endings', 'also', 'unsure', 'source'] as const
const kept = parseTable(before, 'dialects.tsv', columns).filter(({source}) => source === 'editor')
const known = new Set(
  kept.flatMap(({british, american, endings}) =>
    endingsOf(endings).flatMap((ending) => [british + ending, american + ending])
  )
)

/** The pairs by what their forms share, and whether Canada takes the American one. */
const words = new Map<string, (readonly [string, string])[]>()
for (const form of american) {
  if (british.has(form) || misjudged.has(form) || known.has(form)) continue
  const pair = counterpart(form)
  if (!pair || known.has(pair)) continue
  const also = canadian.has(form) && !canadian.has(pair) ? 'en-CA' : ''
  const key = `${stemOf(pair, form)} ${also}`
  words.set(key, [...(words.get(key) ?? []), [pair, form]])
}

const rows = [
  ...kept.map((row) => columns.map((column) => row[column]).join('\t')),
  ...[...words].map(([key, pairs]) => toRow(pairs, key.split(' ')[1]!))
]
const head = before.match(/^#.*\n/gmu) ?? []
writeFileSync(
  target,
  [...head, `${columns.join('\t')}\n`, ...rows.sort().map((row) => `${row}\n`)].join('')
)
console.log(`dialects: ${rows.length} words`)

/** The words of a dictionary in small letters. */
function wordsOf(dictionary: string): Set<string> {
  return new Set(expand(dictionary).flatMap(([word]) => (/^[a-z]{3,}$/u.test(word) ? [word] : [])))
}

/** One row a word: what all its forms begin with, and their endings. */
function toRow(pairs: readonly (readonly [string, string])[], also: string): string {
  const [first, form] = pairs[0]!
  let length = first.length
  while (!pairs.every(([pair]) => pair.startsWith(first.slice(0, length)))) length--
  // A part of the word that the two do not share cannot be an ending.
  length = Math.max(length, stemOf(first, form).length)
  const endings = pairs.map(([pair]) => pair.slice(length) || '-').sort()
  const base = form.slice(0, form.length - (first.length - length))
  return [first.slice(0, length), base, endings.join('|'), also, '', 'dictionaries'].join('\t')
}

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
