import type {Root} from 'nlcst'
import {Parser} from 'htmlparser2'
import {ArticleBuilder} from './builder.ts'
import {alignAttribute} from './align.ts'
import {readFrontMatter} from './front-matter.ts'
import type {Kept} from './kept.ts'
import type {Notation, Run} from './run.ts'

/** The place in the source of an offset in what the parser was given. */
type Origin = (offset: number) => number

/**
 * Read an HTML page or a piece of one as one article. Every element says what its text is; a page’s
 * navigation, its scripts and what stands about its article are left out.
 */
export function readHtml(source: string, kept?: Kept): Root {
  const article = new ArticleBuilder(source, kept)
  const from = readFrontMatter(source, article)
  const parser = toParser(article, source, (offset) => offset + from)
  parser.end(source.slice(from))
  return article.finish()
}

/**
 * A parser that tells an article what it is given. It is a stream, for that knows where each
 * character reference stands, which a tree does not, and takes Markdown’s HTML piece by piece.
 */
export function toParser(article: ArticleBuilder, source: string, origin: Origin): Parser {
  /** Of each attribute of the tag that is being read: its value and how that is written. */
  let values: Record<string, readonly Run[]> = {}
  const superiors: number[] = []

  const parser: Parser = new Parser({
    onopentagname: () => (values = {}),
    onattribute(name, value, quote) {
      values[name] ??= runsOf(value, quote)
    },
    onopentag(name, attributes) {
      article.open(name, attributes)
      if (name === 'br') article.lineBreak(start(), end())
      else if (name === 'sup') superiors.push(article.length)
      else if (name === 'img' && values['alt']) article.apart('alt', values['alt'])
      else if (name === 'meta' && attributes['name']?.toLowerCase() === 'description') {
        if (values['content']) article.apart('standfirst', values['content'])
      } else if (name === 'q') mark('“')
    },
    onclosetag(name) {
      if (name === 'sup') article.dropNoteMark(superiors.pop() ?? article.length)
      if (name === 'q') mark('”')
      article.closeNamed(name)
    },
    ontext(value) {
      article.text(textRuns(value))
    },
    oncomment: (value) => article.comment(value, start(), end())
  })
  return parser

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
