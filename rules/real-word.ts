import {realWords} from '../src/models/real-words.ts'
import type {Analysis} from '../src/analysis/index.ts'
import {keptOf} from '../src/base/kept.ts'
import {type Sentence, partOf, type Token} from '../src/text/text.ts'
import {contextOf} from '../src/analysis/slots/context.ts'
import {toPhraseSlips} from '../src/analysis/slots/phrases.ts'
import {toWordSlips} from '../src/analysis/slots/likeliest-word.ts'
import {ofType} from '../src/text/word-types.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule, type Finding} from '../src/rule/rule.ts'

export default defineRule({
  id: 'real-word',
  summary: 'A word stands where another must: minster for minister.',
  why: 'A word that is spelled right and is the wrong word passes every spelling checker, and one reader in three. What the words around it ask for is learned from millions of words of news, pair by pair; a pair that cannot be told apart safely is left alone.',
  sources: [
    'Panko, Human Error website: proofreaders catch 81% of misspellings that are no words, 66% of those that are',
    'Golding and Roth 1999, A Winnow-based approach to context-sensitive spelling correction',
    'Washington Post, ombudsman, 15 January 2010: breaks for brakes, boats for boots, principles for principals'
  ],
  severity: 'error',
  options: {},
  examples: [
    {
      wrong: 'The Health ⟦Minster⟧ said on Monday that the ward would stay open.',
      right: 'The Health Minister said on Monday that the ward would stay open.'
    },
    {
      wrong: 'The fair drew less ⟦then⟧ four thousand people.',
      right: 'The fair drew less than four thousand people.'
    },
    {
      wrong: 'They should ⟦of⟧ asked the council first.',
      right: 'They should have asked the council first.'
    },
    {
      wrong: 'Between 5 ⟦to⟧ 10 homes were flooded.',
      right: 'Between 5 and 10 homes were flooded.'
    },
    {
      wrong: 'Fans waited with ⟦baited⟧ breath for the whistle.',
      right: 'Fans waited with bated breath for the whistle.'
    },
    {
      wrong: '“They should ⟦of⟧ asked us,” she said.',
      right: '“They should have asked us,” she said.'
    },
    {wrong: 'A petition was handed to ⟦a TDs⟧ on Friday.'}
  ],
  silent: [
    'The service was held in York Minster on Sunday.',
    'He was tired, and then four thousand people came.',
    'The brakes failed and the bus went into a wall.',
    'An MPs’ committee will look into the matter.',
    'The office is open between 5 and 10.',
    'Prices rose faster then than they do now, and he was stronger then; by May he was weak.',
    'The union says it’s members who pay, not the firm.'
  ],
  *check(analysis) {
    const seen = new Set<Token>()
    for (const finding of findings(analysis)) {
      const [first] = finding.tokens
      if (finding.tokens.some((token) => seen.has(token))) continue
      for (const token of finding.tokens) seen.add(token)
      const [outside, quoted] = finding.isCertain
        ? (['error', 'warning'] as const)
        : (['warning', 'info'] as const)
      if (analysis.isVerbatim(first!)) continue
      // What somebody said is one level lower, but for what nobody can hear: that the paper wrote.
      const isSpoken = analysis.isQuoted(first!) && !finding.isInaudible
      yield {...finding, severity: isSpoken ? quoted : outside}
    }
  }
})

type TokenFinding = Finding & {
  readonly tokens: readonly Token[]
  readonly isCertain?: boolean
  /** Whether nobody could hear the difference. */
  readonly isInaudible?: boolean
}

function* findings(analysis: Analysis): Generator<TokenFinding> {
  for (const {tokens, expected, phrase} of toPhraseSlips(analysis.sentences)) {
    const typed = tokens.map(({space, text}, at) => (at > 0 && space ? ' ' : '') + text).join('')
    yield {
      tokens,
      nodes: tokens,
      isInaudible: typed === 'of' && expected === 'have',
      reason: `Unexpected ${quote(typed)}, expected ${quote(expected)}`,
      expected: [expected],
      note: `The phrase is “${phrase}”.`
    }
  }
  yield* analysis.sentences.flatMap(pluralsWithArticle)
  for (const {slot, meant, rival, isCertain} of toWordSlips(analysis.sentences, realWords())) {
    const {token, word, sentence, index} = slot
    const text = token.text.slice(0, word.length)
    const expected = likeText(meant, text)
    const other = rival === undefined ? '' : ` or ${quote(likeText(rival, text))}`
    yield {
      tokens: [token],
      isCertain,
      isInaudible: areOneSound(word, meant),
      nodes: [partOf(token, text)],
      reason: `Unexpected ${quote(text)}, expected ${quote(expected)}${other}`,
      // “Excepted” for accepted, or for expected: nobody but the writer knows.
      ...(rival === undefined && {expected: [expected]}),
      note: `The words around it ask for ${quote(meant)}: “${contextOf(sentence, index)}”.`
    }
  }
}

/** “A TDs”: the article of one before the acronym of several, unless it describes a word behind it. */
const pluralsWithArticle = keptOf(({tokens}: Sentence): readonly TokenFinding[] => {
  const findings: TokenFinding[] = []
  tokens.forEach((token, index) => {
    if (!isAcronymOfSeveral(token.type)) return
    const [article, after] = [tokens[index - 1], tokens[index + 1]]
    if (!article || !/^an?$/u.test(article.text)) return
    if (after?.kind === 'word' && !smallWords.has(after.normal)) return
    findings.push({
      tokens: [article, token],
      nodes: [article, token],
      reason: `Unexpected ${quote(`${article.text} ${token.text}`)}, check whether one or several`,
      expected: [`${article.text} ${token.text.slice(0, -1)}`, token.text]
    })
  })
  return findings
})

const isAcronymOfSeveral = ofType(({text}) => /^\p{Lu}{2,5}s$/u.test(text))

const smallWords = new Set(
  'after and are as at before but by for from had has have in is of on or said says that to was were when who will with'.split(
    ' '
  )
)

const sounds = ['its it’s', 'their there they’re', 'your you’re', 'whose who’s'].map(
  (words) => new Set(words.replaceAll('’', "'").split(' '))
)

function areOneSound(one: string, other: string): boolean {
  return sounds.some((words) => words.has(one) && words.has(other))
}

function likeText(word: string, text: string): string {
  return /^\p{Lu}/u.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : curly(word, text)
}

function curly(word: string, text: string): string {
  return text.includes('’') ? word.replace("'", '’') : word
}
