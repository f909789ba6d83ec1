import {isDouble, lead, type Mark, type Role} from '../src/analysis/quotations/index.ts'
import {spaceBefore, type Token} from '../src/text/text.ts'
import {quote} from '../src/rule/wording.ts'
import {defineRule, type Finding, type Positioned} from '../src/rule/rule.ts'

export default defineRule({
  id: 'quote-space',
  summary: 'A space stands inside a quotation mark, or none outside it.',
  why: 'A mark that floats between two spaces, or sticks to the wrong word, does not say whether it opens or closes, and it may end up alone at the end of a line.',
  sources: [
    'The Chicago Manual of Style, quotation marks: no space between a mark and what it encloses'
  ],
  severity: 'warning',
  safe: true,
  options: {},
  examples: [
    {wrong: '⟦“ ⟧We are late,” she said.', right: '“We are late,” she said.'},
    {wrong: '“We are late,⟦ ”⟧ she said.', right: '“We are late,” she said.'},
    {wrong: 'We are late and I⟦ ‘⟧m cold.', right: 'We are late and I’m cold.'},
    {wrong: 'She called it ⟦" ⟧late" and left.', right: 'She called it "late" and left.'}
  ],
  silent: [
    '“He said ‘no’ ” was the line.',
    'Il a dit « non » et il est parti.',
    'The board was 6" wide and 3" deep.',
    '“We are late . . . ” she said.'
  ],
  *check({tokens, marks}) {
    for (const {kind, mark} of marks.slips) {
      if (kind === 'apostrophe' && /\s/u.test(mark.before))
        yield {...apostrophe(mark), severity: 'info'}
    }
    const slips = new Set(marks.slips.map(({mark}) => mark))
    let isAgain = false
    for (const mark of marks.marks) {
      if (slips.has(mark) || !isDouble(mark) || /[«»]/u.test(mark.character)) continue
      const role = marks.roles.get(mark)
      const finding =
        role === 'opening'
          ? atOpening(mark, tokens)
          : role === 'closing'
            ? atClosing(mark)
            : undefined
      if (!finding) continue
      // A page that lost its paragraphs, or was typed so, shows it at every mark: once is enough.
      yield isAgain || isSolid(mark, role) ? {...finding, severity: 'info'} : finding
      isAgain ||= !isSolid(mark, role)
    }
  }
})

/** Two paragraphs that were run into one: a sentence ends and the next one begins at the mark. */
function isSolid({before, after}: Mark, role: Role | undefined): boolean {
  return role === 'opening'
    ? /[.!?,\d]/u.test(before)
    : /[.!?,\s]$/u.test(before) && /\p{Lu}/u.test(after)
}

function atOpening(mark: Mark, tokens: readonly Token[]): Finding | undefined {
  const {before, after, token, end} = mark
  const next = tokens[token.index + 1]
  const isBound = /[\p{L}\p{N}:,.;!?]/u.test(before)
  if (/\s/u.test(after)) {
    // A thin space parts two marks in some houses: “ ‘
    if (!next || end !== token.end || /^[‘’“”'"]/u.test(next.text)) return undefined
    const found = mark.text + next.space
    const expected = isBound ? next.space + mark.text : mark.text
    return finding([mark, spaceBefore(next)], found, expected, inside)
  }
  return isBound ? finding([mark], mark.text, ` ${mark.text}`, outside) : undefined
}

function atClosing(mark: Mark): Finding | undefined {
  const {before, token, start, end, paragraph} = mark
  const {text} = paragraph
  // A word, not an ending: two “Swan”s.
  const isBound = /^\p{L}{2}/u.test(text.slice(end))
  if (/\s/u.test(before)) {
    // A thin space parts two marks in some houses: ’ ”. Dots may be parted too: . . . ”
    const words = lead(mark).trimEnd()
    if (/[‘’“”'"]$|\.\s\.$/u.test(words) || start !== token.start) return undefined
    const expected = isBound ? mark.text + token.space : mark.text
    return finding([spaceBefore(token), mark], token.space + mark.text, expected, inside)
  }
  return isBound ? finding([mark], mark.text, `${mark.text} `, outside) : undefined
}

/** I ‘m, Jones ’s: an apostrophe binds to its word. */
function apostrophe(mark: Mark): Finding {
  const {token, text, character} = mark
  const expected = character === '‘' ? '’' : text
  return finding(
    [spaceBefore(token), mark],
    token.space + text,
    expected,
    'with a space in the word'
  )
}

const inside = 'with a space inside the quotation'
const outside = 'with no space outside the quotation'

function finding(
  nodes: readonly Positioned[],
  found: string,
  expected: string,
  what: string
): Finding {
  return {
    nodes,
    reason: `Unexpected ${quote(found)} ${what}, expected ${quote(expected)}`,
    expected: [expected]
  }
}
