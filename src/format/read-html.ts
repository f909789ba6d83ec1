import type {Root} from 'nlcst'
import type {Field} from '../text/fields.ts'
import {Parser} from 'htmlparser2'
import {ArticleBuilder} from './builder.ts'
import {alignAttribute} from './align.ts'
import {readFrontMatter, type TomlReader} from './front-matter.ts'
import type {KnownParagraphs} from './kept.ts'
import {maskTemplates} from './mask.ts'
import {isVerbatim, type Notation, type Run} from './run.ts'
import type {Story} from './page/story.ts'
import {titleRuns} from './title.ts'

/** Is a description a sentence, and not cut off where a search engine would cut it? */
function isWhole(description: string): boolean {
  return /(?<!\.\.|…)[.!?][\s"'”’)]*$/u.test(description)
}

/** The place in the source of an offset in what the parser was given. */
type Origin = (offset: number) => number

/**
 * Read a piece of HTML, as a newsroom’s system keeps it, as one article: all of it, but for navigation and
 * scripts. Every element says what its text is.
 */
export function readHtml(source: string, kept?: KnownParagraphs, readToml?: TomlReader): Root {
  const article = new ArticleBuilder(source, kept)
  const from = readFrontMatter(source, article, readToml)
  const parser = toParser(article, source, (offset) => offset + from)
  parser.end(maskTemplates(source.slice(from), 'other'))
  return article.finish()
}

/**
 * A parser that tells an article what it is given. It is a stream, for that knows where each
 * character reference stands, which a tree does not, and takes Markdown’s HTML piece by piece.
 * Of a page only the story is read.
 */
export function toParser(
  article: ArticleBuilder,
  source: string,
  origin: Origin,
  story?: Story
): Parser {
  /** Of each attribute of the tag that is being read: its value and how that is written. */
  let values: Record<string, readonly Run[]> = {}
  const superiors: number[] = []
  // As many elements and pieces of text as have begun: the story of a page goes by their numbers.
  let elements = 0
  let pieces = 0
  let title: Run[] | undefined
  let hasDescription = false

  const parser = new ShallowParser(() => article.depth, {
    onopentagname: () => (values = {}),
    onattribute(name, value, quote) {
      values[name] ??= runsOf(value, quote)
    },
    onopentag(name, attributes) {
      const element = elements++
      article.open(nameOf(name), attributes)
      if (name === 'br') article.lineBreak(start(), end())
      else if (name === 'sup') superiors.push(article.length)
      else if (name === 'img') {
        if (values['alt'] && (!story || story.isShown(element))) article.apart('alt', values['alt'])
      } else if (name === 'meta' && attributes['name']?.toLowerCase() === 'description') {
        // A second one is that of the site, or of another story.
        if (!hasDescription && values['content'] && isWhole(attributes['content']!)) {
          article.apart('standfirst', values['content'])
        }
        hasDescription = true
      } else if (name === 'q' && isRead(pieces)) mark('“')
      else if (name === 'title' && story) title = []
    },
    onclosetag(name) {
      if (name === 'sup') article.dropNoteMark(superiors.pop() ?? article.length)
      if (name === 'q' && isRead(pieces - 1)) mark('”')
      if (name === 'title' && title) {
        article.apart('headline', titleRuns(title, story?.headline))
        title = undefined
      }
      article.closeNamed(nameOf(name))
    },
    ontext(value) {
      const piece = pieces++
      if (title) title.push(...textRuns(value))
      // White space that a page has between two parts of its story parts their words.
      else if (isRead(piece) || !/\S/u.test(value)) write(textRuns(value), story?.fieldOf(piece))
    },
    oncomment: (value) => article.comment(value, start(), end())
  })
  return parser

  function isRead(piece: number): boolean {
    return !story || story.isRead(piece)
  }

  /** What is set in type is code, if it is not the story itself. */
  function nameOf(name: string): string {
    return name === 'pre' && story?.isSet ? 'div' : name
  }

  /** In what is set in type a blank line ends a paragraph. */
  function write(runs: readonly Run[], field?: Field): void {
    for (const run of runs) {
      if (!story?.isSet || !isVerbatim(run)) {
        article.text([run], field)
        continue
      }
      for (const {0: value, index} of run.value.matchAll(/(?:(?!\n[ \t]*\n)[^])+|\n\s*/gu)) {
        if (/^\n\s*\n/u.test(value)) article.endBlock()
        const from = run.start + index
        article.text([{...run, value, start: from, end: from + value.length}], field)
      }
    }
  }

  function start(): number {
    return origin(parser.startIndex)
  }

  function end(): number {
    return origin(parser.endIndex) + 1
  }

  /** Text or a reference; the lines of HTML in Markdown may have more between them than is seen. */
  function textRuns(value: string): Run[] {
    const first = parser.startIndex
    const isExact = parser.endIndex + 1 - first === value.length
    if (!isExact || end() - start() === value.length) {
      return [{value, start: start(), end: end(), notation: 'html'}]
    }
    return [...value.matchAll(/[^\n]*\n|[^\n]+/gu)].map(({0: line, index}) => ({
      value: line,
      start: origin(first + index),
      end: origin(first + index + line.length - 1) + 1,
      notation: 'html'
    }))
  }

  /** A mark that the browser sets, and no letter of the source. */
  function mark(value: string): void {
    article.text([{value, start: start(), end: end(), notation: 'fixed'}])
  }

  /** The runs of the attribute that the parser has just read, with or without quotation marks. */
  function runsOf(value: string, quote: string | null | undefined): readonly Run[] {
    const notation: Notation = quote ? 'quoted-attribute' : 'unquoted-attribute'
    const last = origin(parser.endIndex - 1) + (quote ? 0 : 1)
    const [name] = /^[^=]*=\s*["']?/u.exec(source.slice(start(), last)) ?? []
    if (name === undefined) return []
    const first = start() + name.length
    const runs = alignAttribute(source, first, last, notation)
    return runs.map((run) => run.value).join('') === value ? runs : []
  }
}

// As deep as browsers go: what stands deeper they take for a neighbour of what it stands in.
const deepest = 512

/**
 * A parser for which an element that stands too deep holds nothing: what would be in it is in the one that
 * it stands in. The parser seeks an end tag among all that is open.
 */
class ShallowParser extends Parser {
  readonly #depth: () => number
  #isTooDeep = false

  constructor(depth: () => number, ...options: ConstructorParameters<typeof Parser>) {
    super(...options)
    this.#depth = depth
  }

  override onopentagname(start: number, end: number): void {
    this.#isTooDeep = this.#depth() >= deepest
    super.onopentagname(start, end)
  }

  override onclosetag(start: number, end: number): void {
    this.#isTooDeep = false
    super.onclosetag(start, end)
  }

  protected override isVoidElement(name: string): boolean {
    return this.#isTooDeep || super.isVoidElement(name)
  }
}
