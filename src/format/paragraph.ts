import type {Nodes, Paragraph, ParagraphContent, SentenceContent} from 'nlcst'
import type {Position} from 'unist'
import {toString} from 'nlcst-to-string'
import {ParseEnglish} from 'parse-english'
import type {Field} from '../text/fields.ts'
import type {Points} from './points.ts'
import {type Extents, type Run, toExtents} from './run.ts'

const parser = new ParseEnglish()

/** One block of an article: what it is, and the runs that it shows. */
export interface Block {
  readonly field: Field
  readonly isQuoted: boolean
  readonly runs: readonly Run[]
}

/** A block, and whether the page says that it is part of the article. */
export interface PageBlock extends Block {
  readonly isArticle: boolean
}

/** What a reader sees of a block. */
export function textOf({runs}: Pick<Block, 'runs'>): string {
  return runs.map(({value}) => value).join('')
}

/** All that a block’s paragraph is made of but for its place: how it is read and how it is written. */
export function keyOf({field, isQuoted, runs}: Block, source: string): string {
  const start = runs[0]!.start
  const parts = runs.map(({value, start: from, end, isOpaque}) => [
    value,
    from - start,
    end - start,
    source.slice(from, end) === value ? 0 : source.slice(from, end),
    isOpaque ? 1 : 0
  ])
  return JSON.stringify([field, isQuoted, parts])
}

/**
 * The paragraph of a block: its visible text is parsed alone, and each node then takes the place of
 * its own characters in the source. What holds anything opaque becomes a `SourceNode`.
 */
export function toParagraph(block: Block, source: string, points: Points): Paragraph {
  const text = textOf(block)
  const extents = toExtents(block.runs)
  const opaque = opaqueUnits(block.runs)
  // Code is one word to the parser, whatever stands in it.
  const legible = opaque ? text.replace(/[^]/g, (unit, at) => (opaque[at] ? 'x' : unit)) : text
  const children = parser
    .parse(legible)
    .children.flatMap((node) => (node.type === 'ParagraphNode' ? node.children : [node]))
    .map((node) => place(node) as ParagraphContent)
  return {
    type: 'ParagraphNode',
    children,
    data: {field: block.field, ...(block.isQuoted && {isQuoted: true})},
    position: points.between(extents.starts[0]!, extents.ends.at(-1)!)
  }

  function place(node: Nodes): Nodes {
    const from = node.position!.start.offset!
    const to = node.position!.end.offset!
    const position = points.between(extents.starts[from]!, extents.ends[to - 1]!)
    const value = text.slice(from, to)
    if (node.type === 'SentenceNode') {
      const children = node.children.map((child) => place(child) as SentenceContent)
      return {...node, children, position}
    }
    if (opaque?.slice(from, to).includes(true)) return {type: 'SourceNode', value, position}
    const placed = 'children' in node ? {...node, children: node.children.map(place)} : {...node}
    const isExact = source.slice(position.start.offset, position.end.offset) === toString(node)
    const data = isExact ? {} : {data: {characters: charactersOf(extents, from, to, points)}}
    return {...placed, ...data, position} as Nodes
  }
}

function opaqueUnits(runs: readonly Run[]): boolean[] | undefined {
  if (!runs.some(({isOpaque}) => isOpaque)) return undefined
  return runs.flatMap(({value, isOpaque}) => Array<boolean>(value.length).fill(isOpaque ?? false))
}

function charactersOf({starts, ends}: Extents, from: number, to: number, points: Points) {
  const characters: Position[] = []
  for (let at = from; at < to; at++) characters.push(points.between(starts[at]!, ends[at]!))
  return characters
}
