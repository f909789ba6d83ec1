import type {Quotation} from '../src/analysis/quotations/index.ts'
import {startingAt} from '../src/analysis/quotations/places.ts'
import {surroundingsOf} from '../src/analysis/quotations/words.ts'
import type {Token} from '../src/text/text.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-brackets',
  summary: 'An editor’s insertion in a quotation stands in round brackets.',
  why: 'Square brackets tell the reader that the words are the paper’s; round ones are part of what was written. Wires that cannot carry square brackets use round ones throughout, so with no house set this speaks only where an article has both.',
  sources: [
    'The Guardian and Observer style guide, “brackets”: square brackets for interpolated words',
    'Associated Press Stylebook, “brackets”: parentheses, since wires do not carry brackets'
  ],
  severity: 'info',
  options: {insertions: 'auto' as 'auto' | 'round' | 'square'},
  choices: {insertions: ['auto', 'round', 'square']},
  examples: [
    {
      wrong: '“They [the union] came late,” she said. “We told ⟦(Smith)⟧ to go.”',
      right: '“They [the union] came late,” she said. “We told [Smith] to go.”'
    },
    {
      wrong: '“We told ⟦(the driver)⟧ to go,” she said.',
      right: '“We told [the driver] to go,” she said.',
      options: {insertions: 'square'}
    },
    {
      wrong: '“We told ⟦[the driver]⟧ to go,” she said.',
      right: '“We told (the driver) to go,” she said.',
      options: {insertions: 'round'}
    }
  ],
  silent: [
    '“We told (the driver) to go,” she said.',
    {
      text: '“The Road Board (RB) is late, (a) now and (b) always.”',
      options: {insertions: 'square'}
    },
    {text: '“He is 34 (really he is not) and he knows.”', options: {insertions: 'square'}}
  ],
  *check({quotations}, {insertions}) {
    const found = quotations.filter(({level}) => level === 1).flatMap(insertionsOf)
    const hasSquare = found.some(({open}) => open.text === '[')
    const style = insertions === 'auto' ? (hasSquare ? 'square' : undefined) : insertions
    for (const {open, close, words} of found) {
      if (!style || (open.text === '[') === (style === 'square')) continue
      const expected = style === 'square' ? `[${words}]` : `(${words})`
      yield {
        nodes: [open, close],
        reason: `Unexpected ${quote(open.text)} round an insertion, expected ${quote(expected.charAt(0))}`,
        expected: [expected]
      }
    }
  }
})

/** Words in brackets within a quotation, and the two brackets. */
interface Insertion {
  readonly open: Token
  readonly close: Token
  readonly words: string
}

function insertionsOf(quotation: Quotation): Insertion[] {
  const parts = surroundingsOf(quotation)
  if (!parts || !/[([]/u.test(parts.words)) return []
  const {paragraph} = parts
  const from = quotation.opens[0]!.end
  return [...parts.words.matchAll(/[([]([^()[\]]{2,40})[)\]]/gu)].flatMap(
    ({0: all, 1: words, index}) => {
      const at = (start: number) => startingAt(paragraph.tokens, start)
      const [open, close] = [at(from + index), at(from + index + all.length - 1)]
      const isMeant = all.startsWith('[') || isInsertion(words!)
      return open && close && open.text === all.charAt(0) && isMeant
        ? [{open, close, words: words!}]
        : []
    }
  )
}

/** A name, or a noun that stands for a pronoun: (Smith), (the union), (their cattle). */
function isInsertion(words: string): boolean {
  return (
    words.split(/\s+/u).length < 5 &&
    /^(?:(?:the|his|her|their|our|my|its)\s\p{Ll}|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$)/u.test(words)
  )
}
