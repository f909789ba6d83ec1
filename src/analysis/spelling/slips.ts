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

export type Kind = (typeof kinds)[number]

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const vowels = /[aeiouy]/u

/** By which kind of slip `typed` came from `right`, and at which letter of `right`; one slip apart. */
export function slipOf(typed: string, right: string): {kind: Kind; at: number} {
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
  let at = 0
  while (at < typed.length && typed[at] === right[at]) at++
  const [rest, other] = [typed.slice(at), right.slice(at)]
  if (longer !== 0) return longer > 0 ? rest.slice(1) === other : rest === other.slice(1)
  const isSwapped = rest[0] === other[1] && rest[1] === other[0]
  return rest.slice(1) === other.slice(1) || (isSwapped && rest.slice(2) === other.slice(2))
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
