import {dictionaryOf} from '../src/analysis/dictionary/index.ts'
import {keptOf} from '../src/base/kept.ts'
import type {Paragraph, Sentence, Token} from '../src/text/text.ts'
import type {Tag} from '../src/analysis/tags/index.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule, type Finding} from '../src/rule/rule.ts'

// “Came in in May”, “the house she lives in in town”: the first belongs to the verb.
const particles = new Set('down in off on out over through up'.split(' '))
// “What he was was late”, “all he did did no good”: the first ends a clause of its own.
const verbs = new Set('are can did do does had has have is was were will would'.split(' '))
const openers = new Set(
  'all how question thing things what whatever where who whoever why'.split(' ')
)

export default defineRule({
  id: 'repeated-word',
  summary: 'A word is typed twice in a row.',
  why: 'Almost always a slip of the keys or of a cut and paste; the eye skips it, so the desk must not.',
  sources: [
    'Measured on 144 doubled words in published news, two in three were slips; names, cheers and verbs with a particle are the rest'
  ],
  severity: 'warning',
  safe: true,
  options: {
    /** Words that may stand twice, in small letters. */
    allow:
      'again aye blah boo bye far had ha hear hey ho hush knock long many more much never night no now nudge oh over really so that there tick tut very wink yes yum'.split(
        ' '
      ) as readonly string[]
  },
  examples: [
    {wrong: 'The bridge is ⟦the the⟧ oldest.', right: 'The bridge is the oldest.'},
    {wrong: '⟦The the⟧ bridge is old.', right: 'The bridge is old.'},
    {wrong: 'They met in ⟦a a⟧ hall.', right: 'They met in a hall.'},
    {wrong: 'The roof ⟦of the of the⟧ hall fell in.', right: 'The roof of the hall fell in.'}
  ],
  silent: [
    'She went step by step by step.',
    'They waited by and by and by the gate.',
    'They had had enough by noon.',
    'He knew. Knew better, in fact.',
    'They pin pin pin away at it.',
    'The figures came in in May.',
    'The house she lives in in London is old.',
    'What he was was a liar.',
    'All he did did no good.',
    'What it is is late.',
    'The question we hear is is this true.',
    'They know that IS is near.',
    'Duran Duran and Boutros Boutros-Ghali were there.',
    'They won it, it seems.',
    'The score was 20 20 at the break.',
    'Under the hashtag #vote vote counts were posted, and @harbour harbour staff replied.',
    'The mayor wrote on X: “stay at at home”.',
    'The note reads “in the the hall [sic]”.'
  ],
  *check(analysis, {allow}) {
    const {knows} = dictionaryOf(analysis.dialect)
    const tagsOf = (paragraph: Paragraph) => analysis.tagsOf(paragraph)
    for (const sentence of analysis.sentences) {
      if (!mayRepeat(sentence)) continue
      const {tokens, paragraph} = sentence
      for (const [index, second] of tokens.entries()) {
        const first = tokens[index - 1]
        if (first?.normal !== second.normal || !/^\s/u.test(second.space)) continue
        // “#vote vote counts”: a word behind an address, a handle or a hashtag is another one.
        if (first.opaque || analysis.isVerbatim(second)) continue
        if (second.kind !== 'word' || second.opaque || !/^\p{Ll}+$/u.test(second.text)) continue
        // “They know that IS is near”: a name, and a word of the same letters.
        if (!/^\p{L}?\p{Ll}*$/u.test(first.text)) continue
        const before = tokens[index - 2]
        if (allow.includes(second.normal)) continue
        // “Pin pin pin”: three times is meant, unless the word is a small one.
        const isTriple = [before, tokens[index + 1]].some(
          (other) => other?.normal === second.normal
        )
        if (isTriple && second.text.length > 2 && second.text !== 'the') continue
        if (verbs.has(second.normal) && tokens.slice(0, index - 1).some(isOpener)) continue
        if (particles.has(second.normal) && before && isVerb(tokens, index - 2, tagsOf(paragraph)))
          continue
        // A letter, or a word of another language, which may double its words to make a plural.
        if (second.text.length === 1 ? second.text !== 'a' : !knows(second.text)) continue
        yield {
          nodes: [first, second],
          reason: `Unexpected repeated ${quote(second.text)}, expected one`,
          expected: [first.text]
        }
      }
      yield* repeatedPairs(tokens)
    }
  }
})

/** Whether any word of a sentence stands again next to it or behind one other. */
const mayRepeat = keptOf(({tokens}: Sentence) =>
  tokens.some(
    ({normal}, at) => normal === tokens[at - 1]?.normal || normal === tokens[at - 2]?.normal
  )
)

/** “Of the of the”: two small words typed twice; “they have to have to hand what they need” is meant. */
function* repeatedPairs(tokens: readonly Token[]): Generator<Finding> {
  for (let at = 3; at < tokens.length; at++) {
    const [one, two, three, four] = tokens.slice(at - 3, at + 1) as [Token, Token, Token, Token]
    if (one.normal !== three.normal || two.normal !== four.normal || one.normal === two.normal)
      continue
    if (
      !binding.has(one.normal) ||
      !bound.has(two.normal) ||
      `${one.normal} ${two.normal}` === 'have to' ||
      [one, two, three, four].some(({text}) => !/^\p{Ll}+$/u.test(text))
    )
      continue
    if (![two, three, four].every(({space}) => /^\s/u.test(space))) continue
    const pair = `${one.text} ${two.text}`
    yield {
      nodes: [one, four],
      reason: `Unexpected repeated ${quote(pair)}, expected it once`,
      expected: [pair]
    }
  }
}

const binding = new Set(
  'a an as at by for from has have in into is it of on that the they to was were will with'.split(
    ' '
  )
)
const bound = new Set(
  'a an be been being his her its least our that the their this to was well would'.split(' ')
)

function isOpener({normal}: Token): boolean {
  return openers.has(normal)
}

/** Is a word a verb, or the particle of one? A noun behind an adjective is not: “a practice match”. */
function isVerb(tokens: readonly Token[], at: number, tags: ReadonlyMap<Token, Tag>): boolean {
  const [before, word] = [tokens[at - 1], tokens[at]!]
  if (particles.has(word.normal)) return true
  if (/^(?:AUX|VERB)$/u.test(tags.get(word) ?? '')) {
    return !/^(?:ADJ|DET)$/u.test((before && tags.get(before)) ?? '') && !isCompound(before, tags)
  }
  return false
}

/** “A practice match in in the town”: two nouns, the second of which could be a verb. */
function isCompound(before: Token | undefined, tags: ReadonlyMap<Token, Tag>): boolean {
  return !!before && tags.get(before) === 'NOUN' && !/s$/u.test(before.normal)
}
