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
import {pathOf} from './files.ts'
import {expand} from './hunspell.ts'
import {runIfStarted} from './program.ts'

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

/** Write the list; what an editor put in stays. */
export function main(): void {
  const file = pathOf('lexicon/dialects.tsv')
  const before = readFileSync(file, 'utf8')
  const kept = parseTable(before, 'dialects.tsv', columns).filter(({source}) => source === 'editor')
  const known = new Set(
    kept.flatMap(({british, american, endings}) =>
      endingsOf(endings).flatMap((ending) => [british + ending, american + ending])
    )
  )
  const rows = [
    ...kept.map((row) => columns.map((column) => row[column]).join('\t')),
    ...toRows(
      {
        british: wordsOf('dictionary-en-gb'),
        american: wordsOf('dictionary-en'),
        canadian: wordsOf('dictionary-en-ca')
      },
      known
    )
  ]
  const head = before.match(/^#.*\n/gmu) ?? []
  const table = [...head, `${columns.join('\t')}\n`, ...rows.sort().map((row) => `${row}\n`)]
  writeFileSync(file, table.join(''))
  console.log(`dialects: ${rows.length} words`)
}

const columns = ['british', 'american', 'endings', 'also', 'unsure', 'source'] as const

/** The words of three dictionaries, in small letters. */
export interface Dictionaries {
  readonly british: ReadonlySet<string>
  readonly american: ReadonlySet<string>
  readonly canadian: ReadonlySet<string>
}

/** A row for each word that the dictionaries spell in two ways, of which none is known already. */
export function toRows(
  {british, american, canadian}: Dictionaries,
  known: ReadonlySet<string>
): string[] {
  /** The pairs by what their forms share, and whether Canada takes the American one. */
  const words = new Map<string, Pair[]>()
  for (const form of american) {
    if (british.has(form) || misjudged.has(form) || known.has(form)) continue
    const other = counterpartOf(form, (word) => british.has(word) && !american.has(word))
    if (!other || known.has(other)) continue
    const also = canadian.has(form) && !canadian.has(other) ? 'en-CA' : ''
    const key = `${stemOf(other, form)} ${also}`
    words.set(key, [...(words.get(key) ?? []), [other, form]])
  }
  return Array.from(words, ([key, pairs]) => toRow(pairs, key.split(' ')[1]!))
}

type Pair = readonly [british: string, american: string]

/** The words of a dictionary in small letters. */
function wordsOf(dictionary: string): Set<string> {
  return new Set(expand(dictionary).flatMap(([word]) => (/^[a-z]{3,}$/u.test(word) ? [word] : [])))
}

/** One row a word: what all its forms begin with, and their endings. */
function toRow(pairs: readonly Pair[], also: string): string {
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
function counterpartOf(form: string, isBritish: (word: string) => boolean): string | undefined {
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

await runIfStarted(import.meta.url, main)
