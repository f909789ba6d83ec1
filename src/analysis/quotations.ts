import type {Position} from 'unist'
import type {Paragraph} from './paragraphs.ts'
import {type Token, within} from './tokens.ts'

/** One quotation mark; a token of two marks (””) holds two. */
export interface Mark {
  readonly character: string
  readonly token: Token
  readonly paragraph: Paragraph
  readonly position: Position | undefined
  /** The character before and after it in its paragraph; empty at an end. */
  readonly before: string
  readonly after: string
}

/**
 * Words between quotation marks. `opens` holds the mark of each paragraph that the quotation runs
 * over; `close` is absent where it is never closed. `level` is 1 for a quotation that stands in none.
 * Single marks make a quotation only where one closes in the same paragraph, else they are apostrophes.
 */
export interface Quotation {
  readonly opens: Mark[]
  close?: Mark
  readonly level: 1 | 2
  readonly isDouble: boolean
}

const double = new Set('“”"„«»')
const single = new Set("‘’'")

/**
 * The quotations of an article, in the order in which they open.
 *
 * A newspaper’s rule: a quotation that runs over paragraphs opens each of them and closes only the
 * last, so a paragraph may end with an open quotation if the next one opens with a mark. That the one
 * is straight and the other curly does not part them.
 */
export function toQuotations(paragraphs: readonly Paragraph[]): Quotation[] {
  const quotations: Quotation[] = []
  let carried: Quotation | undefined

  for (const paragraph of paragraphs) {
    const stack: Quotation[] = []
    const marks = toMarks(paragraph)
    marks.forEach((mark, index) => {
      const isFirst = index === 0 && mark.token.index === paragraph.tokens[0]!.index
      if (isFirst && carried && double.has(mark.character) && opensHere(mark, false)) {
        carried.opens.push(mark)
        stack.push(carried)
      } else if (double.has(mark.character)) {
        readDouble(mark, stack, quotations)
      } else {
        readSingle(mark, stack, quotations)
      }
    })
    carried = stack.find((open) => open.isDouble)
  }
  return quotations
}

function readDouble(mark: Mark, stack: Quotation[], quotations: Quotation[]): void {
  const at = stack.findIndex((open) => open.isDouble)
  if (opensHere(mark, at >= 0)) {
    if (at >= 0 && continues(mark)) {
      stack[at]!.opens.push(mark)
      return
    }
    // A second opening with none closed: the first was never closed, and stays so.
    if (at >= 0) stack.splice(at)
    const open: Quotation = {opens: [mark], level: stack.length ? 2 : 1, isDouble: true}
    stack.push(open)
    quotations.push(open)
  } else if (at >= 0) {
    stack[at]!.close = mark
    stack.splice(at)
  }
}

const attributed = /\b(?:said|says|added|told|asked|replied|explained)\b[^.!?"“”]*[.!?]\s*$/iu

/**
 * Does a mark open a paragraph of a quotation that was set solid with the one before it? So it is
 * where a web page has lost its paragraphs: “We came. “We saw. “We won,” she said.
 */
function continues({before, token, paragraph: {text}}: Mark): boolean {
  const rest = text.slice(Math.max(0, token.start - 80), token.start)
  return /\s/u.test(before) && /[.!?…]\s*$/u.test(rest) && !attributed.test(rest)
}

/** A single mark opens where a word follows and none stands before; an apostrophe does not close. */
function readSingle(mark: Mark, stack: Quotation[], quotations: Quotation[]): void {
  const last = stack.at(-1)
  if (last && !last.isDouble && mark.character !== '‘' && !isApostrophe(mark)) {
    last.close = mark
    stack.pop()
    return
  }
  const opens = mark.character === '‘' || (mark.character === "'" && opensStraight(mark))
  if (!opens || !closesLater(mark)) return
  const open: Quotation = {opens: [mark], level: stack.length ? 2 : 1, isDouble: false}
  stack.push(open)
  quotations.push(open)
}

/** Does a double mark open a quotation, told by its shape, or by its place if it is straight? */
function opensHere(mark: Mark, isOpen: boolean): boolean {
  if ('“„«'.includes(mark.character)) return true
  if ('”»'.includes(mark.character)) return false
  // 6" and 5'10" are inches.
  if (!isOpen && /[\p{N}]/u.test(mark.before)) return false
  return isOpen ? opensStraight(mark) && /\s|^$/u.test(mark.before) : opensStraight(mark)
}

function opensStraight({before, after}: Mark): boolean {
  return /^$|[\s([{“"'‘—–-]/u.test(before) && /[^\s.,;:!?)\]]/u.test(after)
}

/** After a letter and before a letter or a space, with no stop between: s’ or an elided letter. */
function isApostrophe({before, after}: Mark): boolean {
  return /[\p{L}\p{N}]/u.test(after) || (/[sS]/u.test(before) && /\s/u.test(after))
}

/** ‘90s and ’tis open nothing: a single quotation must close in its own paragraph. */
function closesLater(mark: Mark): boolean {
  const rest = mark.paragraph.text.slice(mark.token.end)
  return /[\p{L}\p{N}.,!?…]['’](?![\p{L}\p{N}])/u.test(rest)
}

const holdsMark = /[“”"„«»‘’']/u

function toMarks(paragraph: Paragraph): Mark[] {
  if (!holdsMark.test(paragraph.text)) return []
  return paragraph.tokens.flatMap((token) => {
    if (token.kind === 'word' || token.opaque || !holdsMark.test(token.text)) return []
    // Two apostrophes typed for a double mark are one.
    if (/^(?:''|’’)$/u.test(token.text)) return [toMark('"', token, paragraph, 0, 2)]
    return [...token.text].flatMap((character, index) => {
      if (!double.has(character) && !single.has(character)) return []
      return [toMark(character, token, paragraph, index, 1)]
    })
  })
}

function toMark(
  character: string,
  token: Token,
  paragraph: Paragraph,
  from: number,
  length: number
): Mark {
  const at = token.start + from
  return {
    character,
    token,
    paragraph,
    position: within(token, from, from + length),
    before: paragraph.text.charAt(at - 1),
    after: paragraph.text.charAt(at + length)
  }
}

/** For each token that stands in a quotation, the outermost one that holds it. */
export function toQuoted(
  quotations: readonly Quotation[],
  tokens: readonly Token[]
): Map<Token, Quotation> {
  const quoted = new Map<Token, Quotation>()
  for (const quotation of quotations) {
    quotation.opens.forEach((mark, index) => {
      const isLast = index === quotation.opens.length - 1
      const paragraphEnd = mark.paragraph.tokens.at(-1)!.index
      // A quotation that never closes is trusted to the end of its sentence’s paragraph only.
      const end = isLast && quotation.close ? quotation.close.token.index : paragraphEnd + 1
      for (let at = mark.token.index + 1; at < end; at++) {
        const token = tokens[at]!
        if (!quoted.has(token)) quoted.set(token, quotation)
      }
    })
  }
  return quoted
}
