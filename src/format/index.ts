import type {Root} from 'nlcst'
import type {Kept} from './kept.ts'
import {readPlain} from './plain.ts'

/**
 * Reads a source as one article: a tree of its paragraphs, with the positions of the source.
 * Paragraphs that are in `kept` from the last source are taken over, and its tree is spent.
 */
export type Reader = (source: string, kept?: Kept) => Root

/** A format that can be read; its reader is loaded when the first such file is. */
export interface Format {
  readonly name: string
  /** The endings of its files, without the dot; the first is the usual one. */
  readonly endings: readonly string[]
  load(): Promise<Reader>
}

/** The formats that are read, the one for all other files first. */
export const formats: readonly Format[] = [
  {name: 'plain text', endings: ['txt', 'text'], load: async () => readPlain},
  {
    name: 'Markdown',
    endings: ['md', 'markdown'],
    load: async () => (await import('./markdown.ts')).readMarkdown
  },
  {
    name: 'HTML',
    endings: ['html', 'htm'],
    load: async () => (await import('./html.ts')).readHtml
  }
]

/** The format of a file by the ending of its path; plain text for any that is not known. */
export function formatOf(path: string | undefined): Format {
  const ending = /\.([^./\\]+)$/u.exec(path ?? '')?.[1]?.toLowerCase()
  return formats.find(({endings}) => endings.includes(ending ?? '')) ?? formats[0]!
}

/** Read a source in the format that its path has. */
export async function readArticle(source: string, path?: string, kept?: Kept): Promise<Root> {
  const read = await formatOf(path).load()
  kept?.begin()
  return read(source, kept)
}
