/** Kinds of slips of the keys, the way that a word came to be typed for another. */
export const kinds = [
  'swapped',
  'doubled',
  'single',
  'missing',
  'extra',
  'key',
  'vowel',
  'other',
  'apostrophe',
  'two',
  'split',
  'hyphen',
  'capital'
] as const

export type SlipKind = (typeof kinds)[number]

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const vowels = /[aeiouy]/u

/** By which kind of slip `typed` came from `right`, and at which letter of `right`; one slip apart. */
export function slipOf(typed: string, right: string): {kind: SlipKind; at: number} {
  let at = 0
  while (at < typed.length && typed[at] === right[at]) at++
  const [one, other] = [typed[at], right[at]]
  if (typed.length < right.length) {
    if (other === "'") return {kind: 'apostrophe', at}
    return {kind: other === right[at - 1] ? 'single' : 'missing', at}
  }
  if (typed.length > right.length) {
    return {kind: one === typed[at - 1] ? 'doubled' : 'extra', at}
  }
  if (typed[at + 1] === other && one === right[at + 1]) return {kind: 'swapped', at}
  if (isBeside(one!, other!)) return {kind: 'key', at}
  return {kind: vowels.test(one!) && vowels.test(other!) ? 'vowel' : 'other', at}
}

/** Whether two words are one slip apart: a letter more, less or another, or two swapped. */
export function isOneSlip(typed: string, right: string): boolean {
  const longer = typed.length - right.length
  if (typed === right || Math.abs(longer) > 1) return false
  const shorter = Math.min(typed.length, right.length)
  let at = 0
  while (at < shorter && typed.charCodeAt(at) === right.charCodeAt(at)) at++
  let end = 0
  while (end < shorter - at && typed.at(-1 - end) === right.at(-1 - end)) end++
  const rest = shorter - at - end
  if (longer !== 0) return rest === 0
  return rest === 1 || (rest === 2 && typed[at] === right[at + 1] && typed[at + 1] === right[at])
}

/** Are two letters next to one another on a keyboard? */
function isBeside(one: string, other: string): boolean {
  return rows.some((row, line) => {
    const column = row.indexOf(one)
    if (column < 0) return false
    const beside = [row[column - 1], row[column + 1]]
    // The rows are each half a key further to the right.
    const above = rows[line - 1] ?? ''
    const below = rows[line + 1] ?? ''
    return [...beside, above[column], above[column + 1], below[column], below[column - 1]].includes(
      other
    )
  })
}
