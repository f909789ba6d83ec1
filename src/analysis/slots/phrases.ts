import {type Phrase, phrases} from '../../lexicon/phrases.ts'
import {keptOf} from '../../base/kept.ts'
import type {Sentence, Token} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {isImpossible} from './sound-places.ts'

/** Words that stand where others must, as a known phrase shows. */
export interface PhraseSlip {
  readonly tokens: readonly Token[]
  /** What must stand for exactly these words. */
  readonly expected: string
  /** The phrase as it is right. */
  readonly phrase: string
}

/** The known wrong phrases of some sentences. */
export function toPhraseSlips(sentences: readonly Sentence[]): PhraseSlip[] {
  return sentences.flatMap(slipsOf)
}

const slipsOf = keptOf(({tokens}: Sentence): readonly PhraseSlip[] => {
  const slips: PhraseSlip[] = []
  for (let at = 0; at < tokens.length; at++) {
    const phrase = phraseAt(tokens, at)
    if (!phrase) continue
    if (phrase.typed.join(' ') !== phrase.meant.join(' ') && !isSoundHere(phrase, tokens, at)) {
      slips.push(toSlip(tokens.slice(at, at + phrase.typed.length), phrase.meant))
    }
    at += phrase.typed.length - 1
  }
  return slips
})

function phraseAt(tokens: readonly Token[], at: number): Phrase | undefined {
  for (const phrase of startingWith(tokens[at]!.type)) {
    if (stands(phrase, tokens, at)) return phrase
  }
  return undefined
}

const none: readonly Phrase[] = []
const startingWith = ofType(({normal}) => phrases().get(normal) ?? none)

/** Asked at nearly every word, so that it makes nothing. */
function stands({typed}: Phrase, tokens: readonly Token[], at: number): boolean {
  for (let offset = 0; offset < typed.length; offset++) {
    if (!isWord(tokens[at + offset], typed[offset]!)) return false
  }
  return true
}

function isWord(token: Token | undefined, word: string): boolean {
  if (!token || token.opaque) return false
  return word === '<number>' ? isNumber(token) : token.normal === word
}

function isNumber({text, normal}: Token): boolean {
  return (
    /^\p{N}/u.test(text) ||
    /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand)$/u.test(
      normal
    )
  )
}

/** “Prices rose faster then than they do now”: what the phrase would be has no room here. */
function isSoundHere({typed, meant}: Phrase, tokens: readonly Token[], at: number): boolean {
  return typed.some((word, offset) => {
    const other = meant[offset]
    const place = {sentence: {tokens}, index: at + offset, word}
    return other !== undefined && other !== word && isImpossible(place, other)
  })
}

/** The slip without the words that are the same at either end, but with one word at the least. */
function toSlip(tokens: readonly Token[], meant: readonly string[]): PhraseSlip {
  const isSame = (token: Token, word: string | undefined) =>
    word === '<number>' || token.normal === word?.toLowerCase()
  let from = 0
  const most = Math.min(tokens.length, meant.length) - 1
  while (from < most && isSame(tokens[from]!, meant[from])) from++
  let back = 0
  while (back < most - from && isSame(tokens.at(-1 - back)!, meant.at(-1 - back))) back++
  const wrong = tokens.slice(from, tokens.length - back)
  const words = meant.slice(from, meant.length - back)
  const first = wrong[0]!.text
  const right = words.join(' ')
  return {
    tokens: wrong,
    expected: /^\p{Lu}/u.test(first) ? right.charAt(0).toUpperCase() + right.slice(1) : right,
    phrase: meant.join(' ').replaceAll('<number>', '…')
  }
}
