import type {Token} from '../tokens.ts'
import {lazily} from '../../../lexicon/lazily.ts'
import {speechVerbs} from '../../../lexicon/speech-verbs.ts'
import {attributionsWithin} from './attribution.ts'
import type {MarkSlip} from './index.ts'
import {isDouble, type Mark} from './marks.ts'

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
  () => new RegExp(String.raw`(?::|\b(?:${speechVerbs().all.join('|')}),)\s+`, 'gu')
)
const spoken = lazily(() => new RegExp(String.raw`\b(?:${speechVerbs().sure.join('|')})\b`, 'u'))

/** The mark that belongs to another: ” to “, " to ". */
export function partnerOf({character}: Mark): string {
  return partners[character] ?? character
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
  const isWhole = /^[\s.…]*$/u.test(paragraph.text.slice(0, mark.start))
  const isOneSentence = !/[.!?…]["”’'»)]*\s[^]*[\p{L}\p{N}]/u.test(words)
  const isSentence = isWhole || /[:,]\s*$/u.test(paragraph.text.slice(0, mark.start))
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
  const {paragraph, start} = mark
  const {text, tokens} = paragraph
  const earlier = marks.filter((other) => other.paragraph === paragraph && other.start < start)
  const last = earlier.findLast((other) => isDouble(other) === isDouble(mark))
  const from = last?.end ?? 0
  const words = text.slice(from, start)
  const introductions = [...words.matchAll(introduced())]
  if (introductions.length > 1) return undefined
  if (introductions[0]) {
    const {0: found, index} = introductions[0]
    return startingAt(tokens, from + index + found.length)
  }
  if (!last) {
    const first = tokens[0]!
    return spoken().test(words) || /["“”'‘’]/u.test(first.text.charAt(0)) ? undefined : first
  }
  const sentences = [...words.matchAll(/[.!?]\s+(?=\p{Lu})/gu)]
  const [first] = sentences
  if (!first || sentences.length > 1 || !/[.!?,]["”’'»]?$/u.test(text.slice(0, start))) {
    return undefined
  }
  return startingAt(tokens, from + first.index + first[0].length)
}

function endingAt(tokens: readonly Token[], end: number): Token | undefined {
  return tokens.find((token) => token.end === end)
}

function startingAt(tokens: readonly Token[], start: number): Token | undefined {
  return tokens.find((token) => token.start === start)
}
