import type {Refusal} from './names/row.ts'

/** A row of a dictionary: its word, whether it is forbidden, and what the house says of it. */
export interface WordRow {
  readonly word: string
  readonly isForbidden: boolean
  readonly note?: string
}

/** What a dictionary holds: its rows as they stand, with 1-based lines, and those that are refused. */
export interface WordList {
  readonly rows: readonly {readonly line: number; readonly entry: string; readonly row: WordRow}[]
  readonly refusals: readonly Refusal[]
}

/**
 * Read a dictionary: one word a line, `word: note`, `!word` forbids it; `#` begins a comment line.
 * A bad row is refused with its line, and the rest is taken.
 */
export function readWords(text: string): WordList {
  const rows: {line: number; entry: string; row: WordRow}[] = []
  const refusals: Refusal[] = []
  const seen = new Map<string, number>()
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .forEach((content, index) => {
      const line = index + 1
      const entry = content.trim()
      if (!entry || entry.startsWith('#')) return
      try {
        const row = toWordRow(entry)
        const before = seen.get(keyOf(row))
        if (before) throw new Error(`\`${row.word}\` stands on line ${before} already`)
        seen.set(keyOf(row), line)
        rows.push({line, entry, row})
      } catch (error) {
        refusals.push({line, reason: (error as Error).message})
      }
    })
  return {rows, refusals}
}

/**
 * What a row of a dictionary says; what is forbidden may be several words. Throws an error that says in
 * a few words what is wrong with it.
 */
export function toWordRow(entry: string): WordRow {
  const [, mark, text, note] = /^(!?)([^:]*)(?::(.*))?$/su.exec(entry.trim())!
  const word = text!.trim().replace(/\s+/gu, ' ')
  if (!word) throw new Error('no word')
  if (/\s/u.test(word) && !mark)
    throw new Error(`\`${word}\` is more than one word; put a note behind a colon`)
  if (word.startsWith('!')) throw new Error(`\`!${word}\` is forbidden twice`)
  if (!/\p{L}/u.test(word) || /[\p{Cc}\uFFFD]/u.test(word))
    throw new Error(`\`${word}\` is no word`)
  return {word, isForbidden: mark === '!', ...(note?.trim() && {note: note.trim()})}
}

/** What two rows of one word have alike, as `toHouseWords` has it. */
export function keyOf({word}: WordRow): string {
  return word.toLowerCase().replaceAll('’', "'")
}

/** A row as it is written into a dictionary. */
export function toEntry({word, isForbidden, note}: WordRow): string {
  return `${isForbidden ? '!' : ''}${word}${note ? `: ${note}` : ''}`
}

/**
 * The text of a dictionary with a row in it: in the place of a row of the same word, or else as the
 * last. Comments and other rows stay as they are.
 */
export function updateWords(text: string, row: WordRow): string {
  const ending = /\r\n|\n/u.exec(text)?.[0] ?? '\n'
  const before = readWords(text).rows.find((other) => keyOf(other.row) === keyOf(row))
  const lines = text === '' ? [] : text.replace(/\r?\n$/u, '').split(/\r\n|\n|\r/u)
  if (before) lines[before.line - 1] = toEntry({...before.row, ...row})
  else lines.push(toEntry(row))
  return lines.join(ending) + ending
}
