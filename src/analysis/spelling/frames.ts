import {givenNames} from '../../lexicon/given-names.ts'
import {titles} from '../../lexicon/titles.ts'
import {newsNameLevels} from '../../models/news-words.ts'
import {maskOf} from '../dictionary/index.ts'
import {type Token, wordOf} from '../../text/text.ts'
import {ties} from './morphology.ts'
import {follows, news} from './news.ts'
import {slipOf} from './slips.ts'
import {type Vocabulary, wordBeside} from './vocabulary.ts'

/** What a word with a capital may have been meant for, and what kinds of words that is. */
export interface Meant {
  readonly word: string
  readonly day?: true
  readonly month?: true
  readonly title?: true
  readonly institution?: true
  /** The news uses it in small letters, and often. */
  readonly common?: true
}

/** Where a word with a capital stands: what is beside it with nothing but white space between. */
export interface WordPlace {
  readonly token: Token
  readonly before: Token | undefined
  readonly after: Token | undefined
  readonly second: Token | undefined
  readonly vocabulary: Vocabulary
  /** A few articles of the news have the word with its capital, as they have many a slip: Minsiter. */
  readonly isNamed: boolean
}

/** What stands beside a token. */
export function placeOf(token: Token, vocabulary: Vocabulary, isNamed: boolean): WordPlace {
  const after = wordBeside(vocabulary, token, 1)
  return {
    token,
    before: wordBeside(vocabulary, token, -1),
    after,
    second: after && wordBeside(vocabulary, after, 1),
    vocabulary,
    isNamed
  }
}

/** Whether an unknown word in small letters, one slip from another, stands where that one belongs. */
export function isMeantFor(small: string, meant: Meant, place: WordPlace): boolean {
  const {day, month, title, institution, common, word} = meant
  const {at, kind} = slipOf(small, word)
  // A name of another language ends otherwise: Presidente, Ministre.
  const isInside = at < word.length - 2
  if (at === 0) return false
  return (
    (day === true && isDay(place)) ||
    (month === true && isMonth(place, isInside)) ||
    (title === true && isTitle(word, place, isInside)) ||
    (institution === true && isInside && !place.isNamed && isInstitution(word, place)) ||
    (common === true &&
      isInside &&
      !place.isNamed &&
      (isRepeated(word, place) || (kind !== 'other' && isUsual(word, place))))
  )
}

/** “on Moday”, “Moday night”. */
function isDay({before, after}: WordPlace): boolean {
  return (
    /^(?:by|every|from|last|next|on|since|this|until)$/u.test(before?.text ?? '') ||
    /^(?:afternoon|evening|morning|night)s?$/u.test(after?.text ?? '')
  )
}

/** “12 Febuary”, “Febuary 2020”, “in Febuary”. */
function isMonth({before, after}: WordPlace, isInside: boolean): boolean {
  return (
    /^\d{1,2}(?:st|nd|rd|th)?$/u.test(before?.text ?? '') ||
    /^(?:\d{1,2}|(?:19|20)\d\d)$/u.test(after?.text ?? '') ||
    (isInside && /^(?:in|last|next|since|until)$/u.test(before?.text ?? ''))
  )
}

/** “Prime Minsiter”, “Minsister for Culture”, “Presdient Trump”. */
function isTitle(word: string, place: WordPlace, isInside: boolean): boolean {
  const {before, after} = place
  const [one, other] = [before && wordOf(before), after && wordOf(after)]
  if ((one && titles().has(`${one} ${word}`)) || (other && titles().has(`${word} ${other}`))) {
    return true
  }
  if (place.isNamed || !isInside || !titles().get(word)?.only || isCapital(before)) return false
  if (word.length > 5 && isHead(place)) return true
  return (
    word.length > 7 && isCapital(after) && (newsNameLevels().has(after!.text) || isGiven(after!))
  )
}

/** “Univeristy of Colombo”, “the Supreme Cuort”. */
function isInstitution(word: string, place: WordPlace): boolean {
  const {before} = place
  if (!isCapital(before) || ties.test(before!.normal)) return word.length > 6 && isHead(place)
  const one = wordOf(before!)
  return maskOf(one) > 0 && !isGiven(before!) && !titles().has(one) && follows(one, word, news)
}

/** Does what a title or an institution is of stand behind it: “of the Interior”, “for Culture”? */
function isHead({after, second}: WordPlace): boolean {
  return /^(?:for|of)$/u.test(after?.text ?? '') && (second?.text === 'the' || isCapital(second))
}

/** The article has the word elsewhere beside the same one: “Culture Minister”, “Culture Minsiter”. */
function isRepeated(word: string, {before, after, vocabulary}: WordPlace): boolean {
  const neighbours = [before, after].filter(
    (other) => other && other.text.length > 3 && !isGiven(other) && !titles().has(wordOf(other))
  )
  if (neighbours.length === 0) return false
  return (vocabulary.marked.get(word) ?? []).some((other) =>
    neighbours.some((neighbour) => {
      const same = wordBeside(vocabulary, other, neighbour === before ? -1 : 1)
      return same && wordOf(same) === wordOf(neighbour!)
    })
  )
}

/**
 * The words beside it stand beside that word in the news: “Internatinal Airport”, “Adressing a press
 * conference”. A word that stands beside all others says that of a long word alone, and behind it.
 */
function isUsual(word: string, {before, after}: WordPlace): boolean {
  // “President Minnister about” is a name, whatever it looks like.
  if (isCapital(before) && titles().has(wordOf(before!))) return false
  const isBehind = before !== undefined && follows(before.normal, word, news)
  const isAhead = after !== undefined && follows(word, after.normal, news)
  if (isBehind && isAhead)
    return isTelling(before) || isTelling(after) || isOf(before) || isOf(after)
  if (word.length < 8) return isAhead && isTelling(after)
  return isAhead || (isBehind && isTelling(before))
}

function isTelling({normal}: Token): boolean {
  return normal.length > 4 && !ties.test(normal)
}

function isOf({normal}: Token): boolean {
  return normal === 'of' || normal === 'for'
}

function isCapital(token: Token | undefined): boolean {
  return /^\p{Lu}/u.test(token?.text ?? '')
}

function isGiven(token: Token): boolean {
  return givenNames().has(wordOf(token))
}
