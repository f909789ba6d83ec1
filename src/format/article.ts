import type {Paragraph, Root, RootContent} from 'nlcst'
import type {Position} from 'unist'
import type {Field} from '../analysis/fields.ts'
import {type Attributes, fieldOf, isBlock, isCode, isForeign, isSkipped} from './elements.ts'
import {nameFields} from './fields.ts'
import type {Kept, Place} from './kept.ts'
import {type Block, keyOf, toParagraph} from './paragraph.ts'
import {Points} from './points.ts'
import {type Rewrite, rewriteIn} from './rewrite.ts'
import {isVerbatim, type Run} from './run.ts'

/** A comment in the source of an article: what it holds, and where it stands with its marks. */
export interface Comment {
  readonly value: string
  readonly position: Position
}

/** What stands above an article about it, by its keys, and where with its fences. */
export interface FrontMatter {
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
    /** How another text is written in the place of one; absent where text is written as it is read. */
    rewrite?: Rewrite
  }
}

/** An element that is open, with what holds of its text by all that it stands in. */
interface Frame {
  readonly name: string
  readonly isMarkdown: boolean
  readonly field: Field
  readonly isSkipped: boolean
  readonly isOpaque: boolean
  readonly isQuoted: boolean
  readonly isArticle: boolean
}

/** A block, and whether the page says that it is part of the article. */
export interface Found extends Block {
  readonly isArticle: boolean
}

const outside: Frame = {
  name: '',
  isMarkdown: true,
  field: 'body',
  isSkipped: false,
  isOpaque: false,
  isQuoted: false,
  isArticle: false
}
// What a reader does not see of white space and of marks for the make-up.
const unseen = /\u00AD|[ \t\n\f\r]{2,}|[\t\n\f\r]/gu
const noteMark = /^[[(]?(?:\d{1,3}|[*†‡§]+)[\])]?$/u

/** Makes one tree of what a reader of a format meets in its source, in order. */
export class Article {
  readonly #source: string
  readonly #points: Points
  readonly #kept: Kept | undefined
  readonly #frames: Frame[] = [outside]
  readonly #blocks: Found[] = []
  readonly #comments: Comment[] = []
  readonly #troubles: Trouble[] = []
  #frontMatter: FrontMatter | undefined
  /** What stands within a block but is none of its text, until the block ends. */
  #aside: Found[] = []
  #runs: Run[] = []
  #breaks = 0

  constructor(source: string, kept?: Kept) {
    this.#source = source
    this.#kept = kept
    this.#points = new Points(source)
  }

  /** Begin an element; gives the depth at which to close it. */
  open(name: string, attributes: Attributes = {}, isMarkdown = false): number {
    if (isBlock(name)) this.endBlock()
    const above = this.#frames.at(-1)!
    this.#frames.push({
      name,
      isMarkdown,
      field: fieldOf(name, attributes) ?? above.field,
      isSkipped: above.isSkipped || isSkipped(name, attributes) || this.#isPageFooter(name),
      isOpaque: isForeign(attributes) ?? (above.isOpaque || isCode(name)),
      isQuoted: above.isQuoted || name === 'blockquote',
      isArticle: above.isArticle || name === 'article' || name === 'main'
    })
    return this.#frames.length - 1
  }

  /** End the element at a depth, and all that it left open. */
  close(depth: number): void {
    while (this.#frames.length > depth) {
      if (isBlock(this.#frames.at(-1)!.name)) this.endBlock()
      this.#frames.pop()
    }
  }

  /** End the innermost element of a name; one in Markdown ends only with its Markdown. */
  closeNamed(name: string): void {
    for (let depth = this.#frames.length - 1; !this.#frames[depth]!.isMarkdown; depth--) {
      if (this.#frames[depth]!.name === name) {
        this.close(depth)
        return
      }
    }
  }

  /** Text as it stands in the source; white space is seen as one space. */
  text(runs: readonly Run[]): void {
    const {isSkipped, isOpaque} = this.#frames.at(-1)!
    if (isSkipped) return
    for (const run of runs) {
      if (isOpaque || run.isOpaque) this.#addOpaque(run)
      else if (!isVerbatim(run)) {
        if (/^[ \t\n\f\r]+$/u.test(run.value)) this.#addSpace(run.start, run.end, run)
        else this.#add({...run, value: run.value.replaceAll('\u00AD', '')})
      } else this.#collapse(run)
    }
  }

  /** A line that ends within a block; a second one ends the block. */
  lineBreak(start: number, end: number): void {
    if (this.#frames.at(-1)!.isSkipped || this.#runs.length === 0) return
    if (this.#breaks++ > 0) this.endBlock()
    else {
      this.#trim()
      this.#runs.push({value: '\n', start, end, notation: 'fixed'})
    }
  }

  /** A block that stands apart, as a picture’s text does from the paragraph that it is in. */
  apart(field: Field, runs: readonly Run[]): void {
    const {isSkipped, isOpaque, isArticle} = this.#frames.at(-1)!
    if (isSkipped || isOpaque || !runs.some(({value}) => /\S/u.test(value))) return
    this.#aside.push({field, isQuoted: false, runs, isArticle})
    if (this.#runs.length === 0) this.endBlock()
  }

  comment(value: string, start: number, end: number): void {
    this.#comments.push({value, position: this.#points.between(start, end)})
  }

  frontMatter(value: Record<string, unknown>, start: number, end: number): void {
    this.#frontMatter = {value, position: this.#points.between(start, end)}
  }

  trouble(reason: string, start: number, end: number): void {
    this.#troubles.push({reason, position: this.#points.between(start, end)})
  }

  /** How many runs the block has: what a superior began with. */
  get length(): number {
    return this.#runs.length
  }

  /** Leave out what was read since the block had so many runs, if it is the mark of a note. */
  dropNoteMark(length: number): void {
    const runs = this.#runs.slice(length)
    const before = this.#runs[length - 1]?.value
    if (
      before &&
      noteMark.test(
        runs
          .map(({value}) => value)
          .join('')
          .trim()
      )
    ) {
      this.#runs.length = length
    }
  }

  /** End the block; the next text begins another. */
  endBlock(): void {
    this.#trim()
    this.#breaks = 0
    const runs = this.#runs
    if (runs.some(({isOpaque, value}) => !isOpaque && /\S/u.test(value))) {
      const {field, isQuoted, isArticle} = this.#frames.at(-1)!
      this.#blocks.push({field, isQuoted, isArticle, runs})
    }
    this.#blocks.push(...this.#aside)
    this.#aside = []
    this.#runs = []
  }

  /** The tree of the article. */
  finish(): Root {
    this.close(1)
    this.endBlock()
    const blocks = nameFields(this.#blocks)
    const children = blocks.flatMap((block, index): RootContent[] => [
      ...(index > 0 ? [{type: 'WhiteSpaceNode', value: '\n\n'} as const] : []),
      this.#toParagraph(block)
    ])
    return {
      type: 'RootNode',
      children,
      data: {
        comments: this.#comments,
        rewrite: rewriteIn(this.#source, blocks),
        ...(this.#frontMatter && {frontMatter: this.#frontMatter}),
        ...(this.#troubles.length > 0 && {troubles: this.#troubles})
      },
      position: this.#points.between(0, this.#source.length)
    }
  }

  #toParagraph(block: Block): Paragraph {
    const make = () => toParagraph(block, this.#source, this.#points)
    const {start} = block.runs[0]!
    return (
      this.#kept?.take(keyOf(block, this.#source), this.#points.at(start) as Place, make) ?? make()
    )
  }

  #add(run: Run): void {
    if (run.value === '') return
    this.#runs.push(run)
    this.#breaks = 0
  }

  /** White space about what is opaque still parts it from the words beside it. */
  #addOpaque(run: Run): void {
    const [, before, value, after] = /^([ \t\n\f\r]*)([^]*?)([ \t\n\f\r]*)$/u.exec(run.value)!
    const isExact = run.value.length === run.end - run.start
    const start = isExact ? run.start + before!.length : run.start
    const end = isExact ? run.end - after!.length : run.end
    if (before) this.#addSpace(run.start, start, run)
    if (value) this.#add({...run, value, start, end, isOpaque: true})
    if (after) this.#addSpace(end, run.end, run)
  }

  #addSpace(start: number, end: number, {notation}: Run): void {
    const last = this.#runs.at(-1)
    if (last && !/\s$/u.test(last.value)) this.#runs.push({value: ' ', start, end, notation})
  }

  /** Add text that is written as it is read, but for its white space. */
  #collapse(run: Run): void {
    const {value, start, notation} = run
    let from = 0
    const until = (to: number) => {
      const isSpaced = /[ \n]$/u.test(this.#runs.at(-1)?.value ?? ' ')
      if (isSpaced && value.charAt(from) === ' ' && from < to) from++
      if (to > from) {
        this.#add({value: value.slice(from, to), start: start + from, end: start + to, notation})
      }
    }
    for (const {0: found, index} of value.matchAll(unseen)) {
      until(index)
      from = index + found.length
      if (found !== '\u00AD') this.#addSpace(start + index, start + from, run)
    }
    until(value.length)
  }

  /** Take away the white space that the block ends with. */
  #trim(): void {
    for (let last = this.#runs.at(-1); last && !last.isOpaque; last = this.#runs.at(-1)) {
      const value = last.value.replace(/[ \n]+$/u, '')
      if (value === last.value) return
      this.#runs.pop()
      if (value) {
        this.#runs.push({...last, value, end: last.start + value.length})
        return
      }
    }
  }

  #isPageFooter(name: string): boolean {
    return name === 'footer' && !this.#frames.at(-1)!.isArticle
  }
}
