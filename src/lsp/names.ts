import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  SymbolKind,
  type TextEdit
} from 'vscode-languageserver'
import {printable} from '../base/printable.ts'
import type {Entity} from '../analysis/names/entities.ts'
import type {Mention} from '../analysis/names/mentions/mentions.ts'
import {partOf} from '../text/text.ts'
import type {Positioned} from '../rule/rule.ts'
import type {Proof} from './proof.ts'
import {spanOf} from './diagnostics.ts'
import type {Positions, Span} from './positions.ts'

/** Where some nodes stand, from the first to the last. */
export function spanOfNodes(nodes: readonly Positioned[]): Span | undefined {
  const [first, last] = [nodes[0]?.position, nodes.at(-1)?.position]
  return first && last && {start: spanOf(first).start, end: spanOf(last).end}
}

/**
 * The edit that has a stretch of an article read otherwise: written as its format asks. Undefined
 * where it cannot be, for mark-up stands within it.
 */
export function toEdit(
  {document, rewrite}: Pick<Proof, 'document' | 'rewrite'>,
  {start, end}: Span,
  text: string,
  positions: Positions
): TextEdit | undefined {
  const point = (offset: number) => ({line: 1, column: 1, offset})
  const newText = rewrite ? rewrite({start: point(start), end: point(end)}, text) : text
  if (newText === undefined || newText === document.getText().slice(start, end)) return undefined
  return {range: positions.range(document, {start, end}), newText}
}

/** Where each word of a mention stands, without a possessive. */
export function wordsOf({tokens, words}: Mention): Positioned[] {
  return tokens.map((token, at) => partOf(token, words[at]!))
}

/** The name that an offset touches: the mention there, and whose it is. */
export function nameAt(
  {analysis: {names}}: Pick<Proof, 'analysis'>,
  offset: number
): {mention: Mention; entity: Entity} | undefined {
  for (const entity of names.entities) {
    for (const mention of entity.mentions) {
      const span = spanOfNodes(wordsOf(mention))
      if (span && span.start <= offset && offset <= span.end) return {mention, entity}
    }
  }
  return undefined
}

/** Who and what is named in the article, each with its mentions below it. */
export function toSymbols(proof: Proof, positions: Positions): DocumentSymbol[] {
  return proof.analysis.names.entities.flatMap(({name, mentions}) => {
    const places = mentions.flatMap((mention) => {
      const span = spanOfNodes(mention.tokens)
      return span ? [{span, text: print(mention)}] : []
    })
    const [first, ...others] = places
    if (!first) return []
    const symbol = ({text, span}: typeof first): DocumentSymbol => {
      const range = positions.range(proof.document, span)
      return {name: text, kind: SymbolKind.Variable, range, selectionRange: range}
    }
    const children = others.map(symbol)
    const detail = mentions.length > 1 ? `${mentions.length} mentions` : '1 mention'
    return [
      {...symbol({...first, text: printable(name)}), kind: SymbolKind.Class, detail, children}
    ]
  })
}

function print({title, words, suffix}: Mention): string {
  return printable([title, ...words, suffix].filter(Boolean).join(' '))
}

/** Every mention of the name at an offset, in every form. */
export function toHighlights(
  proof: Proof,
  offset: number,
  positions: Positions
): DocumentHighlight[] {
  const found = nameAt(proof, offset)
  return (found?.entity.mentions ?? []).flatMap((mention) => {
    const span = spanOfNodes(wordsOf(mention))
    if (!span) return []
    return [{range: positions.range(proof.document, span), kind: DocumentHighlightKind.Text}]
  })
}
