import type {Paragraph, Root, RootContent} from 'nlcst'
import type {Field} from '../text/fields.ts'
import {
  type Attributes,
  fieldOf,
  isBlock,
  isCode,
  isForeign,
  isSkipped,
  isWhole,
  languageOf
} from './page/elements.ts'
import {nameFields} from './fields.ts'
import {Flow} from './flow.ts'
import type {KnownParagraphs, OffsetPoint} from './kept.ts'
import {isLabel} from './label.ts'
import {unmask} from './mask.ts'
import {type Block, keyOf, textOf, toParagraph} from './paragraph.ts'
import {Points} from './points.ts'
import {rewriteIn} from './rewrite.ts'
import type {Comment, FrontMatter, Trouble} from './root-data.ts'
import type {Run} from './run.ts'

/** An element that is open, with what holds of its text by all that it stands in. */
interface Frame {
  readonly name: string
  readonly isMarkdown: boolean
  readonly field: Field
  readonly isSkipped: boolean
  readonly isOpaque: boolean
  readonly isQuoted: boolean
}

const outside: Frame = {
  name: '',
  isMarkdown: true,
  field: 'body',
  isSkipped: false,
  isOpaque: false,
  isQuoted: false
}

/** Makes one tree of what a reader of a format meets in its source, in order. */
export class ArticleBuilder {
  readonly #source: string
  readonly #points: Points
  readonly #kept: KnownParagraphs | undefined
  readonly #frames: Frame[] = [outside]
  readonly #blocks: Block[] = []
  readonly #comments: Comment[] = []
  readonly #troubles: Trouble[] = []
  readonly #notices: string[] = []
  #frontMatter: FrontMatter | undefined
  /** What stands within a block but is none of its text, until the block ends. */
  #aside: Block[] = []
  #flow = new Flow()
  /** What the block is, if that has been said. */
  #field: Field | undefined
  /** What the elements about the whole article say of its language. */
  #language: string | undefined

  constructor(source: string, kept?: KnownParagraphs) {
    this.#source = source
    this.#kept = kept
    this.#points = new Points(source)
  }

  /** Begin an element; gives the depth at which to close it. */
  open(name: string, attributes: Attributes = {}, isMarkdown = false): number {
    if (isBlock(name)) this.endBlock()
    if (isWhole(name)) this.#language ??= languageOf(attributes)
    const above = this.#frames.at(-1)!
    this.#frames.push({
      name,
      isMarkdown,
      field: fieldOf(name, attributes) ?? above.field,
      isSkipped: above.isSkipped || isSkipped(name, attributes),
      isOpaque: isForeign(attributes) ?? (above.isOpaque || isCode(name)),
      isQuoted: above.isQuoted || name === 'blockquote'
    })
    return this.#frames.length - 1
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#frames.length
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

  /**
   * Text as it stands in the source; white space is seen as one space. `field` is what its block is, if
   * more is known of that than its elements say.
   */
  text(runs: readonly Run[], field?: Field): void {
    const {isSkipped, isOpaque} = this.#frames.at(-1)!
    if (isSkipped) return
    this.#field ??= field
    for (const run of unmask(runs, this.#source)) {
      this.#flow.text(isOpaque ? {...run, isOpaque} : run)
    }
  }

  /** A line that ends within a block; a second one ends the block. */
  lineBreak(start: number, end: number): void {
    if (this.#frames.at(-1)!.isSkipped) return
    if (!this.#flow.lineBreak(start, end)) this.endBlock()
  }

  /** A block that stands apart, as a picture’s text does from the paragraph that it is in. */
  apart(field: Field, written: readonly Run[]): void {
    const {isSkipped, isOpaque} = this.#frames.at(-1)!
    const runs = unmask(written, this.#source)
    if (isSkipped || isOpaque || !runs.some(({value}) => /\S/u.test(value))) return
    if (field === 'alt' && isLabel(textOf({runs}))) return
    this.#aside.push({field, isQuoted: false, runs})
    if (this.#flow.length === 0) this.endBlock()
  }

  comment(value: string, start: number, end: number): void {
    this.#comments.push({value, position: this.#points.between(start, end)})
  }

  /** Front matter speaks of the whole article: what it calls another language is no text of ours. */
  frontMatter(
    value: Record<string, unknown>,
    kind: FrontMatter['kind'],
    start: number,
    end: number
  ): void {
    this.#frontMatter = {value, kind, position: this.#points.between(start, end)}
    const {lang = value['language']} = value
    if (typeof lang !== 'string') return
    this.#language = languageOf({lang})
    this.#frames[0] = {...outside, isOpaque: isForeign({lang}) ?? false}
  }

  trouble(reason: string, start: number, end: number): void {
    this.#troubles.push({reason, position: this.#points.between(start, end)})
  }

  /** Something that whoever runs the command is to know of how the source is read. */
  notice(reason: string): void {
    this.#notices.push(reason)
  }

  /** How many runs the block has: what a superior began with. */
  get length(): number {
    return this.#flow.length
  }

  /** Leave out what was read since the block had so many runs, if it is the mark of a note. */
  dropNoteMark(length: number): void {
    this.#flow.dropNoteMark(length)
  }

  /** End the block; the next text begins another. */
  endBlock(): void {
    const runs = this.#flow.finish()
    if (runs.length > 0) {
      const {field, isQuoted} = this.#frames.at(-1)!
      this.#blocks.push({field: this.#field ?? field, isQuoted, runs})
    }
    this.#field = undefined
    this.#blocks.push(...this.#aside)
    this.#aside = []
    this.#flow = new Flow()
  }

  /** The tree of the article; `read` is given where the format’s marks depend on their context. */
  finish(read?: (source: string) => Root): Root {
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
        ...(this.#language && {language: this.#language}),
        comments: this.#comments,
        rewrite: rewriteIn(this.#source, blocks, read),
        ...(this.#frontMatter && {frontMatter: this.#frontMatter}),
        ...(this.#troubles.length > 0 && {troubles: this.#troubles}),
        ...(this.#notices.length > 0 && {notices: this.#notices})
      },
      position: this.#points.between(0, this.#source.length)
    }
  }

  #toParagraph(block: Block): Paragraph {
    const make = () => toParagraph(block, this.#source, this.#points)
    const place = this.#points.at(block.runs[0]!.start) as OffsetPoint
    return this.#kept?.take(keyOf(block, this.#source), place, make) ?? make()
  }
}
