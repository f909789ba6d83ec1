import type {Position} from 'unist'
import type {Rewrite} from './rewrite.ts'

/** A comment in the source of an article: what it holds, and where it stands with its marks. */
export interface Comment {
  readonly value: string
  readonly position: Position
}

/** What stands above an article about it, by its keys, and where with its fences. */
export interface FrontMatter {
  readonly kind: 'json' | 'toml' | 'yaml'
  readonly value: Record<string, unknown>
  readonly position: Position
}

/** Something of a source that cannot be read, told in one line. */
export interface Trouble {
  readonly reason: string
  readonly position: Position
}

declare module 'nlcst' {
  interface RootData {
    /** The comments in the source, in reading order. */
    comments?: readonly Comment[]
    /** The front matter, read, and where it stands with its fences. */
    frontMatter?: FrontMatter
    /** What of the source could not be read. */
    troubles?: readonly Trouble[]
    /** What is to be known of how the source is read, in a line each. */
    notices?: readonly string[]
    /** How another text is written in the place of one; absent where text is written as it is read. */
    rewrite?: Rewrite
  }
}
