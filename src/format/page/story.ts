import {Choice, type Found, type Story} from './choice.ts'
import {clutterOf} from './clutter.ts'
import {isAbout, isIn, isProse, lengthOf, type Page, toPage} from './page.ts'
import {isKept, keptOf} from './readability.ts'
import type {Origin} from './tree.ts'

export type {Story} from './choice.ts'

// With less than this Readability tries again, and then takes what it had thrown away for a story as well.
const enough = 500

/**
 * The story of a page. Readability chooses among what is left when clutter is taken away; if that is
 * little, or less than the prose in the clutter, the story itself may be named like clutter.
 */
export function storyOf(source: string): Story {
  const page = toPage(source)
  const clutter = clutterOf(page)
  for (const node of page.nodes) if (clutter.has(node.origin!)) node.remove()
  const story = choose(page, clutter)
  const hidden = lengthOf(page.blocks.filter((block) => isProse(block) && isIn(block, clutter)))
  if (story && story.length >= Math.max(enough, hidden)) return story
  const whole = toPage(source)
  const other = choose(whole, clutterOf(whole))
  if (other && other.length > (story?.length ?? 0)) return other
  return story ?? allOf(whole)
}

/** What Readability chooses, without clutter; what holds most of it is no clutter, whatever it is named. */
function choose(page: Page, clutter: ReadonlySet<Origin>): Found | undefined {
  const kept = keptOf(page)
  if (!kept) return undefined
  const chosen = page.blocks.filter((block) => isKept(block, kept))
  const held = new Map<Origin, number>()
  for (const {element, text} of chosen) {
    for (let at = element; at; at = at.parent) held.set(at, (held.get(at) ?? 0) + text.length)
  }
  const most = lengthOf(chosen) / 2
  const others = [...clutter].filter((origin) => (held.get(origin) ?? 0) <= most)
  return new Choice(page, kept, new Set(others)).find()
}

/** All of a page but for its clutter, where no story is found. */
function allOf(page: Page): Story {
  const clutter = clutterOf(page)
  const out = new Set<number>()
  for (const block of page.blocks) {
    if (!isAbout(block, (origin) => clutter.has(origin) || origin.name === 'footer')) continue
    for (let piece = block.first; piece < block.end; piece++) out.add(piece)
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
