import type {Nodes, Root} from 'nlcst'
import type {VFile} from 'vfile'
import {readArticle} from '../format/index.ts'
import type {PrintedParagraph, PrintedText} from '../report/parts/reporter.ts'

/**
 * The paragraphs of an article as a reader of the newspaper sees them: marks of the format are left
 * out, and what it decodes is decoded. Texts that follow each other in the source are one.
 */
export async function printedParagraphs(file: VFile): Promise<PrintedParagraph[]> {
  const tree: Root = await readArticle(file)
  return tree.children.flatMap((node) =>
    node.type === 'ParagraphNode'
      ? [
          {
            field: node.data?.field ?? 'body',
            line: node.position?.start.line ?? 1,
            texts: join(leavesOf(node))
          }
        ]
      : []
  )
}

function leavesOf(node: Nodes): PrintedText[] {
  if ('children' in node) return node.children.flatMap(leavesOf)
  const {start, end} = node.position ?? {}
  return start?.offset === undefined || end?.offset === undefined
    ? []
    : [{text: node.value, start: start.offset, end: end.offset}]
}

/** A text that is decoded stays apart: a place within it has no counterpart in the source. */
function join(texts: readonly PrintedText[]): PrintedText[] {
  const joined: PrintedText[] = []
  for (const text of texts) {
    const last = joined.at(-1)
    if (last && last.end === text.start && isVerbatim(last) && isVerbatim(text)) {
      joined[joined.length - 1] = {...last, text: last.text + text.text, end: text.end}
    } else {
      joined.push(text)
    }
  }
  return joined
}

function isVerbatim({text, start, end}: PrintedText): boolean {
  return text.length === end - start
}
