import {type Article, exceptionalArticle} from '../lexicon/articles.ts'
import {keptOf} from '../src/analysis/kept.ts'
import type {Sentence} from '../src/analysis/paragraphs.ts'
import {isInitial} from '../src/analysis/sentences.ts'
import {likeCase, quote} from '../src/phrase.ts'
import {defineRule, type Finding} from '../src/rule.ts'

// After a letter called “a” or a lost word, not after an article: “from a to b”, “is a on Monday”.
const noNoun = new Set(
  'a an and are as at be but by for from if in into is it nor of on onto or than that to upon was were'.split(
    ' '
  )
)

export default defineRule({
  id: 'article-a-an',
  summary: '“A” stands before a vowel sound, or “an” before a consonant sound.',
  why: 'The sound decides, not the letter: an MP, a union, an hour, a historic day. The slip is often left behind when the noun is changed in editing.',
  sources: [
    'The Guardian and Observer style guide, “a or an before H?”',
    'Associated Press Stylebook, “a, an”'
  ],
  severity: 'warning',
  safe: true,
  options: {},
  examples: [
    {wrong: 'She was elected as ⟦a⟧ MP.', right: 'She was elected as an MP.'},
    {wrong: 'It took ⟦a⟧ hour.', right: 'It took an hour.'},
    {wrong: 'It was ⟦an⟧ unique chance.', right: 'It was a unique chance.'},
    {wrong: '⟦An⟧ minister spoke.', right: 'A minister spoke.'},
    {wrong: 'There was ⟦a⟧ 11 per cent rise.', right: 'There was an 11 per cent rise.'},
    {wrong: 'It made ⟦a⟧ £8m loss.', right: 'It made an £8m loss.'},
    {wrong: 'He called it ⟦a⟧ “odd” idea.', right: 'He called it an “odd” idea.'}
  ],
  silent: [
    'A European and a one-off, an heir and an SUV.',
    'An historic day in a historic town, and a NATO ship.',
    'Vitamin A is good, and Serie A appearances count.',
    'It stands in grid square a or b.',
    'An 18-year-old and an 80-year-old met a 15-year-old.',
    'A RAF crew met an RAF crew.',
    'An M.P. met a U.S. envoy.'
  ],
  check: ({sentences}) => sentences.flatMap(slipsOf)
})

const slipsOf = keptOf((sentence: Sentence): readonly Finding[] => [...toSlips(sentence)])

function* toSlips(sentence: Sentence): Generator<Finding> {
  const {tokens} = sentence
  for (const [index, token] of tokens.entries()) {
    if (token.normal !== 'a' && token.normal !== 'an') continue
    // “Serie A appearances”: a capital is an article only where a sentence opens.
    if (token.text !== token.normal && !isInitial(token, sentence)) continue
    if (token.opaque || token.text === 'AN') continue
    // A mark or a currency sign may stand between: a “hot” day, an £8m loss.
    const next = /^["“'‘£$€₹]$/u.test(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1
    const word = tokens[next]
    if (word?.kind !== 'word' || word.opaque || !/^\s/u.test(tokens[index + 1]!.space)) continue
    if (noNoun.has(word.normal) || (token.text === 'A' && /^\p{Lu}/u.test(word.text))) continue
    const expected = articleOf(word.text)
    if (expected === 'both' || expected === token.normal) continue
    yield {
      nodes: [token],
      reason: `Unexpected ${quote(token.text)} before ${quote(word.text)}, expected ${quote(likeCase(expected, token.text))}`,
      expected: [likeCase(expected, token.text)],
      note: `${quote(word.text)} begins with a ${expected === 'an' ? 'vowel' : 'consonant'} sound.`
    }
  }
}

/** The article that a word takes, by how it is spoken. */
function articleOf(text: string): Article {
  // M.P. is spoken as MP.
  const word = text.replace(/['’].*$/u, '').replace(/(?<=\p{Lu})\./gu, '')
  const known = exceptionalArticle(word.toLowerCase())
  if (known) return known
  if (/^\d/u.test(word)) return articleOfNumber(word)
  // U-turn, X-ray, F-16: the name of a letter.
  const letter = /^(\p{L})(?:-|\d|$)/u.exec(word)?.[1]
  if (letter) return articleOfLetter(letter)
  if (/^\p{Lu}[\p{Lu}\d]/u.test(word)) return articleOfAcronym(word)
  // Names from other languages are spoken in their own way: Ubaid, Eugenio, Hernández.
  if (/^(?:U|Eu|Ew|Ou|Oi|H[aeiou]r?[nr])/u.test(word)) return 'both'
  return /^[aeiouáéíóúàèìòùäëïöüâêîôûåæø]/iu.test(word) ? 'an' : 'a'
}

function articleOfNumber(word: string): Article {
  if (/^8/u.test(word) || /^1[18](?!\d)/u.test(word)) return 'an'
  // Eleven hundred or one thousand one hundred.
  return /^1[18]\d\d/u.test(word) ? 'both' : 'a'
}

function articleOfLetter(letter: string): Article {
  return /[aefhilmnorsx]/iu.test(letter) ? 'an' : 'a'
}

/** MP is spelled out, NATO is read as a word; RAF may be either. */
function articleOfAcronym(word: string): Article {
  if (/^[FHLMNRSX][AEIOUY]/u.test(word)) return 'both'
  return /^U/u.test(word) && !/^U[NSK]\b/u.test(word) ? 'both' : articleOfLetter(word.charAt(0))
}
