// What is longer is no word, and is near to none: a table of its letters would have no end.
const longest = 200

// Letters that are no letter with a mark to Unicode.
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  þ: 'th'
}

/** A name without accents and case: the form under which spellings are compared. */
export function fold(word: string): string {
  if (/^[a-z]*$/iu.test(word)) return word.toLowerCase()
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æðđħıłœøßþ]/gu, (letter) => letters[letter]!)
    .replace(/[’'‘`-]/gu, '')
}

// What stands for a letter where it cannot be printed: Mueller, Djokovic.
const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  å: 'aa',
  đ: 'dj',
  ö: 'oe',
  ø: 'oe',
  ü: 'ue'
}

/** Whether two names are one but for accents, left out (Muller) or spelled out (Mueller). */
export function areOneButForAccents(one: string, other: string): boolean {
  if (accentsOf(one) === accentsOf(other)) return false
  const [a, b] = [one, other].map((word) =>
    fold(
      word
        .normalize('NFC')
        .toLowerCase()
        .replace(/[äåđöøü]/gu, (letter) => spelledOut[letter]!)
    )
  )
  return fold(one) === fold(other) || a === fold(other) || fold(one) === b
}

/** The letters of a name that are not those of the English alphabet. */
export function accentsOf(word: string): string {
  return word.normalize('NFC').replace(/[\p{ASCII}‘’ʼ]/gu, '')
}

/**
 * The least number of letters put in, left out, changed, or swapped with a neighbour, that turns one
 * word into another: Damerau’s distance in the restricted form (optimal string alignment).
 * Gives `limit` + 1 as soon as it is clear that the distance is above `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  if (a.length > longest) return a === b ? 0 : limit + 1
  // The rows of the table, one behind the other.
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let j = 0; j < width; j++) table[j] = j
  for (let i = 1; i <= a.length; i++) {
    const row = i * width
    let least = (table[row] = i)
    for (let j = 1; j < width; j++) {
      const at = row + j
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(table[at - width]!, table[at - 1]!, table[at - width - 1]! + cost - 1) + 1
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, table[at - 2 * width - 2]! + 1)
      }
      table[at] = best
      if (best < least) least = best
    }
    if (least > limit) return limit + 1
  }
  return table.at(-1)!
}

/**
 * What stays the same when one foreign name is written in Latin letters by two hands: its consonants
 * with those that stand for one another made one, and whether a vowel starts or ends it.
 * After Freeman, Condon and Ackerman 2006 (equivalence classes of letters), much reduced.
 */
export function skeleton(folded: string): string {
  return folded
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/[cs]h|sch/g, 'š')
    .replace(/kh|gh/g, 'k')
    .replace(/th|dh/g, 't')
    .replace(/w/g, 'v')
    .replace(/(?<=[aeiou])h(?![aeiou])/g, '')
    .replace(/(?<![aeiouy])[aeiouy]+$/g, 'a')
    .replace(/(?!^)[aeiouy]+(?!$)/g, '')
    .replace(/^[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
}

/** The word, and the word with each of its letters left out: two words one slip apart share one. */
export function deletions(folded: string): string[] {
  if (folded.length > longest) return [folded]
  return [folded, ...Array.from(folded, (_, at) => folded.slice(0, at) + folded.slice(at + 1))]
}
