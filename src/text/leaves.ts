import type {Nodes, ParagraphData, Root, Word} from 'nlcst'
import type {Position} from 'unist'
import {toString} from 'nlcst-to-string'
import {Keep} from '../base/kept.ts'
import {cut, cutsOf} from './cuts.ts'
import {Leaf} from './leaf.ts'
import type {CharacterData, Token} from './text.ts'
import {joinPieces, mayJoin} from './joins.ts'

declare module 'nlcst' {
  interface PunctuationData extends CharacterData {}
  interface SymbolData extends CharacterData {}
  interface TextData extends CharacterData {}
  interface WordData extends CharacterData {}
}

const kinds = {
  WordNode: 'word',
  PunctuationNode: 'punctuation',
  SymbolNode: 'symbol',
  SourceNode: 'source'
} as const

/** The leaves of the paragraphs that readers take over from one tree to the next. */
const ofParagraphs = new Keep<Nodes, readonly Leaf[]>()

/**
 * The words and marks of a tree in reading order, with the parser's slips in them mended. Those of a
 * paragraph that was in an earlier tree are the same objects, where it now stands.
 */
export function flatten(tree: Root): Leaf[] {
  const leaves: Leaf[] = []
  let space = ''
  let opens: Leaf['opens']
  let gap: Position | undefined
  let data: ParagraphData | undefined
  let hasPieces = false

  visit(tree)
  return leaves

  function visit(node: Nodes): void {
    if (node.type === 'WhiteSpaceNode') {
      space += node.value
      const {position = gap} = node
      gap = position && {start: (gap ?? position).start, end: position.end}
    } else if (node.type in kinds) {
      const leaf = create(node, kinds[node.type as keyof typeof kinds], toText(node))
      hasPieces ||= mayJoin(leaf)
      const places = leaf.kind === 'word' ? cutsOf(leaf, node as Word) : undefined
      if (places) leaves.push(...cut(leaf, places))
      else leaves.push(leaf)
      space = ''
      gap = undefined
      opens = undefined
      data = undefined
    } else if ('children' in node) {
      if (node.type === 'ParagraphNode') {
        opens = 'paragraph'
        data = node.data
      } else if (node.type === 'SentenceNode') {
        opens ??= 'sentence'
      }
      const known = ofParagraphs.get(node)
      if (known) takeOver(known)
      else {
        const start = leaves.length
        for (const child of node.children) visit(child)
        if (node.type !== 'ParagraphNode') return
        if (hasPieces) leaves.splice(start, Infinity, ...joinPieces(leaves.slice(start)))
        hasPieces = false
        ofParagraphs.set(node, leaves.slice(start))
      }
    }
  }

  function takeOver(known: readonly Leaf[]): void {
    const [first] = known
    if (first) {
      const {field, isQuoted = false} = data ?? {}
      Object.assign(first, {space, gap, field, isQuoted})
      space = ''
      gap = undefined
      opens = undefined
      data = undefined
    }
    for (const leaf of known) leaves.push(leaf)
  }

  function create(node: Nodes, kind: Token['kind'], text: string): Leaf {
    const {field, isQuoted = false} = data ?? {}
    return new Leaf(node, kind, text, {space, gap, opens, field, isQuoted})
  }
}

function toText(node: Nodes): string {
  if ('value' in node) return seen(node.value)
  const only = node.children.length === 1 ? node.children[0] : undefined
  return seen(only && 'value' in only ? only.value : toString(node))
}

/** What a reader sees of a text: a soft hyphen is none but at the end of a line. */
function seen(text: string): string {
  return text.includes('\u00AD') ? text.replaceAll('\u00AD', '') : text
}
