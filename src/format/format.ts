import type {Root} from 'nlcst'
import type {KnownParagraphs} from './kept.ts'

/**
 * What the bytes of a file hold: the text that positions and fixes refer to. A format has beside it what
 * else it needs to make the file again: an encoding, the other parts of an archive.
 */
export interface Decoded {
  readonly text: string
}

/** Why some bytes are no file of a format, in a few words. */
export class DecodingError extends Error {}

/** Why a text cannot be written in the encoding of its file, in a few words. */
export class EncodingError extends Error {}

/** What a note is for: a place, and the block of text that it is in, by the offsets where they begin. */
export interface NoteTarget {
  readonly block: number
  readonly place: number
}

/** A text that is put into a source at an offset. */
export interface Insertion {
  readonly at: number
  readonly text: string
}

/**
 * A kind of file that articles come in: one file of this folder, in the list of `index.ts`. What is heavy
 * in it is loaded when the first such article is read, so all that it does with one may be waited for.
 */
export interface Format<Content extends Decoded = Decoded> {
  /** What programs know it by, for ever. */
  readonly id: string
  /** What people call it, and nothing else. */
  readonly name: string
  /**
   * The endings, without the dot, that say that a file is of this format and no other; the first is the
   * usual one. An ending that says less (`json`, `xml`) is none, and left to `sniff`.
   */
  readonly endings: readonly string[]
  /** What editors call it when they speak the Language Server Protocol. */
  readonly languageIds: readonly string[]
  /** Whether a file is of this format by the bytes that it begins with; asked where no ending tells. */
  sniff?(bytes: Uint8Array): boolean
  /** What some bytes hold. Throws a `DecodingError` if they are no such file. */
  decode(bytes: Uint8Array): Promise<Content>
  /**
   * The bytes of what was decoded, the same to the byte while its text is; to write another text, give it
   * in the place of the first. Throws an `EncodingError` if that cannot be written so.
   */
  encode(content: Content): Promise<Uint8Array>
  /**
   * Reads a text as one article: a tree of its paragraphs, with the positions of the text. Paragraphs
   * that are in `kept` from the last text are taken over, and its tree is spent.
   */
  read(text: string, kept?: KnownParagraphs): Promise<Root>
  /**
   * How a note to the desk is written into a text, for its reader not to see; undefined where there is no
   * room for one. A format that has no comments does not have this: what is let stand is said elsewhere.
   */
  comment?(note: string, text: string, target: NoteTarget): Insertion | undefined
}
