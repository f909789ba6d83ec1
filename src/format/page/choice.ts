import type {Field} from '../../text/fields.ts'
import {dropFurniture, isFurniture} from './furniture.ts'
import {headlineOf} from './headline.ts'
import {type Block, isAbout, isIn, isProse, lengthOf, type Page} from './page.ts'
import {isKept, type Kept} from './readability.ts'
import {fieldBefore, isBody, isCaption, isCredit} from './surroundings.ts'
import type {Origin} from './tree.ts'

/** What of a page is its story. Pieces of text and elements are known by their numbers in the source. */
export interface Story {
  /** Whether one is found; without one, all that is no clutter is read. */
  readonly isFound: boolean
  /** The headline, as far as one stands on the page itself. */
  readonly headline: string | undefined
  /** Whether it is set in type, line for line. */
  readonly isSet: boolean
  /** Whether a piece of text is read. */
  isRead(piece: number): boolean
  /** What a piece of text is, where its place says more than its element. */
  fieldOf(piece: number): Field | undefined
  /** Whether a picture is one of the story. */
  isShown(element: number): boolean
}

/** A story that is found. */
export interface Found extends Story {
  /** How many letters its text has. */
  readonly length: number
}

/** Makes a story of what Readability keeps of a page. */
export class Choice {
  readonly #page: Page
  readonly #kept: Kept
  readonly #clutter: ReadonlySet<Origin>
  readonly #isRead: boolean[]
  readonly #added = new Map<number, Field | undefined>()

  constructor(page: Page, kept: Kept, clutter: ReadonlySet<Origin>) {
    this.#page = page
    this.#kept = kept
    this.#clutter = clutter
    this.#isRead = page.blocks.map((block) => isKept(block, kept) && !isIn(block, this.#clutter))
  }

  /** The story; undefined if nothing that is kept is prose. */
  find(): Found | undefined {
    const {blocks} = this.#page
    dropFurniture(blocks, this.#isRead)
    const prose = blocks.map((block, at) => this.#isRead[at]! && isProse(block))
    const first = prose.indexOf(true)
    if (first < 0) return undefined
    const body = Math.max(
      first,
      prose.findIndex((is, at) => is && isBody(blocks[at]!))
    )
    const text = blocks.filter((_, at) => prose[at])
    const length = lengthOf(text)
    const isSet = lengthOf(text.filter(isSetInType)) > length / 2
    const headline = headlineOf(this.#page, body)
    if (headline !== undefined) this.#add(headline, 'headline')
    this.#addAbout(headline ?? Math.max(0, body - 8), body, prose.lastIndexOf(true))
    return {
      isFound: true,
      headline: headline === undefined ? undefined : blocks[headline]!.text,
      isSet,
      length,
      ...this.#toPieces(isSet),
      isShown: this.#toPictures(headline === undefined ? body : Math.min(headline, body))
    }
  }

  #add(at: number, field?: Field): void {
    this.#added.set(at, field)
    this.#isRead[at] = true
  }

  /** Add what belongs to the story about its text: from its headline on, and where Readability cut. */
  #addAbout(from: number, body: number, last: number): void {
    const {blocks} = this.#page
    let before = -1
    const behind: number[] = []
    for (let at = last, next = last; at >= body; at--) {
      behind[at] = next
      if (this.#isRead[at]) next = at
    }
    for (let at = from; at < Math.min(blocks.length, last + 7); at++) {
      const block = blocks[at]!
      // Readability may have taken the name out of a line above the text, and left the date in it.
      const isDone = this.#isRead[at] && (this.#added.has(at) || at >= body)
      if (isDone) before = at
      if (isDone || isIn(block, this.#clutter) || isFurniture(block)) continue
      if (at < body) {
        const field = fieldBefore(block, at - from)
        if (field) this.#add(at, field)
      } else if (at > last) {
        if (isCredit(block)) this.#add(at, 'byline')
      } else if (isCaption(block)) this.#add(at, 'caption')
      else if (block.linked < 0.3 && this.#isBetween(at, before, behind[at]!)) this.#add(at)
    }
  }

  /** Does a block stand in the same element as two that Readability keeps, the next on either side? */
  #isBetween(at: number, before: number, behind: number): boolean {
    const {parent: above} = this.#page.blocks[at]!.element ?? {}
    const parent = above?.name === 'aside' ? above.parent : above
    return [before, behind].every((other) => {
      const about = this.#page.blocks[other]?.element?.parent
      return !!about && (about === parent || about.parent === parent)
    })
  }

  /** A sentence is read whole, but for what is named like clutter at its ends. */
  #toPieces(isSet: boolean): Pick<Story, 'fieldOf' | 'isRead'> {
    const {blocks, lengthOf} = this.#page
    const about: (Block | undefined)[] = []
    const fields: (Field | undefined)[] = []
    blocks.forEach((block, at) => {
      if (!this.#isRead[at] || (!isSet && isSetInType(block))) return
      for (let piece = block.first; piece < block.end; piece++) {
        about[piece] = block
        fields[piece] = this.#added.get(at)
      }
    })
    for (const {first, end} of this.#clutter) {
      const block = about[first]
      const isWithin =
        block &&
        lengthOf({first: block.first, end: first}) > 0 &&
        lengthOf({first: end, end: block.end}) > 0
      for (let piece = first; piece < end && !isWithin; piece++) about[piece] = undefined
    }
    return {isRead: (piece) => about[piece] !== undefined, fieldOf: (piece) => fields[piece]}
  }

  /** The pictures among the blocks of the story, from the block `start` on. */
  #toPictures(start: number): Story['isShown'] {
    const {blocks, nodes} = this.#page
    const {first} = blocks[start]!
    const {end} = blocks[this.#isRead.lastIndexOf(true)]!
    const shown = nodes.filter(({origin}) => {
      if (origin?.name !== 'img' || origin.first < first || origin.first > end) return false
      if (isIn({element: origin}, this.#clutter)) return false
      const isInFigure = isAbout({element: origin}, ({name}) => name === 'figure')
      return this.#kept.elements.has(origin.number) || isInFigure
    })
    const numbers = new Set(shown.map(({origin}) => origin!.number))
    return (element) => numbers.has(element)
  }
}

function isSetInType(block: Pick<Block, 'element'>): boolean {
  return isAbout(block, ({name}) => name === 'pre')
}
