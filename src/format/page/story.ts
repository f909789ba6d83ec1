import type {Field} from '../../text/fields.ts'
import {clutterOf} from './clutter.ts'
import {dropFurniture, isFurniture} from './furniture.ts'
import {headlineOf} from './headline.ts'
import {type Block, isProse, type Page, toPage} from './page.ts'
import {type Kept, keptOf} from './readability.ts'
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
interface Found extends Story {
  /** How many letters its text has. */
  readonly length: number
}

// With less than this Readability tries again, and then takes what it had thrown away for a story as well.
const enough = 500

/**
 * The story of a page. Readability chooses among what is left when clutter is taken away; if that is
 * little, the story itself may have been named like clutter.
 */
export function storyOf(source: string): Story {
  try {
    const story = choose(toPage(source), true)
    if (story && story.length >= enough) return story
    const page = toPage(source)
    const other = choose(page, false)
    if (other && other.length > (story?.length ?? 0)) return other
    return story ?? allOf(page)
  } catch (error) {
    // Elements within elements, deeper than the stack is.
    if (error instanceof RangeError) return allOf(undefined)
    throw error
  }
}

function choose(page: Page, isCleared: boolean): Found | undefined {
  const clutter = clutterOf(page)
  if (isCleared) for (const node of page.nodes) if (clutter.has(node.origin!)) node.remove()
  const kept = keptOf(page)
  return kept && new Choice(page, kept, clutter).find()
}

/** All of a page but for its clutter, where no story is found. */
function allOf(page: Page | undefined): Story {
  const out = new Set<number>()
  if (page) {
    const clutter = clutterOf(page)
    for (const block of page.blocks) {
      if (!isAbout(block, (origin) => clutter.has(origin) || origin.name === 'footer')) continue
      for (let piece = block.first; piece < block.end; piece++) out.add(piece)
    }
  }
  return {
    isFound: false,
    headline: undefined,
    isSet: false,
    isRead: (piece) => !out.has(piece),
    fieldOf: () => undefined,
    isShown: () => true
  }
}

/** Makes a story of what Readability keeps of a page. */
class Choice {
  readonly #page: Page
  readonly #kept: Kept
  readonly #clutter: ReadonlySet<Origin>
  readonly #isRead: boolean[]
  readonly #added = new Map<number, Field | undefined>()

  constructor(page: Page, kept: Kept, clutter: ReadonlySet<Origin>) {
    this.#page = page
    this.#kept = kept
    this.#clutter = clutter
    this.#isRead = page.blocks.map(({first, end}, at) => {
      const next = kept.pieces.indexOf(true, first)
      return next >= 0 && next < end && !this.#isClutter(at)
    })
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
    const length = blocks.reduce((sum, {text}, at) => sum + (prose[at] ? text.length : 0), 0)
    const set = blocks.reduce(
      (sum, block, at) => sum + (prose[at] && isSetInType(block) ? block.text.length : 0),
      0
    )
    const headline = headlineOf(this.#page, body)
    if (headline !== undefined) this.#add(headline, 'headline')
    this.#addAbout(headline ?? Math.max(0, body - 8), body, prose.lastIndexOf(true))
    const isSet = set > length / 2
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
    for (let at = from; at < Math.min(blocks.length, last + 7); at++) {
      const block = blocks[at]!
      // Readability may have taken the name out of a line above the text, and left the date in it.
      const isDone = this.#isRead[at] && (this.#added.has(at) || at >= body)
      if (isDone || this.#isClutter(at) || isFurniture(block)) continue
      if (at < body) {
        const field = fieldBefore(block, at - from)
        if (field) this.#add(at, field)
      } else if (at > last) {
        if (isCredit(block)) this.#add(at, 'byline')
      } else if (isCaption(block)) this.#add(at, 'caption')
      else if (block.linked < 0.3 && this.#isWithin(at)) this.#add(at)
    }
  }

  /** Does a block stand between two that Readability keeps, in the same element as they? */
  #isWithin(at: number): boolean {
    const {parent: above} = this.#page.blocks[at]!.element ?? {}
    const parent = above?.name === 'aside' ? above.parent : above
    const isBeside = (other: number) => {
      const about = this.#page.blocks[other]?.element?.parent
      return !!about && !this.#added.has(other) && (about === parent || about.parent === parent)
    }
    return (
      isBeside(this.#isRead.lastIndexOf(true, at - 1)) &&
      isBeside(this.#isRead.indexOf(true, at + 1))
    )
  }

  #isClutter(at: number): boolean {
    return isAbout(this.#page.blocks[at]!, (origin) => this.#clutter.has(origin))
  }

  #toPieces(isSet: boolean): Pick<Story, 'fieldOf' | 'isRead'> {
    const read: boolean[] = []
    const fields: (Field | undefined)[] = []
    this.#page.blocks.forEach((block, at) => {
      const isRead = this.#isRead[at]! && (isSet || !isSetInType(block))
      for (let piece = block.first; piece < block.end; piece++) {
        read[piece] = isRead && (this.#added.has(at) || this.#kept.pieces[piece]!)
        fields[piece] = this.#added.get(at)
      }
    })
    return {isRead: (piece) => read[piece] ?? false, fieldOf: (piece) => fields[piece]}
  }

  /** The pictures among the blocks of the story, from the block `start` on. */
  #toPictures(start: number): Story['isShown'] {
    const {blocks, nodes} = this.#page
    const {first} = blocks[start]!
    const {end} = blocks[this.#isRead.lastIndexOf(true)]!
    const isClutter = (origin: Origin) => this.#clutter.has(origin)
    const shown = nodes.filter(({origin}) => {
      if (origin?.name !== 'img' || origin.first < first || origin.first > end) return false
      if (isAbout({element: origin}, isClutter)) return false
      const isInFigure = isAbout({element: origin}, ({name}) => name === 'figure')
      return this.#kept.elements.has(origin.number) || isInFigure
    })
    const numbers = new Set(shown.map(({origin}) => origin!.number))
    return (element) => numbers.has(element)
  }
}

/** Is any of the elements about a block such a one? */
function isAbout({element}: Pick<Block, 'element'>, is: (origin: Origin) => boolean): boolean {
  for (let at = element; at; at = at.parent) if (is(at)) return true
  return false
}

function isSetInType(block: Block): boolean {
  return isAbout(block, ({name}) => name === 'pre')
}
