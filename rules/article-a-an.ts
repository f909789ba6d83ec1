import type {Analysis} from '../src/analysis/index.ts'
import {keptOf} from '../src/base/kept.ts'
import {isWord} from '../src/analysis/names/mentions/name-words.ts'
import type {Sentence, Token} from '../src/text/text.ts'
import {isInitial} from '../src/text/sentences.ts'
import {articleOf} from '../src/analysis/usage/spoken-article.ts'
import {likeCase, quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

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
    {wrong: 'They offered ⟦an⟧ FREE lunch.', right: 'They offered a FREE lunch.'},
    {wrong: 'She came in ⟦a⟧ RSPCA van.', right: 'She came in an RSPCA van.'},
    {wrong: 'It was signed by ⟦an⟧ Mr Hale.', right: 'It was signed by a Mr Hale.'},
    {wrong: 'He called it ⟦a⟧ “odd” idea.', right: 'He called it an “odd” idea.'}
  ],
  silent: [
    'A European and a one-off, an heir and an SUV.',
    'An historic day in a historic town, and a NATO ship.',
    'Vitamin A is good, and Serie A appearances count.',
    'It stands in grid square a or b.',
    'An 18-year-old and an 80-year-old met a 15-year-old.',
    'A RAF crew met an RAF crew.',
    'A OnePlus phone, an mp3 player and a tv stood there.',
    'He ended with an .840 average and an 0-1 record.',
    'It was a h*** of a job, and a “r***” at that.',
    'They had pommes de terre a l’huile.',
    'It is a I’m late kind of day.',
    'La Ni&ntilde;a evaporates.',
    'An M.P. met a U.S. envoy.',
    'A STOP sign, a START treaty, a SMART board and a SKODA.',
    'An LED light and a SOAS lecturer.',
    'She took an MS in engineering.'
  ],
  *check(analysis) {
    for (const sentence of analysis.sentences) {
      for (const {token, index, word, expected} of slipsOf(sentence)) {
        if (isForeign(sentence.tokens, index, analysis)) continue
        yield {
          nodes: [token],
          reason: `Unexpected ${quote(token.text)} before ${quote(word.text)}, expected ${quote(likeCase(expected, token.text))}`,
          expected: [likeCase(expected, token.text)],
          note: `${quote(word.text)} begins with a ${expected === 'an' ? 'vowel' : 'consonant'} sound.`
        }
      }
    }
  }
})

interface Slip {
  readonly token: Token
  readonly index: number
  readonly word: Token
  readonly expected: 'a' | 'an'
}

/** The articles of a sentence that do not go with the word behind them, if the words are English. */
const slipsOf = keptOf((sentence: Sentence): readonly Slip[] => {
  const slips: Slip[] = []
  sentence.tokens.forEach((token, index) => {
    if (!isArticle(token, sentence)) return
    const word = wordBehind(sentence.tokens, index)
    if (!word || isNoNoun(word, token)) return
    const expected = articleOf(word.text)
    if (expected === 'both' || expected === token.normal) return
    slips.push({token, index, word, expected})
  })
  return slips
})

function isArticle(token: Token, sentence: Sentence): boolean {
  if ((token.normal !== 'a' && token.normal !== 'an') || token.opaque || token.text === 'AN') {
    return false
  }
  // “Serie A appearances”: a capital is an article only where a sentence opens.
  if (token.text !== token.normal && !isInitial(token, sentence)) return false
  // “Ni&ntilde;a”: the end of a word.
  const before = sentence.tokens[token.index - sentence.tokens[0]!.index - 1]
  return !before || token.space !== '' || /^["“'‘([—–-]$/u.test(before.text)
}

/** The word that an article belongs to; none if letters of it are masked: a h*** of a job. */
function wordBehind(tokens: readonly Token[], index: number): Token | undefined {
  // A mark or a currency sign may stand between: a “hot” day, an £8m loss.
  const at = /^["“'‘£$€₹]$/u.test(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1
  const [word, next] = [tokens[at], tokens[at + 1]]
  if (word?.kind !== 'word' || word.opaque || !/^\s/u.test(tokens[index + 1]!.space)) {
    return undefined
  }
  return next?.text.startsWith('*') && next.space === '' ? undefined : word
}

/** “From a to b”, “is a I’m late kind of day”, “pommes a l’huile”, “Serie A Roma”: no article before a noun. */
function isNoNoun({normal, text}: Token, article: Token): boolean {
  if (noNoun.has(normal) || /^(?:I(?:['’]|$)|[dl]['’]\p{L})/iu.test(text)) return true
  return article.text === 'A' && /^\p{Lu}/u.test(text)
}

/** “Y a Pablo, que quiso venir”: two words near by are none of English. */
function isForeign(tokens: readonly Token[], index: number, analysis: Analysis): boolean {
  const near = tokens.slice(Math.max(0, index - 4), index + 7)
  const unknown = near.filter(
    ({kind, text, normal}) =>
      kind === 'word' && /^\p{Ll}{2,}$/u.test(text) && !isWord(normal, analysis)
  )
  return unknown.length > 1
}
