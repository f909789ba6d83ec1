import type {Analysis} from '../src/analysis/index.ts'
import {attributionAfter} from '../src/analysis/quotations/attribution.ts'
import {extentOf} from '../src/analysis/quotations/extent.ts'
import {lead, type Quotation} from '../src/analysis/quotations/index.ts'
import {surroundingsOf} from '../src/analysis/quotations/words.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule, type Finding} from '../src/rule/rule.ts'

const introduction =
  /\b(?:said|says|added|adds|asked|replied|wrote|told (?:the )?[\p{L} ]{2,30}|explained|warned)([,:]?)\s$/u

export default defineRule({
  id: 'quote-comma',
  summary: 'The stop between a quoted sentence and its speaker is missing, or is not a comma.',
  why: 'A quoted sentence that is followed by its speaker ends with a comma: “We are late,” she said. A full stop there cuts the speaker off, and nothing at all runs the two together. Before the quotation stands a comma in some houses and a colon in others.',
  sources: [
    'Associated Press Stylebook, punctuation guide, “comma”, “colon”: a comma before a quotation of one sentence, a colon before more',
    'The Guardian and Observer style guide, “colon”: a colon, not a comma, before a quotation'
  ],
  severity: 'warning',
  options: {
    /** What stands between the verb and the quotation: `comma`, `colon`, or either. */
    before: 'auto' as 'auto' | 'colon' | 'comma'
  },
  choices: {before: ['auto', 'colon', 'comma']},
  examples: [
    {
      wrong: '“We are late for it⟦”⟧ she said.',
      right: '“We are late for it,” she said.'
    },
    {wrong: '“We are late for it⟦.⟧” he said.', right: '“We are late for it,” he said.'},
    {
      wrong: 'She said⟦,⟧ “We are late for it.”',
      right: 'She said: “We are late for it.”',
      options: {before: 'colon'}
    },
    {
      wrong: 'She said⟦:⟧ “We are late for it.”',
      right: 'She said, “We are late for it.”',
      options: {before: 'comma'}
    }
  ],
  silent: [
    '“We are late for it,” she said. “We go.” She left.',
    '“Are we late for it?” she said.',
    'The “Friends of the Old Mill” said they would come.',
    {
      text: 'She said: “We are late for it. We go home.”',
      options: {before: 'comma'}
    }
  ],
  *check(analysis, {before}) {
    for (const quotation of analysis.quotations) {
      if (!quotation.isDouble || extentOf(quotation) !== 'sentence') continue
      yield* behind(quotation, analysis)
      if (before !== 'auto') yield* ahead(quotation, before, analysis)
    }
  }
})

/** “We are late” she said; “We are late.” he said. */
function* behind(quotation: Quotation, {tokens}: Analysis): Iterable<Finding> {
  const parts = surroundingsOf(quotation)
  if (!parts || !/^\s[^\s,—–-]/u.test(parts.behind) || parts.words.split(/\s+/u).length < 4) return
  const attribution = attributionAfter(parts.behind)
  const mark = quotation.close!
  const last = tokens[mark.token.index - 1]
  if (!attribution || !last || last === quotation.opens[0]!.token) return
  const {speaker = '', verb} = attribution
  const isSpoken = /^(?:said|says|added|adds|explained|told)$/u.test(verb)
  if (/[\p{L}\p{N}]$/u.test(parts.words) && isSpoken && isPlain(speaker)) {
    const expected = `,${mark.text}`
    yield {
      nodes: [mark],
      reason: `Unexpected ${quote(mark.text)} with no comma before the speaker, expected ${quote(expected)}`,
      expected: [expected]
    }
  } else if (
    last.text === '.' &&
    /^(?:he|she|they)$/u.test(speaker) &&
    !/(?:\b\p{Lu}|\.\s?)\.\s*$/u.test(parts.words)
  ) {
    yield {
      nodes: [last],
      reason: `Unexpected ${quote('.')} before the speaker, expected ${quote(',')}`,
      expected: [',']
    }
  }
}

/** He, Smith, Dr Jane Smith, the driver: not a clause that goes on. */
function isPlain(speaker: string): boolean {
  return (
    speaker.split(/\s+/u).length < 5 && !/\b(?:of|in|on|for|with|at|from|to|and)\b/u.test(speaker)
  )
}

/** She said, “We are late”, in a house that sets a colon; or the other way round. */
function* ahead(
  quotation: Quotation,
  style: 'colon' | 'comma',
  {tokens}: Analysis
): Iterable<Finding> {
  const [open] = quotation.opens
  const {text} = open!.paragraph
  const found = introduction.exec(lead(open!))?.[1]
  const stop = tokens[open!.token.index - 1]
  if (!found || stop?.text !== found) return
  const expected = style === 'colon' ? ':' : ','
  // A colon stands before more than a sentence in every house.
  const words = surroundingsOf(quotation)?.words
  // She said, “and we are late”: the quotation goes on from before.
  if (/^\P{L}*\p{Ll}/u.test(text.slice(open!.end))) return
  if (found === expected || (style === 'comma' && !(words && isOneSentence(words)))) return
  yield {
    nodes: [stop],
    reason: `Unexpected ${quote(found)} before a quotation, expected ${quote(expected)}`,
    expected: [expected]
  }
}

function isOneSentence(words: string): boolean {
  return !/[.!?…]["”’']?\s/u.test(words)
}
