import {nationForms} from '../../../lexicon/nations.ts'
import {newsNames} from '../../../models/news-names.ts'
import {titles} from '../../../lexicon/titles.ts'
import {dictionaryOf} from '../dictionary.ts'
import {distance, fold, skeleton} from './distance.ts'
import type {Form} from './forms.ts'

/** What the odds of a slip are reckoned from, by name; every value is a number. */
export type Features = Readonly<Record<string, number>>

/** How common a name is in the news: the logarithm of its articles, less those that hold it here. */
export type Commonness = (text: string) => number

/** How common a name is by the list that was learned. */
export const commonness: Commonness = (text) => newsNames().get(text) ?? 0

/**
 * What speaks for two forms being one name and what against, symmetrical in the two.
 *
 * The kind of the edit, the rest of the names that they stand in, who owns them, how often and where
 * each stands, and whether each is a name or a word that is known. `rare` is the form that stands
 * less often, of two as frequent the one that is less common in the news.
 */
export function toFeatures(one: Form, other: Form, common: Commonness = commonness): Features {
  const [rare, usual] = byFrequency(one, other, common)
  return {
    ...ofEdit(rare.folded, usual.folded),
    ...ofText(rare.text, usual.text),
    ...ofNames(rare, usual),
    ...ofPlaces(rare, usual),
    ...ofKnowledge(rare, usual, common)
  }
}

/** The two forms, the one that is more likely a slip first. */
export function byFrequency(one: Form, other: Form, common: Commonness): [Form, Form] {
  const more = one.tokens.length - other.tokens.length || common(one.text) - common(other.text)
  if (more !== 0) return more < 0 ? [one, other] : [other, one]
  // As likely one as the other: the later in the article.
  return one.tokens[0]!.index > other.tokens[0]!.index ? [one, other] : [other, one]
}

const vowel = /[aeiouy]/u

function ofEdit(rare: string, usual: string): Features {
  let from = 0
  while (from < Math.min(rare.length, usual.length) && rare[from] === usual[from]) from++
  let back = 0
  const most = Math.min(rare.length, usual.length) - from
  while (back < most && rare.at(-1 - back) === usual.at(-1 - back)) back++
  const [left, right] = [
    rare.slice(from, rare.length - back),
    usual.slice(from, usual.length - back)
  ]
  const letters = left + right
  const isOneLetter = letters.length === 1
  return {
    distance: distance(rare, usual, 3),
    length: Math.min(rare.length, usual.length),
    from,
    back,
    longer: rare.length - usual.length,
    swap: Number(left.length === 2 && left === [...right].reverse().join('')),
    doubled: Number(
      isOneLetter &&
        (rare[from - 1] === letters || rare[from] === letters || usual[from - 1] === letters)
    ),
    vowels: Number(
      letters.length === 2 && left.length === 1 && vowel.test(left) && vowel.test(right)
    ),
    consonants: Number(
      letters.length === 2 && left.length === 1 && !vowel.test(left) && !vowel.test(right)
    ),
    vowelIn: Number(isOneLetter && vowel.test(letters)),
    hIn: Number(isOneLetter && letters === 'h'),
    ending: Number(back === 0),
    plural: Number(back === 0 && /^(?:e?s)?$/u.test(left) && /^(?:e?s)?$/u.test(right)),
    suffix: Number(back === 0 && isSuffix(left) && isSuffix(right)),
    sound: Number(skeleton(rare) === skeleton(usual)),
    same: Number(rare === usual)
  }
}

/** Endings that make another word of a word: Islam and Islamic, Ivanov and Ivanova. */
function isSuffix(ending: string): boolean {
  return /^(?:|a|al|an|ans|ant|ar|ce|cs|d|e|ed|er|ers|es|ese|i|ia|ian|ians|ic|ics|id|in|ing|ion|is|ish|ism|ist|ists|ity|ive|ly|m|n|ne|o|or|ors|ry|s|sh|st|sts|t|te|th|ts|us|y)$/u.test(
    ending
  )
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

function ofNames(rare: Form, usual: Form): Features {
  let shared = 0
  let clash = 0
  let sameTitle = 0
  let samePlace = 0
  for (const a of rare.mentions) {
    for (const b of usual.mentions) {
      const [left, right] = [a.mention.words, b.mention.words]
      const before = compare(left.slice(0, a.at).reverse(), right.slice(0, b.at).reverse())
      const after = compare(left.slice(a.at + 1), right.slice(b.at + 1))
      shared = Math.max(shared, before.same + after.same)
      clash = Math.max(clash, Number(before.differs || after.differs))
      if (a.mention.title && a.mention.title === b.mention.title) sameTitle = 1
      if (left.length === right.length && a.at === b.at) samePlace = 1
    }
  }
  return {
    shared,
    clash,
    sameTitle,
    samePlace,
    rareInName: share(rare, ({mention}) => mention.words.length > 1),
    usualInName: share(usual, ({mention}) => mention.words.length > 1),
    rareLast: share(
      rare,
      ({mention, at}) => mention.words.length > 1 && at === mention.words.length - 1
    ),
    usualLast: share(
      usual,
      ({mention, at}) => mention.words.length > 1 && at === mention.words.length - 1
    ),
    rareFirst: share(rare, ({mention, at}) => mention.words.length > 1 && at === 0),
    usualFirst: share(usual, ({mention, at}) => mention.words.length > 1 && at === 0),
    rareTitled: share(rare, ({mention}) => mention.title !== ''),
    usualTitled: share(usual, ({mention}) => mention.title !== '')
  }
}

/** How many parts of two names agree from the near end on, and whether the first that both have differs. */
function compare(some: readonly string[], others: readonly string[]) {
  const most = Math.min(some.length, others.length)
  let same = 0
  while (same < most && fold(some[same]!) === fold(others[same]!)) same++
  return {same, differs: same < most}
}

function share(form: Form, test: (entry: Form['mentions'][number]) => boolean): number {
  return form.mentions.filter(test).length / form.tokens.length
}

function ofPlaces(rare: Form, usual: Form): Features {
  const together = [...rare.paragraphs].filter((paragraph) =>
    usual.paragraphs.has(paragraph)
  ).length
  const near = Math.min(
    ...rare.tokens.map((token) =>
      Math.min(...usual.tokens.map(({index}) => Math.abs(index - token.index)))
    )
  )
  return {
    rareCount: rare.tokens.length,
    usualCount: Math.min(20, usual.tokens.length),
    ratio: usual.tokens.length / rare.tokens.length,
    together: together / rare.paragraphs.size,
    near: Math.log2(near),
    rareInitial: rare.initial / rare.tokens.length,
    usualInitial: usual.initial / usual.tokens.length,
    rareSmall: Math.min(3, rare.small),
    usualSmall: Math.min(3, usual.small)
  }
}

function ofKnowledge(rare: Form, usual: Form, common: Commonness): Features {
  const {knows} = dictionaryOf('en-GB')
  const nation = (form: Form) => Number(nationForms().has(form.text.toLowerCase()))
  const word = (form: Form) => Number(knows(form.text.toLowerCase()))
  const name = (form: Form) => Number(knows(form.text))
  return {
    rareCommon: common(rare.text),
    usualCommon: common(usual.text),
    rareWord: word(rare),
    usualWord: word(usual),
    rareName: name(rare),
    usualName: name(usual),
    rareNation: nation(rare),
    usualNation: nation(usual),
    rareTitle: Number(titles().has(rare.text.toLowerCase())),
    usualTitle: Number(titles().has(usual.text.toLowerCase()))
  }
}
