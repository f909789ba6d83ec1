import {Parser} from 'htmlparser2'
import {isBlock, isSkipped} from './elements.ts'
import {type Origin, PageDocument, PageElement, PageText} from './tree.ts'

// What of an element’s attributes tells whether it is part of the story, and whether it is seen.
const telling = new Set(
  'aria-hidden aria-modal class colspan datatable id itemprop rel role rowspan style summary'.split(
    ' '
  )
)

const deepest = 200

/** Text that a reader sees as one paragraph. */
export interface Block {
  /** The innermost element about it that breaks paragraphs. */
  readonly element: Origin | undefined
  /** Its pieces of text: the number of the first, and of the first behind it. */
  readonly first: number
  readonly end: number
  /** In one line. */
  readonly text: string
  /** How much of it is in links, from 0 to 1. */
  readonly linked: number
}

/** Is a block text in sentences, and not a label or a link? */
export function isProse({text, linked}: Block): boolean {
  return linked < 0.5 && text.split(' ').length > 7
}

/** Is any of the elements about a block such a one? */
export function isAbout(
  {element}: Pick<Block, 'element'>,
  is: (origin: Origin) => boolean
): boolean {
  for (let at = element; at; at = at.parent) if (is(at)) return true
  return false
}

/** How many letters some blocks have. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, {text}) => sum + text.length, 0)
}

/** Does a block stand in one of some elements? */
export function isIn(block: Pick<Block, 'element'>, origins: ReadonlySet<Origin>): boolean {
  return isAbout(block, (origin) => origins.has(origin))
}

/** A page without what nobody sees of it. */
export interface Page {
  /** Its paragraphs, in the order of the source. */
  readonly blocks: readonly Block[]
  readonly document: PageDocument
  /** The elements of the document, in the order of the source. */
  readonly nodes: readonly PageElement[]
  /** How many pieces of text the parser of the source tells of. */
  readonly pieces: number
  /** How many letters stand in an element, or in some pieces of text; without them, in the page. */
  lengthOf(pieces?: Pick<Origin, 'end' | 'first'>): number
}

/** An element that is open; without a node nobody sees it. */
interface Open {
  readonly origin: Origin
  readonly node: PageElement | undefined
}

/** Reads the source of a page, element by element. */
export class PageReader {
  readonly #document = new PageDocument()
  readonly #nodes: PageElement[] = []
  readonly #blocks: Block[] = []
  readonly #open: Open[] = []
  /** How many letters come before each piece of text. */
  readonly #lengths: number[] = [0]
  #elements = 0
  #links = 0
  #text = ''
  #first = 0
  #block = {text: '', linked: 0, first: 0}

  /** Begin an element. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#endText()
    if (isBlock(name)) this.#endBlock()
    if (name === 'a') this.#links++
    const origin = {
      number: this.#elements++,
      name,
      attributes,
      parent: this.#open.at(-1)?.origin,
      first: this.#pieces,
      end: this.#pieces
    }
    this.#open.push({origin, node: this.#toNode(origin)})
  }

  /** End the innermost element. */
  close(name: string): void {
    this.#endText()
    if (isBlock(name)) this.#endBlock()
    if (name === 'a') this.#links--
    this.#open.pop()!.origin.end = this.#pieces
  }

  /** A piece of text. */
  text(value: string): void {
    this.#text += value
    const isSeen = this.#above !== undefined && this.#open.at(-1)?.origin.name !== 'title'
    this.#lengths.push(this.#lengths.at(-1)! + (isSeen ? value.trim().length : 0))
  }

  /** The page, at its end. */
  finish(): Page {
    this.#endText()
    this.#endBlock()
    const lengths = this.#lengths
    return {
      blocks: this.#blocks,
      document: this.#document,
      nodes: this.#nodes,
      pieces: this.#pieces,
      lengthOf: ({first, end} = {first: 0, end: lengths.length - 1}) =>
        lengths[end]! - lengths[first]!
    }
  }

  get #pieces(): number {
    return this.#lengths.length - 1
  }

  /** The node that what comes next stands in; none where nobody sees it. */
  get #above(): PageElement | undefined {
    const last = this.#open.at(-1)
    return last ? last.node : this.#document.body
  }

  #toNode(origin: Origin): PageElement | undefined {
    const {name, attributes} = origin
    const above = this.#above
    // What is set in type is mostly code, but may be the story itself.
    if (!above || (name !== 'pre' && isSkipped(name, attributes))) return undefined
    if (/^(?:html|head|body)$/u.test(name)) return this.#document.body
    // No page is as deep as this, and what asks each element for all in it would take its time.
    if (this.#open.length > deepest) return above
    const node = new PageElement(name, origin)
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined && telling.has(key)) node.setAttribute(key, value)
    }
    // Of an address it is asked only whether it leads elsewhere, and of a picture whether it has one.
    if (attributes['href']?.startsWith('#')) node.setAttribute('href', '#')
    if (name === 'img') node.setAttribute('src', '')
    above.add(node)
    this.#nodes.push(node)
    return node
  }

  #endText(): void {
    const text = this.#text
    const first = this.#first
    this.#text = ''
    this.#first = this.#pieces
    if (text === '') return
    if (this.#open.at(-1)?.origin.name === 'title') this.#document.title ||= text.trim()
    else if (this.#above) {
      this.#above.add(new PageText(text, first, this.#pieces - first))
      this.#block.text += text
      if (this.#links > 0) this.#block.linked += text.trim().length
    }
  }

  #endBlock(): void {
    const {first, text, linked} = this.#block
    const line = text.replace(/\s+/gu, ' ').trim()
    if (line) {
      this.#blocks.push({
        element: this.#open.findLast(({origin}) => isBlock(origin.name))?.origin,
        first,
        end: this.#pieces,
        text: line,
        linked: Math.min(1, linked / line.length)
      })
    }
    this.#block = {text: '', linked: 0, first: this.#pieces}
  }
}

/** Read the source of a page. */
export function toPage(source: string): Page {
  const reader = new PageReader()
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (value) => reader.text(value)
  })
  parser.end(source)
  return reader.finish()
}
