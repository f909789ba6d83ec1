import type {Nodes, Paragraph} from 'nlcst'
import type {Point} from 'unist'

/** A point that knows its offset, in UTF-16 units. */
export interface Place extends Point {
  offset: number
}

interface Entry {
  readonly paragraph: Paragraph
  /** Every point below the paragraph, each once: the parser shares them between nodes. */
  readonly points: readonly Point[]
  place: Place
}

/**
 * The paragraphs of the last text that was read, for the next one: one of the same words is taken
 * over as it is, node for node, and only moved. The tree that it is taken from is spent.
 */
export class Kept {
  #last = new Map<string, Entry[]>()
  #next = new Map<string, Entry[]>()

  /** Begin another text: what was taken over or put in since the last one began can be taken now. */
  begin(): void {
    this.#last = this.#next
    this.#next = new Map()
  }

  /** The paragraph of a text, moved to its place; made by `parse`, as if it stood first, if it is new. */
  take(text: string, place: Place, parse: () => Paragraph): Paragraph {
    const entry = this.#last.get(text)?.shift() ?? toEntry(parse())
    move(entry, place)
    const entries = this.#next.get(text)
    if (entries) entries.push(entry)
    else this.#next.set(text, [entry])
    return entry.paragraph
  }
}

function toEntry(paragraph: Paragraph): Entry {
  const points = new Set<Point>()
  visit(paragraph)
  return {paragraph, points: [...points], place: {line: 1, column: 1, offset: 0}}

  function visit(node: Nodes): void {
    if (node.position) points.add(node.position.start).add(node.position.end)
    if ('children' in node) for (const child of node.children) visit(child)
  }
}

function move(entry: Entry, to: Place): void {
  const {line, column, offset} = entry.place
  const [lines, columns, units] = [to.line - line, to.column - column, to.offset - offset]
  if (lines === 0 && columns === 0 && units === 0) return
  for (const point of entry.points) {
    if (point.line === line) point.column += columns
    point.line += lines
    point.offset = (point.offset ?? 0) + units
  }
  entry.place = {...to}
}
