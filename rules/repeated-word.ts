import {dictionaryOf} from '../src/analysis/dictionary.ts'
import {quote} from '../src/phrase.ts'
import {defineRule} from '../src/rule.ts'

// “came in in May”, “to switch on on Monday”: the first belongs to the verb.
const particles = new Set('by down in off on out over through up'.split(' '))
const particleVerb =
  /^(?:c[ao]mes?|coming|go(?:es|ing|ne)?|went|(?:call|carri|check|dr[ao]p|hand|jump|kick|log|mov|phas|pull|push|read|sett?l|sign|step|switch|tak|tun|turn|walk)(?:p|g)?(?:e[ds]?|ing|s)?|carry|carries|g[eo]t|bring|brought|set|took|taken)$/u
// “What it is is late.”
const beforeIs = new Set('he it she that there they this what'.split(' '))

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
    {wrong: 'They met in ⟦a a⟧ hall.', right: 'They met in a hall.'}
  ],
  silent: [
    'They had had enough by noon.',
    'He knew. Knew better, in fact.',
    'The figures came in in May.',
    'What it is is late.',
    'Duran Duran and Boutros Boutros-Ghali were there.',
    'They won it, it seems.',
    'The score was 20 20 at the break.'
  ],
  *check(analysis, {allow}) {
    const {knows} = dictionaryOf(analysis.dialect)
    for (const {tokens} of analysis.sentences) {
      for (const [index, second] of tokens.entries()) {
        const first = tokens[index - 1]
        if (first?.normal !== second.normal || !/^\s/u.test(second.space)) continue
        if (second.kind !== 'word' || second.opaque || !/^\p{Ll}+$/u.test(second.text)) continue
        const before = tokens[index - 2]
        if (allow.includes(second.normal)) continue
        if (second.normal === 'is' && before && beforeIs.has(before.normal)) continue
        if (particles.has(second.normal) && before && particleVerb.test(before.normal)) continue
        // A letter, or a word of another language, which may double its words to make a plural.
        if (second.text.length === 1 ? second.text !== 'a' : !knows(second.text)) continue
        yield {
          nodes: [first, second],
          reason: `Unexpected repeated ${quote(second.text)}, expected one`,
          expected: [first.text]
        }
      }
    }
  }
})
