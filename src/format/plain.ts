import type {Nodes, Paragraph, ParagraphContent, Root, RootContent} from 'nlcst'
import type {Point} from 'unist'
import {ParseEnglish} from 'parse-english'
import {fieldsByShape, isWrapped} from '../text/fields.ts'
import {type DecodedText, decodeText, encodeText} from './encoding.ts'
import type {Format} from './format.ts'
import type {KnownParagraphs, OffsetPoint} from './kept.ts'

/** Plain text, which every file is that is nothing else. */
export const plain: Format<DecodedText> = {
  id: 'plain',
  name: 'plain text',
  endings: ['txt', 'text'],
  languageIds: ['plaintext', 'text'],
  decode: decodeText,
  encode: encodeText,
  read: async (text, kept) => readPlain(text, kept)
}

const parser = new ParseEnglish()

/** A run of text that is one paragraph, and where it starts. */
interface Block {
  readonly text: string
  readonly start: OffsetPoint
}

/**
 * Read plain text as one article: a tree of one paragraph a block, with what each is by its shape.
 *
 * A block is a line, or, in a text wrapped at a fixed width, what stands between blank lines.
 * Each block is parsed alone: a headline has no stop, and the parser would run it into the line
 * below. Positions are those of the text given: UTF-16 offsets, 1-based lines and columns. Paragraphs
 * that are in `kept` from the last text are taken over.
 */
export function readPlain(text: string, kept?: KnownParagraphs): Root {
  const blocks = toBlocks(text)
  const fields = fieldsByShape(blocks.map((block) => block.text))
  const children: RootContent[] = []
  let end: OffsetPoint = {line: 1, column: 1, offset: 0}

  blocks.forEach((block, index) => {
    fill(block.start)
    const make = () => parse(block)
    const paragraph = kept?.take(block.text, block.start, make) ?? make()
    paragraph.data = {field: fields[index]!}
    children.push(paragraph)
    end = paragraph.position!.end as OffsetPoint
  })
  fill(pointAt(text, end, text.length))
  return {type: 'RootNode', children, position: {start: {line: 1, column: 1, offset: 0}, end}}

  /** White space up to a point, so that the tree holds every character of the text. */
  function fill(until: OffsetPoint): void {
    if (until.offset === end.offset) return
    const value = text.slice(end.offset, until.offset)
    children.push({type: 'WhiteSpaceNode', value, position: {start: end, end: until}})
    end = until
  }
}

/** The parser ends a paragraph at a line end after a stop, which in a wrapped text means nothing. */
function parse({text, start}: Block): Paragraph {
  const content = parser
    .parse(text)
    .children.flatMap((node) => (node.type === 'ParagraphNode' ? node.children : [node]))
  const paragraph: Paragraph = {
    type: 'ParagraphNode',
    children: content as ParagraphContent[],
    position: {start: content[0]!.position!.start, end: content.at(-1)!.position!.end}
  }
  move(paragraph, start)
  return paragraph
}

function toBlocks(text: string): Block[] {
  const lines: Block[] = []
  let start: OffsetPoint = {line: 1, column: 1, offset: 0}
  for (const line of text.split(/(?<=\r\n|\n|\r(?!\n))/u)) {
    // A byte order mark counts as a character of the text, and is white space here.
    const inset = line.length - line.trimStart().length
    lines.push({
      text: line.trim(),
      start: {line: start.line, column: 1 + inset, offset: start.offset + inset}
    })
    start = {line: start.line + 1, column: 1, offset: start.offset + line.length}
  }
  return (isWrapped(lines.map((line) => line.text)) ? join(text, lines) : lines).filter(
    (block) => block.text
  )
}

/** Join the lines between blank lines. */
function join(text: string, lines: readonly Block[]): Block[] {
  const blocks: Block[] = []
  let last: Block | undefined
  for (const line of lines) {
    const block = blocks.at(-1)
    if (last?.text && line.text && block) {
      const end = line.start.offset + line.text.length
      blocks[blocks.length - 1] = {...block, text: text.slice(block.start.offset, end)}
    } else {
      blocks.push(line)
    }
    last = line
  }
  return blocks
}

/** Move every point of a node, each once: a node may share its first and last with its children. */
function move(node: Nodes, by: OffsetPoint): void {
  const children = 'children' in node ? node.children : []
  for (const child of children) move(child, by)
  const {start, end} = node.position!
  if (start !== children[0]?.position!.start) moveBy(start, by)
  if (end !== children.at(-1)?.position!.end) moveBy(end, by)
}

function moveBy(point: Point, by: OffsetPoint): void {
  if (point.line === 1) point.column += by.column - 1
  point.line += by.line - 1
  point.offset = (point.offset ?? 0) + by.offset
}

function pointAt(text: string, from: OffsetPoint, offset: number): OffsetPoint {
  const lines = text.slice(from.offset, offset).split(/\r\n|\n|\r/u)
  const {length} = lines.at(-1)!
  const isSameLine = lines.length === 1
  return {
    line: from.line + lines.length - 1,
    column: (isSameLine ? from.column : 1) + length,
    offset
  }
}
