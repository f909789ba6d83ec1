import path from 'node:path'
import {accountOf, judgementIn, type WordAccount} from '../analysis/spelling/account.ts'
import {hunspellOf} from '../analysis/dictionary/hunspell.ts'
import type {Config, RuleSetting} from '../config/index.ts'
import {readPlain} from '../format/plain.ts'
import {hasHouseWord, toHouseWords} from '../house/words.ts'
import {analyse} from '../analysis/index.ts'
import {quote} from '../rule/wording.ts'

/**
 * What `copydesk explain spelling --word <word>` prints: which list knows the word, or how it would be
 * judged and what would be suggested.
 */
export function explainWord(word: string, {words = [], names = [], rules}: Config): string {
  const small = word.toLowerCase().replaceAll('’', "'")
  const house = toHouseWords(words)
  const account = accountOf(word)
  const known = [...knownBy(account)]
  const forbidden = house.forbidden.get(small)
  if (forbidden !== undefined) {
    return lines(word, `an error: the house never uses it${noteOf(forbidden)}`, known)
  }
  if (hasHouseWord(house, names)(small)) {
    const note = house.known.get(small)
    const by = note === undefined ? 'in a name of the house' : `a word of the house${noteOf(note)}`
    return lines(word, 'right', [by, ...known])
  }
  const {dictionary = ''} = optionsOf(rules?.['spelling'])
  if (dictionary && hunspellOf(dictionary).knows(word)) {
    const by = `in the house’s dictionary ${path.basename(dictionary)}`
    return lines(word, 'right', [by, ...known])
  }
  return known.length > 0 ? lines(word, 'right', known) : lines(word, ...verdictOn(word, account))
}

function optionsOf(setting: RuleSetting = 'off'): {dictionary?: string} {
  return (Array.isArray(setting) && (setting as [unknown, object?])[1]) || {}
}

function lines(word: string, verdict: string, reasons: readonly string[]): string {
  return `${word}: ${verdict}\n${reasons.map((reason) => `  ${reason}\n`).join('')}`
}

function noteOf(note: string): string {
  return note && `: ${note}`
}

function* knownBy({dictionaries, lists}: WordAccount): Generator<string> {
  if (dictionaries.length > 0) yield `in the dictionary of ${dictionaries.join(', ')}`
  if (lists.includes('words')) yield 'in the list of words that the news uses (lexicon/words.tsv)'
  if (lists.includes('dialects')) yield 'a spelling of one English; the rules dialect-… judge it'
  if (lists.includes('variants')) yield 'one of two spellings; the rule spelling-variant judges it'
}

/** A word that no list has, in a sentence that says nothing about it. */
function verdictOn(word: string, account: WordAccount): [string, string[]] {
  const judgement = judgementIn(analyse(readPlain(`They spoke about ${word} on that day.`)), word)
  const known = ['in no dictionary', ...madeOf(account), ...inNews(account)]
  if (!judgement) {
    return [
      'not judged',
      [
        /\s/u.test(word.trim())
          ? 'these are several words, ask for one'
          : 'only words of four letters or more are judged, and some favourite errors of three',
        ...known
      ]
    ]
  }
  const {probability, threshold, suggestions} = judgement
  const odds = `${Math.round(100 * probability)} in 100 that it is a slip, marked from ${Math.round(100 * threshold)} on; an article may say otherwise`
  const meant = suggestions.length > 0 ? [`suggested: ${suggestions.map(quote).join(', ')}`] : []
  const isMarked = probability >= threshold
  return [isMarked ? 'marked' : 'not marked', [...known, odds, ...meant]]
}

function madeOf({
  isWider,
  isWellListed,
  makings: {prefixed, suffixed, joined}
}: WordAccount): string[] {
  return [
    ...(isWider ? ['in a wider list (WordNet, cspell)'] : []),
    ...(isWellListed ? ['in SCOWL and in an encyclopedia'] : []),
    ...(prefixed > 0 ? ['a known word behind a prefix'] : []),
    ...(suffixed > 0 ? ['a known word with an ending'] : []),
    ...(joined > 0 ? ['two known words joined'] : [])
  ]
}

function inNews({news}: WordAccount): string[] {
  return news > 0 ? [`in ${2 ** news} articles of the news or more`] : []
}
