import {Readability} from '@mozilla/readability'
import type {Block, Page} from './page.ts'
import type {PageNode} from './tree.ts'

/** What Readability keeps of a page: pieces of text and elements, by their numbers in the source. */
export interface Kept {
  readonly pieces: readonly boolean[]
  readonly elements: ReadonlySet<number>
}

// What it finds is looked at as it is, and what a page says of itself besides is no concern of ours.
const options = {serializer: (node: unknown) => node as PageNode, disableJSONLD: true}

/** Let Readability choose from the tree of a page, which is spent; undefined if it finds nothing. */
export function keptOf({document, pieces}: Page): Kept | undefined {
  const content = new Readability(document as never, options).parse()?.content
  if (!content) return undefined
  const kept = {pieces: Array<boolean>(pieces).fill(false), elements: new Set<number>()}
  const waiting: PageNode[] = [content]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeType === 3) kept.pieces.fill(true, node.first, node.first + node.length)
    else {
      if (node.origin) kept.elements.add(node.origin.number)
      waiting.push(...node.childNodes)
    }
  }
  return kept
}

/** Does Readability keep something of a block? */
export function isKept({first, end}: Block, {pieces}: Kept): boolean {
  for (let piece = first; piece < end; piece++) if (pieces[piece]) return true
  return false
}
