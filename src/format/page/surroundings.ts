import type {Field} from '../../text/fields.ts'
import {fieldOf} from './elements.ts'
import type {Block} from './page.ts'
import type {Origin} from './tree.ts'

const lengthOf = ({text}: Block) => text.split(' ').length
const named = new Set<Field>(['byline', 'caption', 'dateline', 'standfirst'])
// A container of so many pieces of text is more than the part of a story that it is named after.
const largest = 40
const byline =
  /^(?:(?:additional )?(?:reporting|report|edited|editing|words|written|photographs?|photos?|pictures?|illustrations?) )?by[: ]\s*\p{L}/iu
const dated =
  /^(?:(?:first |last )?(?:published|posted|updated)\b|\p{L}{3,9}\.? \d{1,2}, \d{4}\b)/iu
const moment = /\b(?:19|20)\d{2}\b|\b\d{1,2}:\d{2}\b/u

/**
 * What a block between the headline and the text of a story is to it, which Readability leaves out
 * because it is short; undefined if it is no part of it. `distance` is that from the headline, in blocks.
 */
export function fieldBefore(block: Block, distance: number): Field | undefined {
  const field = namedField(block)
  const length = lengthOf(block)
  if (field === 'caption') return isCaption(block) ? field : undefined
  if (byline.test(block.text) && length < 30) return 'byline'
  if (dated.test(block.text) && length < 15) return 'dateline'
  if (field === 'byline' || field === 'dateline') return length < 20 ? field : undefined
  if (field === 'standfirst') return length > 3 ? field : undefined
  if (length < 8 || block.linked >= 0.3 || distance > 8) return undefined
  return moment.test(block.text) && !/[.!?]["”’]?$/u.test(block.text) ? 'byline' : 'standfirst'
}

/** Is a block neither a heading nor something else that is set above the text? */
export function isBody(block: Block): boolean {
  return !/^h[1-6]$/u.test(block.element?.name ?? '') && !namedField(block)
}

/** Is a block the text of a picture? */
export function isCaption(block: Block): boolean {
  return namedField(block) === 'caption' && lengthOf(block) > 2
}

/** Is a block behind the text of a story a line on who wrote it? */
export function isCredit(block: Block): boolean {
  return byline.test(block.text) && lengthOf(block) < 30 && block.linked < 0.9
}

/** What the names of the elements about a block say that it is. */
function namedField({element}: Block): Field | undefined {
  for (let at: Origin | undefined = element; at; at = at.parent) {
    if (at.end - at.first > largest) return undefined
    const field = at.name === 'time' ? 'dateline' : fieldOf(at.name, at.attributes)
    if (field && named.has(field)) return field
  }
  return undefined
}
