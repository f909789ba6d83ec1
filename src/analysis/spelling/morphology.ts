import {follows, type News} from './news.ts'

// What makes a new word of a known one. Endings that every dictionary inflects are not here: where
// it has “refer” and not “refered”, it knows better.
const prefixes =
  /^(?:(?:mid|mis|non|out|pre|re|sub|un|under|up|de|dis|co|en)(?=\p{L}{4})|(?:anti|agro|agri|auto|bio|counter|cross|cyber|eco|electro|ethno|extra|fore|geo|hydro|hyper|inter|intra|macro|mega|micro|mini|mono|multi|nano|neo|neuro|over|paleo|photo|poly|post|pseudo|psycho|quasi|radio|semi|socio|super|techno|tele|trans|tri|ultra|xeno)(?=\p{L}{3}))/u
const suffixes =
  /(?:able|ally|arian|based|dom|ed|ers?|esque|fold|free|ful|gate|goers?|holders?|hood|ical|ics|ing|ings|ity|i[sz]ations?|i[sz]e[ds]?|i[sz]ers?|i[sz]ing|ish|isms?|ists?|ity|ive|less|like|ly|makers?|man|men|ment|most|ness|nomics|or|phobia|phobic|proof|s|scape|ship|some|ware|wards?|wide|wise)$/u

/** How a word may be made of words that are known: how common the rarer of them is, 0 for not at all. */
export interface Makings {
  /** A known word behind a prefix. */
  readonly prefixed: number
  /** A known word before an ending. */
  readonly suffixed: number
  /** How long that ending is. */
  readonly suffix: number
  /** Two known words, each of three letters or more. */
  readonly joined: number
  /** The two stand side by side in the news. */
  readonly pair: number
  /** How common the other part is where one is a word that no compound has: andthe. */
  readonly tied: number
}

/** Words that run into others and that compounds are not made with. */
export const ties =
  /^(?:a|an|and|are|as|at|be|been|by|can|could|for|from|had|has|have|he|her|his|i|if|in|into|is|it|its|may|more|not|of|on|or|our|she|so|some|such|than|that|the|their|them|then|there|these|they|this|those|to|was|we|were|what|when|where|which|who|will|with|would|you)$/u

/** What a word may be made of. `known` says whether something is a word. */
export function makingsOf(word: string, known: (word: string) => boolean, news: News): Makings {
  const level = (part: string) => (known(part) ? 1 + news.word(part) : 0)
  const stem = withoutPrefix(word)
  const [suffix = ''] = suffixes.exec(word) ?? []
  let joined = 0
  let pair = 0
  let tied = 0
  for (let at = 2; at <= word.length - 2; at++) {
    const [one, other] = [word.slice(0, at), word.slice(at)]
    if (other.length > 2 && ties.test(one)) tied = Math.max(tied, level(other))
    if (one.length > 2 && ties.test(other)) tied = Math.max(tied, level(one))
    if (at < 3 || at > word.length - 3) continue
    const least = Math.min(level(one), level(other))
    if (least === 0) continue
    const isPair = Number(follows(one, other, news))
    if (isPair > pair || (isPair === pair && least > joined)) {
      ;[joined, pair] = [least, isPair]
    }
  }
  return {
    prefixed: stem === word ? 0 : Math.max(level(stem), ...basesOf(stem).map(level)),
    suffixed: suffix ? Math.max(0, ...basesOf(word).map(level)) : 0,
    suffix: suffix.length,
    joined,
    pair,
    tied
  }
}

/** What is left of a word without a prefix; the word itself if it has none. */
export function withoutPrefix(word: string): string {
  return word.replace(prefixes, '')
}

/** The words that one may be derived from by an ending: wokeness → woke, agentic is none. */
export function basesOf(word: string): string[] {
  const base = word.replace(suffixes, '')
  if (base === word || base.length < 3) return []
  return [
    base,
    `${base}e`,
    `${base}y`,
    `${base}s`,
    base.replace(/(.)\1$/u, '$1'),
    base.replace(/i$/u, 'y')
  ]
}
