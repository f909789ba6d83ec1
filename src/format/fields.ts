import {type Field, fieldsByShape} from '../text/fields.ts'
import {type Block, textOf} from './paragraph.ts'

const shaped = new Set<Field>(['body', 'byline', 'caption', 'crosshead', 'dateline'])
const longestCrosshead = 9

/**
 * The blocks of an article, each with what it is: as its element says, and where that says only that it
 * is a paragraph, by its shape and place.
 */
export function nameFields(blocks: readonly Block[]): Block[] {
  const isPlain = ({field, isQuoted}: Block) => field === 'body' && !isQuoted
  const hasHeadline = blocks.some(({field}) => field === 'headline')
  const shapes = fieldsByShape(blocks.filter(isPlain).map(textOf)).values()
  let seenBody = false
  let seenHeadline = hasHeadline
  return blocks.map((block): Block => {
    let {field} = block
    if (isPlain(block)) {
      const shape = shapes.next().value!
      if (shape === 'headline' && !seenBody) field = seenHeadline ? 'standfirst' : 'headline'
      else if (shaped.has(shape)) field = shape
      seenBody ||= field === 'body'
    } else if (field === 'crosshead' && !seenBody) {
      if (!seenHeadline) field = 'headline'
      else if (textOf(block).split(/\s+/u).length > longestCrosshead) field = 'standfirst'
    }
    seenHeadline ||= field === 'headline'
    return {...block, field}
  })
}
