import type {Article} from '../../text/article.ts'
import type {Token} from '../../text/text.ts'
import {quotationOf} from '../quotations/index.ts'
import type {Spelling, Variant} from './forms/spellings.ts'

/**
 * Whether the article says itself that one of two spellings is another hand’s: on a card or a stone,
 * in so many words a misspelling or an alias, or one that is put right at once (“The card reads
 * “Timothy Lockmann”. His name is Timothy Lochmann”).
 */
export function isOfOtherHand({slip, usual}: Variant, article: Article): boolean {
  return (
    isReported(slip, article) ||
    isReported(usual, article) ||
    isContrasted(slip, usual, article) ||
    isContrasted(usual, slip, article) ||
    isPutRight(slip, usual, article) ||
    isPutRight(usual, slip, article)
  )
}

// What bears a name that somebody else has put there.
const things =
  /^(?:badge|ballot|banner|billboard|cake|card|doorplate|envelope|gravestone|headstone|invoice|jersey|label|medal|menu|nameplate|passport|placard|plaque|poster|receipt|screen|shirt|sign|stone|tattoo|telegram|ticket|tombstone|trophy)s?$/u
const shows =
  /^(?:bears?|bore|called|calls|gave|gives|had|has|lists|listed|names|named|reads?|reading|said|says|saying|shows?|showed|spells|spelled|spelt)$/u

const cues = toCue([
  'mis(?:heard|printed|spelled|spelt|typed)(?: (?:as|of|(?:his|her|the|their) name(?: as)?))?',
  'misspellings? of (?:his|her|the|their) name(?: as)?',
  '(?:appears|appeared|engraved|entered|inscribed|listed|printed|recorded|registered|spelled|spelt|written) (?:wrongly |incorrectly )?as',
  '(?:spelled|spelt) (?:his|her|its|the|their) (?:sur)?name(?: as)?',
  '(?:billed|gave|gives|had|has|lists|listed|records) (?:her|him|it|them) as',
  'addressed to',
  'signed(?: it| himself| herself)?(?: as)?',
  '(?:alias|aka|a\\.?k\\.?a|formerly|n[eé]e)',
  '(?:also|better|once|sometimes) known as',
  '(?:calls|called|calling|styles|styled) (?:himself|herself|itself)',
  '(?:changed|changes|shortened) (?:his|her|its|the|their) (?:sur)?name (?:from|to)'
])

const corrections = toCue([
  '(?:actual|correct|her|his|its|real|right|the|their) (?:sur)?name (?:is|was)(?: in fact)?',
  '(?:correct|right) (?:form|spelling) (?:is|was)',
  'should (?:be|have been|have read|read)'
])

const contrasts = toCue(['confused with', 'instead of', 'mistaken for', 'not', 'rather than'])

function toCue(phrases: readonly string[]): RegExp {
  return new RegExp(`(?:^| )(?:${phrases.join('|')})$`, 'u')
}

/** Whether it is said at each place of a spelling that it is another hand’s. */
function isReported({places}: Spelling, article: Article): boolean {
  return places.every(([token]) => isAnotherHand(token!, article))
}

/** Whether it is said of a name where it stands that it is on something, or that it is so spelled. */
export function isAnotherHand(token: Token, article: Article): boolean {
  const words = wordsBefore(token, article)
  if (cues.test(words.join(' ')) || isSaidOf(token, article)) return true
  const thing = words.findLastIndex((word) => things.test(word))
  if (thing < 0) return false
  return (
    words.slice(thing + 1).some((word) => shows.test(word)) ||
    quotationOf(token, article) !== undefined
  )
}

/** “William’s boots were there, said the sign”. */
function isSaidOf({index}: Token, {tokens}: Article): boolean {
  const behind = tokens.slice(index + 1, index + 1 + reach).map(({normal}) => normal)
  const stop = behind.findIndex((word) => /^[.!?]$/u.test(word))
  const words = stop < 0 ? behind : behind.slice(0, stop)
  return words.some(
    (word, at) =>
      /^(?:read|reads|said|says)$/u.test(word) &&
      words[at + 1] === 'the' &&
      things.test(words[at + 2] ?? '')
  )
}

/** “His name is Timothy Lochmann”, and no more than a sentence before it stands the other spelling. */
function isPutRight(right: Spelling, wrong: Spelling, article: Article): boolean {
  return isSaidNear(right, wrong, corrections, article)
}

/** “Lochmann, not Lockmann”. */
function isContrasted(one: Spelling, other: Spelling, article: Article): boolean {
  return isSaidNear(one, other, contrasts, article)
}

/** Whether a cue stands before a spelling somewhere, and the other spelling not far before it. */
function isSaidNear(one: Spelling, other: Spelling, cue: RegExp, article: Article): boolean {
  return one.places.some(([token]) => {
    if (!cue.test(wordsBefore(token!, article).join(' '))) return false
    return other.places.some(([before]) => {
      const apart = token!.index - before!.index
      return apart > 0 && apart < near
    })
  })
}

const near = 30
const reach = 14

/** The words before a name in its paragraph, from the last stop on, without the name’s own. */
function wordsBefore({index}: Token, {tokens}: Article): string[] {
  let end = index
  while (end > 0 && index - end < 4 && isOfName(tokens[end - 1]!)) end--
  const words: string[] = []
  for (
    let at = end - 1;
    at >= 0 && end - at <= reach && !/^[.!?;]$/u.test(tokens[at]!.text);
    at--
  ) {
    if (tokens[at]!.kind === 'word') words.unshift(tokens[at]!.normal)
  }
  return words
}

function isOfName({kind, text}: Token): boolean {
  return kind === 'word' ? /^\p{Lu}/u.test(text) : /^[“"‘'’(]$/u.test(text)
}
