import {quotationOf} from '../quotations/index.ts'
import {wordShapes} from '../../models/spelling.ts'
import type {Article} from '../../text/article.ts'
import {dialectsMask, isEntry, isWiderEntry, maskOf} from '../dictionary/index.ts'
import {keptOf} from '../../base/kept.ts'
import {rememberedBy} from '../../base/remembered.ts'
import type {Token} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {jointOf} from './compounds.ts'
import {listingOf, stemsOf} from './lists.ts'
import {basesOf, makingsOf, withoutPrefix} from './morphology.ts'
import type {News} from './news.ts'
import {isProper} from './proper.ts'
import {type Vocabulary, wordIn} from './vocabulary.ts'

/** So far around a word others tell whether it stands in English. */
const reach = 6
/** So many words are kept in mind: those of an article that is read again at each key. */
const mostWords = 2000

/**
 * What an unknown word looks like and may be made of, who else uses it, and where it stands, by the
 * names of the features, apart from what it may have been meant for.
 */
export function standingOf(
  word: string,
  places: readonly Token[],
  vocabulary: Vocabulary,
  article: Article,
  news: News
) {
  const token = places[0]!
  const {known, shape, makings, lists, joins} = looksOf(word, news)
  const own = [...(vocabulary.capitals.get(word)?.values() ?? [])].reduce((sum, n) => sum + n, 0)
  const previous = vocabulary.tokens[token.index - 1]
  const next = vocabulary.tokens[token.index + 1]
  return {
    length: word.length,
    uses: places.length,
    ...known,
    ownCapitals: own,
    relatives: relativesOf(word, vocabulary),
    prefixed: makings.prefixed,
    suffixed: makings.suffixed,
    suffix: makings.suffix,
    joined: makings.joined,
    pair: makings.pair,
    tied: makings.tied,
    rareMean: shape.mean,
    rareMost: shape.most,
    foreign: foreignShare(token, vocabulary),
    foreignArticle: foreignArticle(vocabulary),
    quoted: Number(/["“”'‘’]$/u.test(previous?.text ?? '') && /^["“”'‘’]/u.test(next?.text ?? '')),
    quotation: Number(quotationOf(token, article) !== undefined),
    elided: Number(next?.space === '' && /^['’]/u.test(next.text)),
    bracket: Number(previous?.text === '('),
    bracketed: Number(next?.text === '(' || next?.text === ')'),
    capitalBefore: Number(/^\p{Lu}/u.test(previous?.text ?? '')),
    capitalAfter: Number(/^\p{Lu}/u.test(next?.text ?? '')),
    article: Number(/^(?:a|an|the|of|called|as)$/u.test(previous?.normal ?? '')),
    possessive: Number(/['’]/u.test(token.text)),
    plural: Number(word.endsWith('s')),
    proper: Number(isProper(word)),
    ...lists,
    ...joins
  }
}

/** What is true of a word wherever it stands. */
const looksOf = rememberedBy((word, news: News) => {
  const isKnown = (part: string) => (maskOf(part) & dialectsMask) > 0
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  const bases = basesOf(word)
  return {
    known: {
      news: news.word(word),
      baseNews: Math.max(0, ...bases.map((base) => (isKnown(base) ? 0 : news.word(base)))),
      wider: Number(isWiderEntry(word)),
      widerBase: Number(bases.some(isWiderEntry)),
      name: news.name(capital),
      nameKnown: Number(isEntry(capital)),
      nameWider: Number(isWiderEntry(capital))
    },
    shape: wordShapes().letters.costOf(word),
    makings: makingsOf(word, isKnown, news),
    lists: listsOf(word, isKnown),
    joins: joinsOf(word, isKnown, news)
  }
}, mostWords)

/** What the long lists say of a word, of the words that it may be inflected from, and of the word behind its prefix. */
function listsOf(word: string, known: (part: string) => boolean) {
  const own = listingOf([word])
  const stems = listingOf(stemsOf(word))
  const stem = withoutPrefix(word)
  const behind = stem === word ? [] : stemsOf(stem)
  return {
    huge: own.huge,
    insane: own.insane,
    popular: own.popular,
    hugeStem: stems.huge,
    insaneStem: stems.insane,
    popularStem: stems.popular,
    hugeBehind: listingOf(behind).huge,
    knownBehind: Number(behind.some(known))
  }
}

/** How the two words that one may be made of are used to be joined. */
function joinsOf(word: string, known: (part: string) => boolean, news: News) {
  const joint = jointOf(word, known, news)
  return {
    jointLeast: joint?.least ?? 0,
    closedHead: joint?.head.closedHead ?? 0,
    closedTail: joint?.tail.closedTail ?? 0,
    hyphenHead: joint?.head.hyphenHead ?? 0,
    hyphenTail: joint?.tail.hyphenTail ?? 0,
    hyphened: (joint?.tail.hyphenTail ?? 0) - (joint?.tail.closedTail ?? 0),
    headLength: joint?.lengths[0] ?? 0,
    tailLength: joint?.lengths[1] ?? 0
  }
}

/** Other words of the article that begin as this one does, and are as unknown: pirith, piriths. */
function relativesOf(word: string, {words}: Vocabulary): number {
  const stem = word.slice(0, Math.max(4, word.length - 3))
  let relatives = 0
  for (const other of unknownOf(words)) if (other !== word && other.startsWith(stem)) relatives++
  return relatives
}

/** The share of unknown words among those near a word in small letters; an emoji takes no place. */
export function foreignShare({index}: Token, {tokens}: Vocabulary): number {
  let [all, unknown] = [0, 0]
  for (const step of [-1, 1]) {
    for (let at = index + step, left = reach; left > 0 && tokens[at]; at += step) {
      const {kind, type} = tokens[at]!
      if (kind === 'symbol') continue
      left--
      if (!isSmall(type)) continue
      all++
      if (isUnknown(type)) unknown++
    }
  }
  return all === 0 ? 1 : unknown / all
}

const isSmall = ofType(({text}) => /^[a-zà-ÿ]{2,}$/u.test(text))
const isUnknown = ofType((type) => !(maskOf(wordIn(type)) & dialectsMask))

/** How many unknown words the article has in a hundred different ones. */
function foreignArticle({words}: Vocabulary): number {
  return (100 * unknownOf(words).length) / Math.max(20, words.size)
}

/** The words of an article that no dictionary has. */
export const unknownOf = keptOf((words: Vocabulary['words']): string[] =>
  [...words].flatMap(([word, [token]]) => (isUnknown(token!.type) ? word : []))
)
