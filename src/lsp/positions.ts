import type {Position, Range} from 'vscode-languageserver'
import {TextDocument, type TextDocumentContentChangeEvent} from 'vscode-languageserver-textdocument'

/** In what units the columns of a client count. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

const encodings: readonly string[] = ['utf-8', 'utf-16', 'utf-32'] satisfies Encoding[]

/** The encoding to speak: the first of the client’s that is known, UTF-16 if it names none. */
export function negotiate(offered: readonly string[] = []): Encoding {
  return (offered.find((encoding) => encodings.includes(encoding)) ?? 'utf-16') as Encoding
}

/** A stretch of a text, in UTF-16 units from its start. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Turns offsets (UTF-16 units) into a client’s positions (0-based lines, its own columns) and back. */
export class Positions {
  readonly encoding: Encoding

  constructor(encoding: Encoding) {
    this.encoding = encoding
  }

  /** The position of an offset. */
  at(document: TextDocument, offset: number): Position {
    const {line, character} = document.positionAt(offset)
    if (this.encoding === 'utf-16') return {line, character}
    const before = document.getText({start: {line, character: 0}, end: {line, character}})
    return {line, character: this.#lengthOf(before)}
  }

  /** The offset of a position; one behind the end of its line, or within a letter, is moved back. */
  offset(document: TextDocument, position: Position): number {
    return document.offsetAt(this.#toUtf16(document, position))
  }

  range(document: TextDocument, {start, end}: Span): Range {
    return {start: this.at(document, start), end: this.at(document, end)}
  }

  span(document: TextDocument, {start, end}: Range): Span {
    return {start: this.offset(document, start), end: this.offset(document, end)}
  }

  /** A document with changes applied, each to what the one before it made of the text. */
  update(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number
  ): TextDocument {
    for (const change of changes) {
      const range = 'range' in change && {
        start: this.#toUtf16(document, change.range.start),
        end: this.#toUtf16(document, change.range.end)
      }
      TextDocument.update(document, [{text: change.text, ...(range && {range})}], version)
    }
    return document
  }

  #toUtf16(document: TextDocument, {line, character}: Position): Position {
    if (this.encoding === 'utf-16') return {line, character}
    const text = document.getText({
      start: {line, character: 0},
      end: {line: line + 1, character: 0}
    })
    let counted = 0
    let units = 0
    for (const letter of text) {
      counted += this.#lengthOf(letter)
      if (counted > character) break
      units += letter.length
    }
    return {line, character: units}
  }

  #lengthOf(text: string): number {
    if (this.encoding === 'utf-8') return Buffer.byteLength(text)
    let length = 0
    for (const _ of text) length++
    return length
  }
}
