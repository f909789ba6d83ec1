import {keptOf} from '../../base/kept.ts'
import type {Sentence, Token} from '../../text/text.ts'

/** A city that a sentence sets in a country, or in whatever it is a city of. */
export interface Seat {
  readonly city: readonly Token[]
  readonly country: readonly Token[]
  /** Called its capital, not only set beside it. */
  readonly isCapital: boolean
}

const towns = /^(?:capital|city|port|town)$/u
// What stays where it is: an envoy may speak anywhere.
const sessile =
  /^(?:assembly|bank|cabinet|congress|court|exchange|government|ministry|parliament|senate)$/u
const is = /^(?:is|was|remains|became)$/u
const sits = /^(?:convened|convenes|gathered|is|meets|met|ruled|sat|sits|voted|votes)$/u

/**
 * The cities that a sentence gives a country by what stands between the two: “Bogotá, Colombia”,
 * “Niamey, the capital of Niger”, “Austria’s capital, Vienna”, “the parliament of Australia met in
 * Canberra”.
 */
export const seatsOf = keptOf((sentence: Sentence): readonly Seat[] => {
  const names = namesIn(sentence)
  return names.flatMap((first, at) =>
    names.slice(at + 1, at + 3).flatMap((second) => seatOf(first, second, sentence) ?? [])
  )
})

type Name = readonly Token[]

/** The runs of words with a capital, each up to a possessive. */
function namesIn({tokens}: Sentence): Name[] {
  const names: Token[][] = []
  let run: Token[] | undefined
  for (const token of tokens) {
    const isName = token.kind === 'word' && token.type.isCapitalised && !token.opaque
    // “In Bratislava”: the capital is the sentence’s.
    if (!isName || (run === undefined && isFirstOfSentence(token, tokens))) run = undefined
    else {
      if (run) run.push(token)
      else names.push((run = [token]))
      if (isPossessive(token)) run = undefined
    }
  }
  return names
}

const openers = /^(?:at|from|in|near|of|on|outside|the|to|when|while)$/u

function isFirstOfSentence(token: Token, tokens: readonly Token[]): boolean {
  return token === tokens[0] && openers.test(token.normal)
}

function isPossessive({type}: Token): boolean {
  return type.bare !== type.text
}

function seatOf(first: Name, second: Name, sentence: Sentence): Seat | undefined {
  const {tokens} = sentence
  const at = (token: Token) => token.index - tokens[0]!.index
  const between = tokens.slice(at(first.at(-1)!) + 1, at(second[0]!)).map(({normal}) => normal)
  const before = tokens
    .slice(Math.max(0, at(first[0]!) - 5), at(first[0]!))
    .map(({normal}) => normal)
  const behind = tokens
    .slice(at(second.at(-1)!) + 1, at(second.at(-1)!) + 6)
    .map(({normal}) => normal)
  if (between.length > 12) return undefined
  const words = between.join(' ')
  const isOwner = isPossessive(first.at(-1)!)
  // “Niamey, the capital of Niger”, “Bergen, a port in Norway”, “Niamey is the capital of Niger”
  const [town] = between.filter((word) => towns.test(word)).slice(-1)
  if (!isOwner && town && isTown(between)) {
    return {city: first, country: second, isCapital: town === 'capital'}
  }
  // “Niger’s capital, Niamey”, “the capital of Niger, Niamey”
  const isOf = before.at(-1) === 'of' && towns.test(before.at(-2) ?? '')
  if (isOwner ? /^(?:\p{Ll}+ )?(?:capital|city) ?,?$/u.test(words) : isOf && isApposed(between)) {
    const isCapital = isOwner ? between.includes('capital') : before.at(-2) === 'capital'
    return {city: second, country: first, isCapital}
  }
  if (isSeat(isOwner, before, between)) return {city: second, country: first, isCapital: false}
  // “Bogotá, Colombia”, “Bogotá (Colombia)”, “Bogotá in Colombia”, “Niamey, Niger’s capital”
  if (!isOwner && /^(?:,|\(|in|, in)$/u.test(words) && !isListed(behind)) {
    const isCapital = isPossessive(second.at(-1)!) && behind[0] === 'capital'
    return {city: first, country: second, isCapital}
  }
  return undefined
}

/** “The parliament of Australia met in Canberra”, “Australia’s parliament, in Canberra,”. */
function isSeat(isOwner: boolean, before: readonly string[], between: readonly string[]): boolean {
  const noun = (isOwner ? between.slice(0, 3) : before).findLastIndex((word) => sessile.test(word))
  if (noun < 0 || !(isOwner || before.at(-1) === 'of')) return false
  const rest = isOwner ? between.slice(noun + 1) : between
  return rest.at(-1) === 'in' && (rest.length < 3 || sits.test(rest[0]!))
}

/** “Budapest, Romania and Serbia”: places on a tour, none of which is in the next. */
function isListed([first, second]: readonly string[]): boolean {
  return /^(?:and|or)$/u.test(first === ',' ? (second ?? '') : (first ?? ''))
}

/** “, the capital of”, “is the largest city in”: what makes a city of what stands before it. */
function isTown(between: readonly string[]): boolean {
  const place = between.findLastIndex((word) => towns.test(word))
  const [lead] = between
  return (
    (lead === ',' || lead === '–' || lead === '—' || lead === '(' || is.test(lead!)) &&
    between.length < 8 &&
    place === between.length - 2 &&
    /^(?:of|in)$/u.test(between.at(-1)!)
  )
}

/** “The capital of Niger, Niamey”, “the capital of Niger is Niamey”. */
function isApposed(between: readonly string[]): boolean {
  return between.length === 1 && (between[0] === ',' || between[0] === '(' || is.test(between[0]!))
}
