import type {Form} from '../forms/forms.ts'
import type {Features} from '../../../models/features.ts'
import {nearest} from './nearest.ts'

/** How often two forms stand, how near to one another, and where capitals say nothing. */
export function ofPlaces(rare: Form, usual: Form): Features {
  let near = Infinity
  for (const {index, places} of nearest(rare, usual)) {
    for (const place of places) near = Math.min(near, Math.abs(place - index))
  }
  return {
    rareCount: rare.tokens.length,
    usualCount: Math.min(20, usual.tokens.length),
    ratio: usual.tokens.length / rare.tokens.length,
    near: Math.log2(near),
    isLater: Number(rare.tokens[0]!.index > usual.tokens[0]!.index),
    rareInitial: rare.initial / rare.tokens.length,
    usualInitial: usual.initial / usual.tokens.length,
    rareDisplay: Number([...rare.paragraphs].some(({isDisplay}) => isDisplay)),
    rareSmall: Math.min(3, rare.small),
    usualSmall: Math.min(3, usual.small)
  }
}
