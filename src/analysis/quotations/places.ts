import {lazily} from '../../base/lazily.ts'
import {speechVerbs} from '../../lexicon/speech-verbs.ts'
import {matchesOf} from '../../base/matches.ts'
import type {Token} from '../../text/text.ts'
import {attributionsWithin} from './attribution.ts'
import type {MarkSlip} from './quotation.ts'
import {isDouble, lead, type Mark, placesOf, shapeOf} from './marks.ts'

const partners: Record<string, string> = {
  '“': '”',
  '”': '“',
  '‘': '’',
  '’': '‘',
  '«': '»',
  '»': '«',
  '„': '“'
}

const introduced = lazily(
  () => new RegExp(String.raw`(?::|\b(?:${speechVerbs().all.join('|')}),(?!\s+\p{Ll}))\s+`, 'gu')
)
const spoken = lazily(() => new RegExp(String.raw`\b(?:${speechVerbs().sure.join('|')})\b`, 'u'))

/** The mark that belongs to one that opens or closes: ” to “, " to ", and ” to ” if that is turned. */
export function partnerOf(mark: Mark, role: 'closing' | 'opening'): string {
  return shapeOf(mark) === (role === 'opening' ? 'closing' : 'opening')
    ? mark.character
    : (partners[mark.character] ?? mark.character)
}

/**
 * Where a quotation that was never closed ends: the token behind which the mark was lost. It is that
 * before the attribution, or the last of a paragraph that is all quotation; else nobody can tell.
 */
export function lostClosing({mark, until}: MarkSlip): Token | undefined {
  const {paragraph, end} = mark
  const words = paragraph.text.slice(end, until?.start)
  const [place, ...others] = attributionsWithin(words)
  if (place !== undefined) {
    return others.length === 0 ? endingAt(paragraph.tokens, end + place) : undefined
  }
  const isWhole = /^[\s.…]*$/u.test(lead(mark))
  const said = words.slice(0, Math.max(0, words.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u)))
  const isOneSentence = !/[.!?…]["”’'»)]*\s/u.test(said)
  const isSentence = isWhole || /[:,]\s*$/u.test(lead(mark))
  if (until || !(isWhole || (isOneSentence && isSentence))) return undefined
  const stop = /[.!?…](?=[^\p{L}\p{N}.!?…]*$)/u.exec(words)
  return stop ? endingAt(paragraph.tokens, end + stop.index + 1) : undefined
}

/**
 * Where a quotation that was never opened begins: the token before which the mark was lost. It is
 * the first of the paragraph, that behind the colon or the verb that introduces it, or that of the
 * first sentence behind an attribution; else nobody can tell.
 */
export function lostOpening(mark: Mark, marks: readonly Mark[]): Token | undefined {
  const token = firstOfLost(mark, marks)
  // Where a mark stands already, another is no help.
  return token && /["“”'‘’]/u.test(token.text.charAt(0)) ? undefined : token
}

function firstOfLost(mark: Mark, marks: readonly Mark[]): Token | undefined {
  const {paragraph, start} = mark
  const {text, tokens} = paragraph
  let last: Mark | undefined
  for (let at = placesOf(marks).get(mark)! - 1; marks[at]?.paragraph === paragraph && !last; at--) {
    if (isDouble(marks[at]!) === isDouble(mark)) last = marks[at]
  }
  const from = last?.end ?? 0
  const words = text.slice(from, start)
  const introductions = [...matchesOf(introduced(), words)]
  if (introductions.length > 1) return undefined
  if (introductions[0]) {
    const {0: found, index} = introductions[0]
    return startingAt(tokens, from + index + found.length)
  }
  // Only what ends as a sentence does began as one.
  if (!/[.!?,…]["”’'»]?$/u.test(lead(mark))) return undefined
  if (!last) {
    return spoken().test(words) ? undefined : tokens[0]
  }
  const starts = [...words.matchAll(/[.!?]\s+(?=\p{Lu})/gu)].map(
    ({index, 0: found}) => from + index + found.length
  )
  // A quotation that ended with its sentence leaves a sentence to begin behind it.
  if (/[.!?]$/u.test(lead(last))) starts.unshift(from + /^\s*/u.exec(words)![0].length)
  return starts.length === 1 ? startingAt(tokens, starts[0]!) : undefined
}

function endingAt(tokens: readonly Token[], end: number): Token | undefined {
  const token = tokens[firstFrom(tokens, end) - 1]
  return token?.end === end ? token : undefined
}

/** The token of a paragraph that starts at a place of its text. */
export function startingAt(tokens: readonly Token[], start: number): Token | undefined {
  const token = tokens[firstFrom(tokens, start)]
  return token?.start === start ? token : undefined
}

/** The index of the first token that starts at a place or behind it, found by halving. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
