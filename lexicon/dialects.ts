import {lazily} from './lazily.ts'
import {parts, readTable} from './table.ts'

/** The spellings of a word that British and American English spell in two ways. */
export interface DialectPair {
  readonly british: string
  readonly american: string
  /** The dialects other than American that take the American form. */
  readonly also: readonly string[]
  /** -ise and -ize, of which British English has both. */
  readonly isVerb: boolean
}

/** One of the two spellings, and whether it is a word of the other English as well. */
export interface DialectSpelling {
  readonly pair: DialectPair
  readonly side: 'american' | 'british'
  readonly isUnsure: boolean
}

/** What an ambiguous spelling means where; the words that stand before it, after it, about it. */
export interface DialectSense {
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  readonly unless: ReadonlySet<string>
}

/** The words that are spelled in two ways, by each spelling in small letters. */
export const dialectSpellings = lazily(() => {
  const spellings = new Map<string, DialectSpelling>()
  for (const row of readTable('dialects', ['british', 'american', 'also', 'unsure'])) {
    const {british, american, also, unsure, line} = row
    if (unsure && unsure !== 'american' && unsure !== 'british') {
      throw new Error(`dialects.tsv:${line}: \`${unsure}\` is neither american nor british`)
    }
    const isVerb = american.replace(/iz(?=[aei])/u, 'is') === british
    const pair: DialectPair = {british, american, also: parts(also), isVerb}
    for (const side of ['british', 'american'] as const) {
      const known = spellings.get(pair[side])
      if (known) throw new Error(`dialects.tsv:${line}: \`${pair[side]}\` stands twice`)
      spellings.set(pair[side], {pair, side, isUnsure: unsure === side})
    }
  }
  return spellings as ReadonlyMap<string, DialectSpelling>
})

/** Where an ambiguous spelling is certain to be one of a dialect, by the word in small letters. */
export const dialectSenses = lazily(() => {
  const senses = new Map<string, DialectSense>()
  for (const row of readTable('dialect-senses', ['word', 'before', 'after', 'unless'])) {
    if (!dialectSpellings().get(row.word)?.isUnsure) {
      throw new Error(
        `dialect-senses.tsv:${row.line}: \`${row.word}\` is not unsure in dialects.tsv`
      )
    }
    const set = (cell: string) => new Set(parts(cell))
    senses.set(row.word, {
      before: set(row.before),
      after: set(row.after),
      unless: set(row.unless)
    })
  }
  return senses as ReadonlyMap<string, DialectSense>
})

/** Words that one English has of its own, and the others know: lakh, godown. */
export const dialectWords = lazily(
  () => new Set(readTable('dialect-words', ['word', 'dialects']).map(({word}) => word))
)
