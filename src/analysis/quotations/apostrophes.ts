import {isDouble, type Mark} from './marks.ts'

// ’em, ’tis, ’n’: words that have lost their first letters.
const elided =
  /^(?:em|til|till|tis|twas|twere|twill|cause|coz|cos|bout|round|neath|n|nuff|ere|fraid|ave|ome|er|im|is|appen|scuse|sup|tude|hood|burbs|copter|gainst|mongst|tween|kay|cuz|un|uns|dem|kerchief)(?![\p{L}\p{N}])/iu
// ’90s, ’05, ’76ers.
const year = /^\d{2}(?!\d)/u

/**
 * What it costs to read a single mark as an apostrophe: nothing for ’90s, ’em and the players’
 * choice; much for a mark behind a stop, which must be a quotation’s. `isOpen` says that a
 * quotation between single marks is open, which such a mark may close.
 */
export function apostropheCost(mark: Mark, isOpen: boolean): number {
  const {before, after, character, end, paragraph} = mark
  // The Minister”s car: a double mark for an apostrophe.
  if (isDouble(mark)) return isMisspelled(mark) ? 3 : Infinity
  if (isParted(mark)) return 1
  const isReversed = character === '‘'
  if (/[\p{L}\p{N}]/u.test(after) && !/[\p{L}\p{N}]/u.test(before)) {
    const rest = paragraph.text.slice(end, end + 12)
    if (isElision(mark)) return isReversed ? 0.6 : 0
    // ‘Abd and ‘okina: a letter of another language.
    return year.test(rest) ? 0.3 : isReversed ? 4 : 3
  }
  if (isReversed) return 5
  if (isBoth(mark)) return 0
  if (/\p{N}/u.test(before)) return 0.4
  if (/[sSzx]/u.test(before)) return isOpen ? 1.2 : 0
  // Nothin’, an’, o’, th’: the last letters are lost.
  if (/[nohaNOHA]/u.test(before)) return isOpen ? 2 : 0.8
  return (/\p{L}/u.test(before) ? 5 : 6.5) + (isOpen ? 4 : 0)
}

const ending = /^(?:s|t|m|d|re|ve|ll)(?![\p{L}\p{N}'’])/u

/** Is it a double mark where only an apostrophe can stand: the Minister”s car? */
export function isMisspelled({before, end, paragraph: {text}}: Mark): boolean {
  return /\p{L}/u.test(before) && ending.test(text.slice(end, end + 5))
}

/** Is it an apostrophe that is parted from its word: I ‘m? */
export function isParted({before, start, end, character, paragraph: {text}}: Mark): boolean {
  return (
    character !== '"' &&
    /\s/u.test(before) &&
    /\p{L}\s$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    ending.test(text.slice(end, end + 5))
  )
}

/** Does an apostrophe stand here for the first letters of a word, or of a year? */
export function isElision({end, before, paragraph: {text}}: Mark): boolean {
  if (/[\p{L}\p{N}]/u.test(before)) return false
  const rest = text.slice(end, end + 12)
  return elided.test(rest) || /^\d0(?:['’]?s)\b/u.test(rest) || /^n[’']/iu.test(rest)
}

/** The second apostrophe of rock ’n’ roll, which closes nothing. */
export function isBoth({start, paragraph: {text}}: Mark): boolean {
  return /(?:^|\s)['’‘][nN]$/u.test(text.slice(Math.max(0, start - 3), start))
}

/** What it costs to read a mark as one of feet or inches: 6" by 3", 5'10". */
export function measureCost({before, character, paragraph, end}: Mark): number {
  if (!/\p{N}/u.test(before)) return Infinity
  if (character === '″') return 0.2
  const next = paragraph.text.slice(end, end + 12)
  const isMeasured = /^(?:\s?(?:x|×|by|wide|long|tall|high|thick|deep|in|diameter|screen|-)\b|-)/iu
  return isMeasured.test(next) ? 0.2 : character === '"' || character === "'" ? 1.5 : 4
}
