import type {Root} from 'nlcst'
import {Keep} from '../base/kept.ts'
import {Article} from '../text/article.ts'
import type {Paragraph, Token} from '../text/text.ts'
import {declaredDialectOf} from './dialect/declared.ts'
import {dialectOf} from './dialect/detect.ts'
import type {Dialect} from './dialect/englishes.ts'
import {type DialectForm, dialectFormsOf} from './dialect/forms.ts'
import {type Names, namesOf} from './names/index.ts'
import {
  isQuoted,
  type Quotation,
  quotationOf,
  type Quotations,
  quotationsOf
} from './quotations/index.ts'
import {isVerbatim} from './quotations/verbatim.ts'
import {type Tag, tagsOf} from './tags/index.ts'

const analyses = new Keep<Root, Analysis>()

/** What is true of an article: one analysis a tree, shared by all rules. The tree is only read. */
export function analyse(tree: Root): Analysis {
  let analysis = analyses.get(tree)
  if (!analysis) analyses.set(tree, (analysis = new Analysis(tree)))
  return analysis
}

/**
 * An article with the facts about it, from which a rule takes what it needs:
 * `*check({marks, quotations})`. Each fact is made when it is first asked for. It is the roof: what
 * lies below it takes an `Article`, and asks for facts by their functions.
 */
export class Analysis extends Article {
  /** The quotations of the article in the order in which they open. */
  get quotations(): readonly Quotation[] {
    return this.marks.all
  }

  /** The quotation marks of the article: what they enclose, and what is wrong with them. */
  get marks(): Quotations {
    return quotationsOf(this)
  }

  /** The proper names of the article and where each is mentioned. */
  get names(): Names {
    return namesOf(this)
  }

  /** The English that the article is written in, as it says, or else by its own words. */
  get dialect(): Dialect {
    return dialectOf(this)
  }

  /** The English that the article says it is written in: what `auto` is for it. */
  get declaredDialect(): Dialect | undefined {
    return declaredDialectOf(this)
  }

  /** The words that British and American English spell in two ways. */
  get dialectForms(): readonly DialectForm[] {
    return dialectFormsOf(this)
  }

  /** The quotation that a token stands in: somebody else’s words, not the desk’s. */
  quotationOf(token: Token): Quotation | undefined {
    return quotationOf(token, this)
  }

  /** Are a token’s words somebody else’s, between marks or set off as a quotation? */
  isQuoted(token: Token): boolean {
    return isQuoted(token, this)
  }

  /** Does a word stand as its writer typed it, in a post or before “[sic]”, slips and all? */
  isVerbatim(token: Token): boolean {
    return isVerbatim(token, this)
  }

  /** The part of speech of each token of a paragraph; a mark may have none. */
  tagsOf(paragraph: Paragraph): ReadonlyMap<Token, Tag> {
    return tagsOf(paragraph)
  }
}
