import {type Field, fieldsByShape} from '../text/fields.ts'
import {type PageBlock, textOf} from './paragraph.ts'

const shaped = new Set<Field>(['body', 'byline', 'caption', 'crosshead', 'dateline'])
const longestCrosshead = 9

/**
 * The blocks of an article without the page about them, each with what it is: as its element says,
 * and where that says only that it is a paragraph, by its shape and place.
 */
export function nameFields(found: readonly PageBlock[]): PageBlock[] {
  const hasArticle = found.some(({isArticle}) => isArticle)
  const blocks = found.filter(
    ({isArticle, field}) => isArticle || !hasArticle || /^(?:headline|standfirst)$/u.test(field)
  )
  const isPlain = ({field, isQuoted}: PageBlock) => field === 'body' && !isQuoted
  const hasHeadline = blocks.some(({field}) => field === 'headline')
  const shapes = fieldsByShape(blocks.filter(isPlain).map(textOf)).values()
  let seenBody = false
  let seenHeadline = hasHeadline
  return blocks.map((block): PageBlock => {
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
