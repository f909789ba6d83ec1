import type {Nodes, Paragraph} from 'nlcst'
import type {Point, Position} from 'unist'

/** A point that knows its offset, in UTF-16 units. */
export interface OffsetPoint extends Point {
  offset: number
}

interface KnownParagraph {
  readonly paragraph: Paragraph
  place: OffsetPoint
  /** Every point of the paragraph, each once: nodes may share them. Gathered when it first moves. */
  points?: readonly Point[]
}

/**
 * The paragraphs of the last text that was read, for the next one: one that is written in the same way
 * is taken over as it is, node for node, and only moved. The tree that it is taken from is spent.
 */
export class KnownParagraphs {
  #last = new Map<string, KnownParagraph[]>()
  #next = new Map<string, KnownParagraph[]>()

  /** Begin another text: what was taken over or put in since the last one began can be taken now. */
  begin(): void {
    this.#last = this.#next
    this.#next = new Map()
  }

  /**
   * The paragraph that was known by a key, moved to its place; if there is none, `make` makes it there.
   * A key must say all that the paragraph is made of but for its place.
   */
  take(key: string, place: OffsetPoint, make: () => Paragraph): Paragraph {
    let entry = this.#last.get(key)?.shift()
    if (entry) move(entry, place)
    else entry = {paragraph: make(), place: {...place}}
    const entries = this.#next.get(key)
    if (entries) entries.push(entry)
    else this.#next.set(key, [entry])
    return entry.paragraph
  }
}

function move(entry: KnownParagraph, to: OffsetPoint): void {
  const {line, column, offset} = entry.place
  const [lines, columns, units] = [to.line - line, to.column - column, to.offset - offset]
  if (lines === 0 && columns === 0 && units === 0) return
  entry.points ??= pointsOf(entry.paragraph)
  for (const point of entry.points) {
    if (point.line === line) point.column += columns
    point.line += lines
    point.offset = (point.offset ?? 0) + units
  }
  entry.place = {...to}
}

function pointsOf(paragraph: Paragraph): Point[] {
  const points = new Set<Point>()
  visit(paragraph)
  return [...points]

  function visit(node: Nodes): void {
    if (node.position) add(node.position)
    const {characters = []} = (node.data ?? {}) as {characters?: readonly Position[]}
    characters.forEach(add)
    if ('children' in node) node.children.forEach(visit)
  }

  function add({start, end}: Position): void {
    points.add(start).add(end)
  }
}
