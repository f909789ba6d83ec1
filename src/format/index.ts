import type {Root} from 'nlcst'
import type {Format} from './format.ts'
import {html} from './html.ts'
import type {KnownParagraphs} from './kept.ts'
import {markdown} from './markdown.ts'
import {plain} from './plain.ts'

export {DecodingError, EncodingError, type Format} from './format.ts'

declare module 'vfile' {
  interface DataMap {
    /** The id of the format that a file is of, where its path may not tell. */
    format: string
  }
}

/** The formats that are read, the one for all other files first. */
export const formats: readonly Format[] = [plain, markdown, html]

/** As much of a file as its format is told by; a vfile has it. */
export interface FileLike {
  readonly path?: string | undefined
  readonly data?: {readonly format?: string | undefined}
}

/**
 * The format of a file: the one that is known; else the one that its ending tells; else, if there are
 * bytes to look at, the one that they begin as; plain text if nothing tells.
 */
export function formatOf({path, data}: FileLike, bytes?: Uint8Array): Format {
  const ending = /\.([^./\\]+)$/u.exec(path ?? '')?.[1]?.toLowerCase() ?? ''
  return (
    formats.find(({id}) => id === data?.format) ??
    formats.find(({endings}) => endings.includes(ending)) ??
    formats.find((format) => bytes && format.sniff?.(bytes)) ??
    plain
  )
}

/** A text out of a file, the id of the format that it was in, and how a text is put back. */
export interface DecodedFile {
  readonly text: string
  readonly format: string
  /** The bytes that the file would hold with another text. Rejects with an `EncodingError` if none can. */
  encode(text: string): Promise<Uint8Array>
}

/** Decode the bytes of a file. Throws a `DecodingError` if they are none of its format. */
export async function decode(file: FileLike, bytes: Uint8Array): Promise<DecodedFile> {
  const format = formatOf(file, bytes)
  const content = await format.decode(bytes)
  return {
    text: content.text,
    format: format.id,
    encode: (text) => format.encode({...content, text})
  }
}

/** Read the text of a file as one article, in its format. */
export async function readArticle(
  file: FileLike & {toString(): string},
  kept?: KnownParagraphs
): Promise<Root> {
  kept?.begin()
  return formatOf(file).read(String(file), kept)
}
