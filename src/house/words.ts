import {type HouseName, toRoster} from './roster.ts'

/** The words of a house, in small letters, each with its note or an empty one. */
export interface HouseWords {
  /** Words that are right as they are. */
  readonly known: ReadonlyMap<string, string>
  /** Words that are never to be used. A word of several is parted by single spaces. */
  readonly forbidden: ReadonlyMap<string, string>
  /** Entries that name no word. */
  readonly refused: readonly string[]
}

/**
 * Read the words of a house: `word`, `word: note`, `!word` or `!word: note` for one that is forbidden.
 * White space about a word and a note does not count, a curly apostrophe is a straight one, and of
 * two entries for one word the later holds.
 */
export function toHouseWords(entries: readonly string[]): HouseWords {
  let words = read.get(entries)
  if (!words) read.set(entries, (words = readEntries(entries)))
  return words
}

// A list holds for many articles.
const read = new WeakMap<readonly string[], HouseWords>()

function readEntries(entries: readonly string[]): HouseWords {
  const known = new Map<string, string>()
  const forbidden = new Map<string, string>()
  const refused: string[] = []
  for (const entry of entries) {
    const [, mark, text, note = ''] = /^\s*(!?)([^:]*)(?::(.*))?$/su.exec(entry) ?? []
    const word = text?.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ')
    if (!word) {
      refused.push(entry)
      continue
    }
    const [own, other] = mark ? [forbidden, known] : [known, forbidden]
    own.set(word, note.trim())
    other.delete(word)
  }
  return {known, forbidden, refused}
}

/** Whether a house has listed a word in small letters, as right or as forbidden, or in a name. */
export function hasHouseWord(
  {known, forbidden}: HouseWords,
  names: readonly HouseName[]
): (word: string) => boolean {
  const roster = toRoster(names)
  return (word) => known.has(word) || forbidden.has(word) || roster.hasWord(word)
}
