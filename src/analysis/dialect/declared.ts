import {keptOf} from '../../base/kept.ts'
import type {Article} from '../../text/article.ts'
import {type Dialect, dialects, takes} from './englishes.ts'
import {dialectFormsOf} from './forms.ts'

// What a region without a dictionary of its own spells by.
const regions: Readonly<Record<string, Dialect>> = {ph: 'en-US', pr: 'en-US', us: 'en-US'}
const mostForeign = 2

/**
 * The dialect that the source of an article says it is in (`lang="en-IN"`); undefined if it says none, or
 * if its words say otherwise: many a system declares American English whatever is written in it.
 */
export const declaredDialectOf = keptOf((article: Article): Dialect | undefined => {
  const dialect = dialectOfTag(article.language)
  if (!dialect) return undefined
  const own = new Set<string>()
  const foreign = new Set<string>()
  for (const {spelling, text} of dialectFormsOf(article)) {
    const taken = takes(dialect, spelling.pair)
    if (spelling.isUnsure || taken === 'both' || /^\p{Lu}/u.test(text)) continue
    ;(spelling.side === taken ? own : foreign).add(spelling.pair.stem)
  }
  return foreign.size > mostForeign && foreign.size > own.size ? undefined : dialect
})

/** The dialect of a tag of BCP 47, if it is English and names a region. */
function dialectOfTag(tag = ''): Dialect | undefined {
  const known = dialects.find((dialect) => dialect.toLowerCase() === tag.toLowerCase())
  const region = /^en-(?:[a-z]{4}-)?([a-z]{2})\b/iu.exec(tag)?.[1]?.toLowerCase()
  if (known || !region) return known
  return (
    dialects.find((dialect) => dialect.toLowerCase() === `en-${region}`) ??
    regions[region] ??
    'en-GB'
  )
}
