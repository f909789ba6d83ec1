import {readFileSync} from 'node:fs'
import path from 'node:path'
import {toFeatures} from '../src/analysis/names/features/index.ts'
import {type Form, toForms} from '../src/analysis/names/forms/forms.ts'
import {toJoins} from '../src/analysis/names/joins.ts'
import {nearPairs} from '../src/analysis/names/forms/near-pairs.ts'
import {isOneByRule, kindOf} from '../src/analysis/names/variants.ts'
import {readPlain} from '../src/format/plain.ts'
import {type Analysis, analyse} from '../src/index.ts'
import {readArticles} from './articles.ts'
import type {Case} from './boosting.ts'
import type {Counts} from './counts.ts'
import {knowledgeWithout} from './knowledge.ts'
import {toPlants} from './name-plants.ts'

/** Two near spellings in an article. */
export interface Pair extends Case {
  readonly id: string
  /** T to mend, F fine, or nothing for a pair that nobody judged. */
  readonly label: string
  readonly isPlanted: boolean
  /** What is decided by rule, whatever the odds. */
  readonly ruled: boolean | undefined
}

/** The near pairs of some articles, the names of their features, and the slips that a copy chief judged. */
export interface JudgedPairs {
  readonly pairs: readonly Pair[]
  /** How many slips there are, of which some are too far apart to be among the pairs. */
  readonly truths: number
  readonly features: readonly string[]
  /** The articles in which something was judged. */
  readonly ids: readonly string[]
}

/** The near pairs of the articles in which a copy chief judged some. */
export async function readJudged(
  data: string,
  gold: string,
  folder: string,
  counts: Counts
): Promise<JudgedPairs> {
  const labels = new Map<string, Map<string, string>>()
  let truths = 0
  for (const row of readFileSync(path.join(data, 'gold', gold), 'utf8')
    .split('\n')
    .slice(1)) {
    const [id, one, , other, , label] = row.split('\t')
    if (!id || !one || !other || !label) continue
    if (label === 'T') truths++
    labels.set(id, (labels.get(id) ?? new Map()).set(keyOf(one, other), label))
  }
  const pairs: Pair[] = []
  let features: string[] = []
  for await (const {id, text} of readArticles(path.join(data, folder))) {
    const ofArticle = labels.get(id)
    if (!ofArticle) continue
    const analysis = analyse(readPlain(text))
    const knowledge = knowledgeWithout(text, counts)
    const joined = joinedIn(analysis)
    for (const [one, other] of toPairs(analysis)) {
      const forms = keyOf(one.text, other.text)
      const label = ofArticle.get(forms) ?? ''
      if (label && !/^[TF]$/u.test(label)) continue
      const named = toFeatures(one, other, knowledge)
      const kind = kindOf(one, other)
      features = Object.keys(named)
      pairs.push({
        id,
        label,
        isPlanted: false,
        ruled: joined.has(forms) || (kind ? isOneByRule(one, other, kind, named) : false),
        values: Object.values(named),
        isTrue: label === 'T',
        // What nobody judged was passed over as plainly fine; it counts for less.
        weight: label ? 1 : 0.2
      })
    }
  }
  return {pairs, truths, features, ids: [...labels.keys()]}
}

const weightOfPlants = 0.3
// Of the articles of training/, and of the pairs of two known names that stand in an article anyway.
const [eachArticle, eachPair] = [3, 3]

/**
 * Pairs of two known names, planted and as they stand, in articles in which nobody judged: what was
 * judged has few of these, and the names of those who look after their spelling are common ones.
 */
export async function readPlanted(data: string, judged: ReadonlySet<string>, counts: Counts) {
  const pairs: Pair[] = []
  let [article, natural] = [0, 0]
  for (const folder of ['corpus', 'training']) {
    for await (const {id, text} of readArticles(path.join(data, folder))) {
      if (judged.has(id) || (folder === 'training' && ++article % eachArticle > 0)) continue
      const knowledge = knowledgeWithout(text, counts)
      const add = (some: readonly [Form, Form][], isPlanted: boolean, isTrue: boolean) => {
        for (const [one, other] of some) {
          const kind = kindOf(one, other)
          if (!kind) continue
          const named = toFeatures(one, other, knowledge)
          const ruled = isOneByRule(one, other, kind, named)
          const values = Object.values(named)
          // What a rule decides, the odds are never asked.
          const weight = ruled === undefined ? weightOfPlants : 0
          pairs.push({id, label: '', isPlanted, ruled, values, isTrue, weight})
        }
      }
      const analysis = analyse(readPlain(text))
      const known = toPairs(analysis).filter((pair) =>
        pair.every((form) => knowledge.name(form.text) > 0)
      )
      add(
        known.filter(() => natural++ % eachPair === 0),
        false,
        false
      )
      for (const {text: changed, one, other, isSlip} of toPlants(text, analysis, pairs.length)) {
        const key = keyOf(one, other)
        const some = toPairs(analyse(readPlain(changed))).filter(
          ([a, b]) => keyOf(a.text, b.text) === key
        )
        add(some, true, isSlip)
      }
    }
  }
  return pairs
}

function toPairs(analysis: Analysis): [Form, Form][] {
  return nearPairs(toForms(analysis, analysis.names.mentions))
}

/** The pairs of words that `name-particle` reports. */
function joinedIn({names}: Analysis): ReadonlySet<string> {
  return new Set(
    toJoins(names.mentions).flatMap(({slip, usual}) =>
      slip.text.split(' ').flatMap((one) => usual.text.split(' ').map((other) => keyOf(one, other)))
    )
  )
}

function keyOf(one: string, other: string): string {
  return [one, other].sort().join(' ')
}
