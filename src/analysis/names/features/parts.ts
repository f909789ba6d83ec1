import {distance, fold} from '../distance.ts'
import type {Form} from '../forms.ts'
import {areOfTwoGenders} from '../titles.ts'
import type {Features} from './index.ts'

/** What else the names consist of in which two forms stand, and what titles they have. */
export function ofParts(rare: Form, usual: Form): Features {
  return {...ofPairs(rare, usual), ...ofOne('rare', rare), ...ofOne('usual', usual)}
}

/** What each name with the one form says beside each with the other. */
function ofPairs(rare: Form, usual: Form): Features {
  let [shared, clash, nearby, initial] = [0, 0, 0, 0]
  let [sameTitle, otherTitle, samePlace] = [0, 0, 0]
  let [unlike, twice, all] = [0, 0, 0]
  for (const a of rare.mentions) {
    for (const b of usual.mentions) {
      const [left, right] = [a.mention.words, b.mention.words]
      const before = compare(left.slice(0, a.at).reverse(), right.slice(0, b.at).reverse())
      const after = compare(left.slice(a.at + 1), right.slice(b.at + 1))
      shared = Math.max(shared, before.same + after.same)
      clash = Math.max(clash, Number(before.differs || after.differs))
      nearby = Math.max(nearby, Number(before.isNear || after.isNear))
      initial = Math.max(initial, Number(before.isInitial || after.isInitial))
      const isLike = before.same + after.same > 0 || before.isNear || after.isNear
      if (left.length > 1 && right.length > 1) all++
      if ((before.differs || after.differs) && !isLike) unlike++
      if (before.differs && after.differs && !isLike) twice++
      if (a.mention.title && a.mention.title === b.mention.title) sameTitle = 1
      if (areOfTwoGenders(a.mention.title, b.mention.title)) otherTitle = 1
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

/** How the parts of two names agree from the near end on, and how the first does that differs. */
function compare(some: readonly string[], others: readonly string[]) {
  const most = Math.min(some.length, others.length)
  let same = 0
  while (same < most && fold(some[same]!) === fold(others[same]!)) same++
  const [one, other] = [fold(some[same] ?? ''), fold(others[same] ?? '')]
  const isInitial =
    same < most && one[0] === other[0] && Math.min(bare(one).length, bare(other).length) === 1
  const isNear =
    same < most && one.length > 3 && distance(one, other, 2) <= (one.length > 6 ? 2 : 1)
  return {same, differs: same < most && !isInitial, isNear, isInitial}
}

function bare(word: string): string {
  return word.replace('.', '')
}

function ofOne(whose: 'rare' | 'usual', form: Form): Features {
  const many = ({mention}: Form['mentions'][number]) => mention.words.length > 1
  return {
    [`${whose}InName`]: share(form, many),
    [`${whose}Last`]: share(
      form,
      (entry) => many(entry) && entry.at === entry.mention.words.length - 1
    ),
    [`${whose}First`]: share(form, (entry) => many(entry) && entry.at === 0),
    [`${whose}Titled`]: share(form, ({mention}) => mention.title !== ''),
    [`${whose}Orphan`]: Number(form.mentions.length > 0 && !form.mentions.some(many))
  }
}

function share(form: Form, test: (entry: Form['mentions'][number]) => boolean): number {
  return form.mentions.filter(test).length / form.tokens.length
}
