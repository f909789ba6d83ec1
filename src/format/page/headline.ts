import {fieldOf} from './elements.ts'
import type {Block, Page} from './page.ts'

const longest = 40
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Which block of a page is the headline of its story, whose text begins at the block `body`; undefined
 * if none is. The title of the page says it too, with the name of the site; a heading may be that name.
 */
export function headlineOf({blocks, document}: Page, body: number): number | undefined {
  const title = new Set(wordsOf(document.title))
  let best: {readonly at: number; readonly score: number} | undefined
  for (const [at, block] of blocks.slice(0, body + 3).entries()) {
    const words = wordsOf(block.text)
    if (words.length === 0 || words.length > longest) continue
    const alike = words.filter((word) => title.has(word)).length / words.length
    const form = formOf(block)
    const isLikely = form === 'h1' || (form ? alike >= 0.5 : alike > 0.8 && words.length > 3)
    if (!isLikely || (!form && title.size > words.length * 2.5)) continue
    const score = weights[form ?? 'none'] + 3 * alike - Math.abs(body - at) / 100
    if (!best || score > best.score) best = {at, score}
  }
  return best?.at
}

const weights = {h1: 2, named: 1, heading: 0, none: -0.5}

/** What of an element says that a block may be a headline. */
function formOf({element}: Block): 'h1' | 'heading' | 'named' | undefined {
  for (let at = element, up = 0; at && up < 3; at = at.parent, up++) {
    if (at.name === 'h1') return 'h1'
    if (fieldOf(at.name, {...at.attributes, id: undefined}) === 'headline') return 'named'
    if (/^h[2-6]$/u.test(at.name)) return 'heading'
  }
  return undefined
}
