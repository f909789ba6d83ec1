import {keptOf} from '../../../base/kept.ts'
import type {Sentence} from '../../../text/text.ts'
import type {Form} from '../forms/forms.ts'
import {areBothInFull} from '../forms/people.ts'
import type {Features} from '../../../models/features.ts'
import {nearest} from './nearest.ts'

const functionWords = new Set(
  'a an and as at but by for from had has have he her his in is it its not of on or said says she that the their they to was were which who will with'.split(
    ' '
  )
)
const kin =
  /^(?:brothers?|sisters?|siblings?|twins?|sons?|daughters?|fathers?|mothers?|wife|husband|widow|uncles?|aunts?|cousins?|nephews?|nieces?|family|parents?|children|namesake|unrelated)$/u
const joins = /^(?:and|or|,|&|v|vs|versus)$/u

/** What the words around two forms say: the same role, a family, two people named in one breath. */
export function ofContext(rare: Form, usual: Form): Features {
  return {
    sameBefore: shared(rare.before, usual.before, isContent),
    sameAfter: shared(rare.after, usual.after, isContent),
    sameSmall:
      shared(rare.before, usual.before, isFunction) + shared(rare.after, usual.after, isFunction),
    together:
      [...rare.paragraphs].filter((paragraph) => usual.paragraphs.has(paragraph)).length /
      rare.paragraphs.size,
    listed: Number(areListed(rare, usual)),
    bothInFull: Number(areBothInFull(rare, usual)),
    kin: Number(rare.sentences.some(hasKin))
  }
}

const hasKin = keptOf(({tokens}: Sentence) => tokens.some(({normal}) => kin.test(normal)))

function shared(
  some: ReadonlySet<string>,
  others: ReadonlySet<string>,
  test: (word: string) => boolean
): number {
  let count = 0
  for (const word of some) if (others.has(word) && test(word)) count++
  return Math.min(count, 3)
}

function isContent(word: string): boolean {
  return !functionWords.has(word)
}

function isFunction(word: string): boolean {
  return functionWords.has(word)
}

/** Whether the two stand in one sentence with no more than a list between them: A, B and C. */
function areListed(rare: Form, usual: Form): boolean {
  return nearest(rare, usual).some(({index, places}, at) => {
    const {tokens} = rare.sentences[at]!
    const start = tokens[0]!.index
    return places.some((place) => {
      const [from, to] = [Math.min(index, place), Math.max(index, place)]
      if (to - from > 8 || from < start || to >= start + tokens.length) return false
      const between = tokens.slice(from - start + 1, to - start)
      return (
        between.some(({text}) => joins.test(text)) &&
        between.every(({text}) => joins.test(text) || /^\p{Lu}/u.test(text))
      )
    })
  })
}
