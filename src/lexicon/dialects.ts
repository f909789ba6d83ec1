import {lazily} from '../base/lazily.ts'
import {parts, readTable} from './table.ts'

/** The spellings of a word that British and American English spell in two ways. */
export interface DialectPair {
  readonly british: string
  readonly american: string
  /** The dialects other than American that take the American form. */
  readonly also: readonly string[]
  /** What the forms of one word share: travell of travelled and travelling. */
  readonly stem: string
  /** -ise and -ize, of which British English has both. */
  readonly isVerb: boolean
}

/** One of the two spellings, and whether it is a word of the other English as well. */
export interface DialectSpelling {
  readonly pair: DialectPair
  readonly side: 'american' | 'british'
  readonly isUnsure: boolean
}

/** Where an ambiguous spelling is certain: words before it and after it, and those that forbid it. */
export interface DialectSense {
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  /** Words before it with which it is another. */
  readonly except: ReadonlySet<string>
  /** Words of the paragraph with which it is another. */
  readonly unless: ReadonlySet<string>
}

/** The words that are spelled in two ways, by each spelling in small letters. */
export const dialectSpellings = lazily(() => {
  const spellings = new Map<string, DialectSpelling>()
  for (const row of readTable('dialects', ['british', 'american', 'endings', 'also', 'unsure'])) {
    const {unsure, line} = row
    const also = parts(row.also)
    if (!['', 'american', 'both', 'british'].includes(unsure)) {
      throw new Error(`dialects.tsv:${line}: \`${unsure}\` is none of american, both, british`)
    }
    const stem = stemOf(row.british, row.american)
    const isVerb = row.american.replace(/iz$|iz(?=[aei])/u, 'is') === row.british
    for (const ending of endingsOf(row.endings)) {
      const pair = {
        british: row.british + ending,
        american: row.american + ending,
        also,
        stem,
        isVerb
      }
      for (const side of ['british', 'american'] as const) {
        const form = pair[side]
        if (spellings.has(form)) throw new Error(`dialects.tsv:${line}: \`${form}\` stands twice`)
        spellings.set(form, {pair, side, isUnsure: unsure === side || unsure === 'both'})
      }
    }
  }
  return spellings as ReadonlyMap<string, DialectSpelling>
})

/** The endings of a row: none is the word itself, which stands as `-` among others. */
export function endingsOf(cell: string): string[] {
  return cell ? parts(cell).map((ending) => (ending === '-' ? '' : ending)) : ['']
}

/** A British spelling up to where the American one is no longer another. */
export function stemOf(british: string, american: string): string {
  let end = 0
  while (end < american.length && british.at(-1 - end) === american.at(-1 - end)) end++
  return british.slice(0, british.length - end)
}

/** Where an ambiguous spelling is certain to be one of a dialect, by the word in small letters. */
export const dialectSenses = lazily(() => {
  const senses = new Map<string, DialectSense>()
  for (const row of readTable('dialect-senses', ['word', 'before', 'after', 'except', 'unless'])) {
    if (!dialectSpellings().get(row.word)?.isUnsure) {
      throw new Error(
        `dialect-senses.tsv:${row.line}: \`${row.word}\` is not unsure in dialects.tsv`
      )
    }
    const set = (cell: string) => new Set(parts(cell))
    senses.set(row.word, {
      before: set(row.before),
      after: set(row.after),
      except: set(row.except),
      unless: set(row.unless)
    })
  }
  return senses as ReadonlyMap<string, DialectSense>
})

/** Words that one English has of its own, and the others know: lakh, godown. */
export const dialectWords = lazily(
  () => new Set(readTable('dialect-words', ['word', 'dialects']).map(({word}) => word))
)
