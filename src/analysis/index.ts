import type {Root} from 'nlcst'
import {type Dialect, toDialect} from './dialect.ts'
import {type DialectForm, toDialectForms} from './dialect-forms.ts'
import {Names} from './names/index.ts'
import {type Paragraph, type Sentence, toParagraphs} from './paragraphs.ts'
import {type Quotation, type Quotations, toQuotations, toQuoted} from './quotations/index.ts'
import {type Tag, tagParagraph} from './tags.ts'
import {Keep, keptOf} from './kept.ts'
import {flatten, type Token} from './tokens.ts'

const analyses = new Keep<Root, Analysis>()
const tagsOf = keptOf(tagParagraph)

/**
 * What is true of an article: one analysis a tree, shared by all rules, each layer made when first
 * asked for. The tree is only read.
 */
export function analyse(tree: Root): Analysis {
  let analysis = analyses.get(tree)
  if (!analysis) analyses.set(tree, (analysis = new Analysis(tree)))
  return analysis
}

/** The layers of one article. Tokens, paragraphs and sentences are in reading order. */
export class Analysis {
  readonly paragraphs: readonly Paragraph[]
  readonly tokens: readonly Token[]
  #sentences: readonly Sentence[] | undefined
  #quotations: Quotations | undefined
  #quoted: ReadonlyMap<Token, Quotation> | undefined
  #byOffset: readonly Token[] | undefined
  #setOff: ReadonlySet<Token> | undefined
  #names: Names | undefined
  #dialect: Dialect | undefined
  #dialectForms: readonly DialectForm[] | undefined

  constructor(tree: Root) {
    this.paragraphs = toParagraphs(flatten(tree))
    const all: Token[] = []
    for (const {tokens} of this.paragraphs) {
      for (const token of tokens) {
        token.index = all.length
        all.push(token)
      }
    }
    this.tokens = all
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= this.paragraphs.flatMap(({sentences}) => sentences))
  }

  /** The quotations of the article in the order in which they open. */
  get quotations(): readonly Quotation[] {
    return this.marks.all
  }

  /** The quotation marks of the article: what they enclose, and what is wrong with them. */
  get marks(): Quotations {
    return (this.#quotations ??= toQuotations(this.paragraphs))
  }

  /** The proper names of the article and where each is mentioned. */
  get names(): Names {
    return (this.#names ??= new Names(this))
  }

  /** The English that the article is written in, by its own words. */
  get dialect(): Dialect {
    return (this.#dialect ??= toDialect(this.tokens, this.dialectForms))
  }

  /** The words that British and American English spell in two ways. */
  get dialectForms(): readonly DialectForm[] {
    return (this.#dialectForms ??= toDialectForms(this.paragraphs))
  }

  /** The quotation that a token stands in: somebody else’s words, not the desk’s. */
  quotationOf(token: Token): Quotation | undefined {
    this.#quoted ??= toQuoted(this.quotations, this.tokens)
    return this.#quoted.get(token)
  }

  /** Are a token’s words somebody else’s, between marks or set off as a quotation? */
  isQuoted(token: Token): boolean {
    this.#setOff ??= new Set(
      this.paragraphs.flatMap(({isQuoted, tokens}) => (isQuoted ? tokens : []))
    )
    return this.#setOff.has(token) || this.quotationOf(token) !== undefined
  }

  /** The tokens that hold a character from one offset of the source to another. */
  tokensBetween(start: number, end: number): readonly Token[] {
    const tokens = (this.#byOffset ??= inOrder(this.paragraphs, this.tokens))
    let [low, high] = [0, tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle]!.position!.end.offset! <= start) low = middle + 1
      else high = middle
    }
    const found: Token[] = []
    for (let at = low; tokens[at] && tokens[at]!.position!.start.offset! < end; at++) {
      found.push(tokens[at]!)
    }
    return found
  }

  /** The part of speech of each token of a paragraph; a mark may have none. */
  tagsOf(paragraph: Paragraph): ReadonlyMap<Token, Tag> {
    return tagsOf(paragraph)
  }
}

/**
 * The tokens that have a place in the source, in the order of their places. They stand in reading order
 * but for the text of a picture, which is read behind the paragraph that has it.
 */
function inOrder(paragraphs: readonly Paragraph[], tokens: readonly Token[]): readonly Token[] {
  let last = 0
  const isOrdered = paragraphs.every(({tokens}) => {
    const isBehind = (tokens[0]?.position?.start.offset ?? -1) >= last
    last = tokens.at(-1)?.position?.end.offset ?? Infinity
    return isBehind
  })
  if (isOrdered) return tokens
  return tokens
    .filter(({position}) => position?.start.offset !== undefined)
    .toSorted((a, b) => a.position!.start.offset! - b.position!.start.offset!)
}
