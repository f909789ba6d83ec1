import type {Nodes} from 'mdast'
import type {Root} from 'nlcst'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import {alignMarkdown} from './align.ts'
import {ArticleBuilder} from './builder.ts'
import {readFrontMatter, type TomlReader} from './front-matter.ts'
import {toParser} from './read-html.ts'
import type {KnownParagraphs} from './kept.ts'
import {maskTemplates} from './mask.ts'
import type {Run} from './run.ts'

// All of GitHub’s Markdown but for bare addresses: they are text, and opaque wherever they stand.
const options = {
  extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
  mdastExtensions: [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown()
  ]
}

/** What HTML calls each kind of node that holds text. */
const elements: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'blockquote',
  delete: 'del',
  emphasis: 'em',
  footnoteDefinition: 'li',
  link: 'a',
  linkReference: 'a',
  listItem: 'li',
  paragraph: 'p',
  strong: 'strong',
  table: 'table',
  tableCell: 'td',
  tableRow: 'tr'
}

/**
 * Read Markdown (CommonMark with GitHub’s tables, notes and strikethrough) as one article, HTML
 * within it as HTML.
 */
export function readMarkdown(source: string, kept?: KnownParagraphs, readToml?: TomlReader): Root {
  const article = new ArticleBuilder(source, kept)
  const base = readFrontMatter(source, article, readToml)
  // Pieces of HTML in the order of the source: where each starts in what the parser has, and here.
  const pieces: {readonly given: number; readonly start: number}[] = []
  const parser = toParser(article, source, originIn(pieces))
  let given = 0
  const masked = source.slice(0, base) + maskTemplates(source.slice(base), 'markdown')
  visit(fromMarkdown(masked.slice(base), options))
  parser.end()
  return article.finish(readMarkdown)

  function visit(node: Nodes, isInCell = false): void {
    const start = base + (node.position?.start.offset ?? 0)
    const end = base + (node.position?.end.offset ?? 0)
    const notation = isInCell ? 'cell' : 'markdown'
    switch (node.type) {
      case 'text':
        article.text(alignMarkdown(masked, start, end, node.value, notation) ?? [])
        return
      case 'inlineCode':
        article.text([
          {value: codeAt(start, end, node.value), start, end, notation, isOpaque: true}
        ])
        return
      case 'break':
        article.lineBreak(start, end)
        return
      case 'html':
        feed(alignMarkdown(masked, start, end, node.value, 'html') ?? [])
        return
      case 'image':
      case 'imageReference':
        if (node.alt) article.apart('alt', alignAlternative(start, end, node.alt) ?? [])
        return
    }
    if (!('children' in node)) return
    const name = node.type === 'heading' ? `h${node.depth}` : elements[node.type]
    const depth = name && article.open(name, {}, true)
    for (const child of node.children) visit(child, isInCell || node.type === 'tableCell')
    if (depth) article.close(depth)
  }

  function feed(runs: readonly Run[]): void {
    for (const {value, start} of runs) {
      pieces.push({given, start})
      given += value.length
    }
    parser.write(runs.map(({value}) => value).join(''))
  }

  /** What is code is shown as it is written, a tag in it too. */
  function codeAt(start: number, end: number, value: string): string {
    const isMasked = masked.slice(start, end) !== source.slice(start, end)
    return isMasked ? source.slice(start, end).replace(/^`+ ?| ?`+$/gu, '') : value
  }

  /** The text of a picture stands between its first brackets, if it has no mark-up of its own. */
  function alignAlternative(start: number, end: number, alt: string): Run[] | undefined {
    const label = /^!\[((?:\\.|[^\\\]])*)\]/u.exec(masked.slice(start, end))?.[1]
    if (label === undefined) return undefined
    return alignMarkdown(masked, start + 2, start + 2 + label.length, alt, 'markdown')
  }
}

/** Where an offset of what the parser was given stands in the source. */
function originIn(pieces: readonly {readonly given: number; readonly start: number}[]) {
  return (offset: number): number => {
    let [low, high] = [0, pieces.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (pieces[middle]!.given <= offset) low = middle
      else high = middle
    }
    const {given, start} = pieces[low] ?? {given: 0, start: 0}
    return start + offset - given
  }
}
