import {fieldsByShape, isAllCapitals, isTitleCase, isWrapped} from './fields.ts'
import type {Leaf} from './leaf.ts'
import type {Paragraph, Sentence, Token} from './text.ts'
import {maskOpaque} from './opaque.ts'

const newline = /\r\n|[\n\r\u2028\u2029]/u
const blankLine = /(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])/u

/**
 * The paragraphs of an article, from its leaves.
 *
 * The parser ends a paragraph at a blank line, or at a line end after a full stop; a headline has
 * no stop, so here every line end ends a paragraph, unless the text is wrapped at a fixed width.
 */
export function toParagraphs(leaves: readonly Leaf[]): Paragraph[] {
  const groups = toGroups(leaves)
  const known = groups.map(knownOf)
  const texts = groups.map((group, index) => known[index]?.text ?? layOut(group))
  const shapes = groups.every((group) => group[0]?.field) ? [] : fieldsByShape(texts)
  return groups.map((tokens, index) => {
    const field = tokens[0]?.field ?? shapes[index] ?? 'body'
    const isQuoted = tokens[0]?.isQuoted ?? false
    const old = known[index]
    const paragraph =
      old?.field === field && old.isQuoted === isQuoted
        ? Object.assign(old, {index})
        : toParagraph(tokens, {index, field, isQuoted, text: texts[index]!})
    if (tokens[0]) tokens[0].begun = paragraph
    return paragraph
  })
}

/** The paragraph that some leaves made in an earlier tree, if they are the same to the last. */
function knownOf(leaves: readonly Leaf[]): Paragraph | undefined {
  const known = leaves[0]?.begun
  return known?.tokens.length === leaves.length &&
    leaves.every((leaf, at) => leaf === known.tokens[at])
    ? known
    : undefined
}

function toParagraph(
  tokens: readonly Leaf[],
  {index, field, isQuoted, text}: Pick<Paragraph, 'index' | 'field' | 'isQuoted' | 'text'>
): Paragraph {
  maskOpaque(tokens, text)
  const paragraph: Paragraph = {
    index,
    field,
    isQuoted,
    text,
    tokens,
    sentences: [],
    isDisplay: isAllCapitals(text) || isTitleCase(text)
  }
  return Object.assign(paragraph, {sentences: toSentences(tokens, paragraph)})
}

/** The leaves of each paragraph: a reader that knows its paragraphs names their fields. */
function toGroups(leaves: readonly Leaf[]): Leaf[][] {
  if (leaves[0]?.field) return split(leaves, ({opens, field}) => opens === 'paragraph' && !!field)
  const lines = split(leaves, ({space}) => newline.test(space))
  const texts = lines.flatMap((line) => [
    ...(blankLine.test(line[0]!.space) ? [''] : []),
    line.map((leaf) => leaf.space + leaf.text).join('')
  ])
  return isWrapped(texts.map((text) => text.trim()))
    ? split(leaves, ({space}) => blankLine.test(space))
    : lines
}

function split(leaves: readonly Leaf[], isFirst: (leaf: Leaf) => boolean): Leaf[][] {
  const groups: Leaf[][] = []
  for (const leaf of leaves) {
    const group = groups.at(-1)
    if (group && !isFirst(leaf)) group.push(leaf)
    else groups.push([leaf])
  }
  return groups
}

/** Number the tokens of a paragraph in its own text, and give that text. */
function layOut(tokens: readonly Token[]): string {
  let text = ''
  for (const token of tokens) {
    if (text) text += token.space.replace(newline, ' ')
    token.start = text.length
    text += token.text
    token.end = text.length
  }
  return text
}

function toSentences(tokens: readonly Leaf[], paragraph: Paragraph): Sentence[] {
  return split(tokens, ({opens}) => opens !== undefined).map((tokens) => ({tokens, paragraph}))
}
