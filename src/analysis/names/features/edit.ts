import {distance, skeleton} from '../../../base/distance.ts'
import type {Form} from '../forms/forms.ts'
import type {Features} from '../../../models/features.ts'

const vowel = /[aeiouy]/u

/** How two forms differ: how many letters, which, and where in the word. */
export function ofEdit(
  {folded: rare, text}: Pick<Form, 'folded' | 'text'>,
  {folded: usual, text: usualText}: Pick<Form, 'folded' | 'text'>
): Features {
  const {from, back, left, right} = toDifference(rare, usual)
  const letters = left + right
  const isOneLetter = letters.length === 1
  const isOneForOne = left.length === 1 && right.length === 1
  return {
    distance: distance(rare, usual, 3),
    length: Math.min(rare.length, usual.length),
    from,
    back,
    longer: rare.length - usual.length,
    apart: Math.max(left.length, right.length),
    swap: Number(left.length === 2 && left === [...right].reverse().join('')),
    doubled: Number(
      isOneLetter &&
        (rare[from - 1] === letters || rare[from] === letters || usual[from - 1] === letters)
    ),
    tripled: Number(/(.)\1\1/u.test(rare)) - Number(/(.)\1\1/u.test(usual)),
    vowels: Number(isOneForOne && vowel.test(left) && vowel.test(right)),
    consonants: Number(isOneForOne && !vowel.test(left) && !vowel.test(right)),
    keys: Number(isOneForOne && areNeighbours(left, right)),
    vowelIn: Number(isOneLetter && vowel.test(letters)),
    hIn: Number(isOneLetter && letters === 'h'),
    ending: Number(back === 0),
    plural: Number(back === 0 && /^(?:e?s)?$/u.test(left) && /^(?:e?s)?$/u.test(right)),
    suffix: Number(back === 0 && isSuffix(left) && isSuffix(right)),
    sound: Number(skeleton(rare) === skeleton(usual)),
    same: Number(rare === usual),
    glued: Number(
      back === 0 && !/-/u.test(text + usualText) && (isGlued(left, right) || isGlued(right, left))
    ),
    nearPlural: Number(areNearPlural(rare, usual) || areNearPlural(usual, rare)),
    ...ofText(text, usualText)
  }
}

/** What is left of two words without their common beginning and end, with the lengths of these. */
export function toDifference(one: string, other: string) {
  let from = 0
  while (from < Math.min(one.length, other.length) && one[from] === other[from]) from++
  let back = 0
  const most = Math.min(one.length, other.length) - from
  while (back < most && one.at(-1 - back) === other.at(-1 - back)) back++
  return {
    from,
    back,
    left: one.slice(from, one.length - back),
    right: other.slice(from, other.length - back)
  }
}

/** Endings that make another word of a word: Islam and Islamic, Ivanov and Ivanova. */
function isSuffix(ending: string): boolean {
  return /^(?:|a|al|an|ans|ant|ar|ce|cs|d|e|ed|er|ers|es|ese|i|ia|ian|ians|ic|ics|id|in|ing|ion|is|ish|ism|ist|ists|ity|ive|ly|m|n|ne|o|or|ors|ry|s|sh|st|sts|t|te|th|ts|us|y)$/u.test(
    ending
  )
}

/** “Dudleyto”: the next word has lost the space before it. */
function isGlued(ending: string, other: string): boolean {
  return (
    other === '' &&
    /^(?:and|as|at|by|for|from|has|if|in|is|it|of|on|said|the|to|was|with)$/u.test(ending)
  )
}

/** “The Thomsons” beside “Robert Thompson”: a family, and a letter that is not the plural’s. */
function areNearPlural(plural: string, single: string): boolean {
  if (!plural.endsWith('s') || single.endsWith('s')) return false
  return distance(plural.slice(0, -1), single, 1) === 1
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Whether two letters have keys side by side, or one above the other. */
function areNeighbours(one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)]
  return Math.abs(a.row - b.row) <= 1 && Math.abs(a.at - b.at) <= 1
}

function keyOf(letter: string) {
  const row = rows.findIndex((letters) => letters.includes(letter))
  // Each row begins half a key further to the right.
  return {row, at: row < 0 ? 99 : rows[row]!.indexOf(letter) + row / 2}
}

function ofText(rare: string, usual: string): Features {
  const marks = (text: string) => text.replace(/[\p{L}\p{M}]/gu, '')
  return {
    marks: Number(marks(rare) !== marks(usual)),
    accents: Number(/[^\p{ASCII}’]/u.test(rare) !== /[^\p{ASCII}’]/u.test(usual)),
    innerCapital: Number(/\p{Ll}\p{Lu}/u.test(rare) !== /\p{Ll}\p{Lu}/u.test(usual)),
    hyphen: Number(/-/u.test(rare) || /-/u.test(usual))
  }
}
