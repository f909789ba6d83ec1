import {keptOf} from '../../../base/kept.ts'
import {distance, fold} from '../../../base/distance.ts'
import type {Form} from '../forms/forms.ts'
import {areOfTwoGenders} from '../forms/genders.ts'
import type {Features} from '../../../models/features.ts'

/** What else the names consist of in which two forms stand, and what titles they have. */
export function ofParts(rare: Form, usual: Form): Features {
  const [ofRare, ofUsual] = [sharesOf(rare), sharesOf(usual)]
  return {
    ...ofPairs(rare, usual),
    rareInName: ofRare.inName,
    rareLast: ofRare.last,
    rareFirst: ofRare.first,
    rareTitled: ofRare.titled,
    rareOrphan: ofRare.orphan,
    usualInName: ofUsual.inName,
    usualLast: ofUsual.last,
    usualFirst: ofUsual.first,
    usualTitled: ofUsual.titled,
    usualOrphan: ofUsual.orphan
  }
}

/** What each name with the one form says beside each with the other. */
function ofPairs(rare: Form, usual: Form): Features {
  let [shared, clash, nearby, initial] = [0, 0, 0, 0]
  let [sameTitle, otherTitle, samePlace] = [0, 0, 0]
  let [unlike, twice, all] = [0, 0, 0]
  for (const a of namingsOf(rare)) {
    for (const b of namingsOf(usual)) {
      const [left, right] = [a.words, b.words]
      const times = a.times * b.times
      const before = compare(left, a.at, right, b.at, -1)
      const after = compare(left, a.at, right, b.at, 1)
      shared = Math.max(shared, before.same + after.same)
      clash = Math.max(clash, Number(before.differs || after.differs))
      nearby = Math.max(nearby, Number(before.isNear || after.isNear))
      initial = Math.max(initial, Number(before.isInitial || after.isInitial))
      const isLike = before.same + after.same > 0 || before.isNear || after.isNear
      if (left.length > 1 && right.length > 1) all += times
      if ((before.differs || after.differs) && !isLike) unlike += times
      if (before.differs && after.differs && !isLike) twice += times
      if (a.title && a.title === b.title) sameTitle = 1
      if (areOfTwoGenders(a.title, b.title)) otherTitle = 1
      if (left.length === right.length && a.at === b.at) samePlace = 1
    }
  }
  const alone = [rare, usual].some(({mentions}) =>
    mentions.some(({mention}) => mention.words.length === 1)
  )
  return {
    shared,
    clash,
    nearby,
    initial,
    sameTitle,
    otherTitle,
    samePlace,
    // “Shahid Mehmood” and “Khalid Mahmood”, and neither is ever named by the one part alone.
    unlike: all === 0 ? 0 : unlike / all,
    strangers: all === 0 || unlike < all || alone ? 0 : twice === all ? 2 : 1
  }
}

/** A name that a form stands in, with its place there, and how often it stands so. */
interface Naming {
  readonly words: readonly string[]
  readonly title: string
  readonly at: number
  times: number
}

// More names with one word in them are those of a list.
const mostNamings = 60

/** The names that a form stands in, each once. */
const namingsOf = keptOf(({mentions}: Form): readonly Naming[] => {
  const namings = new Map<string, Naming>()
  for (const {mention, at} of mentions) {
    const {words, title} = mention
    const key = `${at} ${title}\n${words.join(' ')}`
    const naming = namings.get(key)
    if (naming) naming.times++
    else if (namings.size < mostNamings) namings.set(key, {words, title, at, times: 1})
  }
  return [...namings.values()]
})

/** How two names agree on one side of a part of each, from it on, and how the first word does that differs. */
function compare(
  some: readonly string[],
  at: number,
  others: readonly string[],
  place: number,
  step: -1 | 1
) {
  const most =
    step < 0 ? Math.min(at, place) : Math.min(some.length - at, others.length - place) - 1
  const wordOf = (words: readonly string[], from: number) => fold(words[from + step * (same + 1)]!)
  let same = 0
  while (same < most && wordOf(some, at) === wordOf(others, place)) same++
  if (same === most) return {same, differs: false, isNear: false, isInitial: false}
  const [one, other] = [wordOf(some, at), wordOf(others, place)]
  const isInitial = one[0] === other[0] && Math.min(bare(one).length, bare(other).length) === 1
  const isNear = one.length > 3 && distance(one, other, 2) <= (one.length > 6 ? 2 : 1)
  return {same, differs: !isInitial, isNear, isInitial}
}

function bare(word: string): string {
  return word.replace('.', '')
}

/** In which share of its places a form stands in a longer name, last or first in it, or with a title. */
const sharesOf = keptOf(({tokens, mentions}: Form) => {
  let [inName, last, first, titled] = [0, 0, 0, 0]
  for (const {mention, at} of mentions) {
    if (mention.title !== '') titled++
    if (mention.words.length < 2) continue
    inName++
    if (at === mention.words.length - 1) last++
    if (at === 0) first++
  }
  const all = tokens.length
  return {
    inName: inName / all,
    last: last / all,
    first: first / all,
    titled: titled / all,
    orphan: Number(mentions.length > 0 && inName === 0)
  }
})
