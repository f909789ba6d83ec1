// Learns which of two spellings of one name is right: models/name-forms.json and its card.
// usage: node dist/training/name-forms.js <folder of shared data>
// Learns from the slips of gold/names-training.tsv and gold/names.tsv whose right form is known and is
// one of the two, and says how it does by cross-validation over the articles of both.
import '../src/runner/installed-material.ts'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {toForms} from '../src/analysis/names/forms/forms.ts'
import {toPreference} from '../src/analysis/names/preference.ts'
import {toSpelling} from '../src/analysis/names/variants.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import type {Features} from '../src/models/features.ts'
import {toProbability} from '../src/models/forest.ts'
import type {NameFormSettings} from '../src/models/name-forms.ts'
import {readArticles} from './articles.ts'
import {type Counts, countWords} from './counts.ts'
import {writeModel, writeSettings} from './files.ts'
import {knowledgeWithout} from './knowledge.ts'
import {runIfStarted} from './program.ts'

const folds = 10
const threshold = 0.75

/** What speaks for the right one of two spellings, and how much oftener it stands: 1, 0 or -1. */
interface Case {
  readonly id: string
  readonly features: Features
  readonly values: readonly number[]
  readonly more: number
}

/** Write the model and its card. */
export async function main([data]: readonly string[]): Promise<void> {
  if (!data) throw new Error('usage: name-forms <folder of shared data>')
  const counts = await countWords([path.join(data, 'training'), path.join(data, 'corpus')])
  const training = await readCases(data, 'names-training.tsv', 'training', counts)
  const judged = await readCases(data, 'names.tsv', 'corpus', counts)
  const cases = [...training, ...judged]
  const learned = learn(cases)
  const weights = Object.fromEntries(
    Object.keys(cases[0]!.features).map((feature, at) => [feature, learned[at]!])
  )
  writeSettings<NameFormSettings>('name-forms.json', {threshold, weights})
  const card = toCard(Object.keys(weights).length, training, judged, crossValidate(cases))
  writeModel('name-forms.md', card)
  console.log(
    card,
    Object.entries(weights)
      .flatMap((entry) => entry.join(' '))
      .join(', ')
  )
}

function toCard(
  features: number,
  training: readonly Case[],
  judged: readonly Case[],
  crossed: ReadonlyMap<Case, number>
): string {
  return `# name-forms.json

Decides which of two spellings of one name is more likely right, for the rules \`name-…\`: it is
offered first, and of two as frequent the other is marked.

- What: a logistic model over ${features} features (src/analysis/names/preference.ts), each a difference
  between the two. The spelling that stands oftener is preferred all the same, unless the model
  gives the other ${threshold} or more; then both are offered.
- Learned from: ${training.length + judged.length} slips in news articles of which a copy chief knew the right form, ${training.length} of them
  in articles of Sri Lanka (2021-25) and ${judged.length} in those of eleven other collections.
- Cross-validated over the articles of both, ${folds} folds, the right form is first:
  - Sri Lanka: ${figures(training, crossed)}.
  - the others: ${figures(judged, crossed)}.
- Made by: training/name-forms.ts, with models/news-names.txt and models/news-words.txt; an article
  does not count for its own words.
- Holds numbers only, no text.
`
}

async function readCases(
  data: string,
  gold: string,
  folder: string,
  counts: Counts
): Promise<Case[]> {
  const pairs = new Map<string, [string, string][]>()
  for (const row of readFileSync(path.join(data, 'gold', gold), 'utf8')
    .split('\n')
    .slice(1)) {
    const [id, one, , other, , label, right] = row.split('\t')
    if (label !== 'T' || (right !== one && right !== other)) continue
    pairs.set(id!, [...(pairs.get(id!) ?? []), [right!, right === one ? other! : one!]])
  }
  const cases: Case[] = []
  for await (const {id, text} of readArticles(path.join(data, folder))) {
    const ofArticle = pairs.get(id)
    if (!ofArticle) continue
    const analysis = analyse(readPlain(text))
    const knowledge = knowledgeWithout(text, counts)
    const forms = new Map(
      toForms(analysis, analysis.names.mentions).map((form) => [form.text, toSpelling(form)])
    )
    for (const [right, wrong] of ofArticle) {
      const [one, other] = [forms.get(right), forms.get(wrong)]
      if (!one || !other) continue
      const more = Math.sign(one.places.length - other.places.length)
      const features = toPreference(one, other, knowledge)
      cases.push({id, more, features, values: Object.values(features)})
    }
  }
  return cases
}

/** The probability that each case gives to what is right, by weights that were learned without its article. */
function crossValidate(cases: readonly Case[]): Map<Case, number> {
  const ids = [...new Set(cases.map(({id}) => id))].sort()
  const crossed = new Map<Case, number>()
  for (let fold = 0; fold < folds; fold++) {
    const isLeftOut = ({id}: Case) => ids.indexOf(id) % folds === fold
    const weights = learn(cases.filter((one) => !isLeftOut(one)))
    for (const one of cases.filter(isLeftOut)) crossed.set(one, probability(weights, one))
  }
  return crossed
}

function probability(weights: readonly number[], {values}: Pick<Case, 'values'>): number {
  return toProbability(values.reduce((sum, value, at) => sum + value * weights[at]!, 0))
}

/** Logistic regression by gradient ascent, held small; every case is one where the answer is yes. */
export function learn(some: readonly Pick<Case, 'values'>[]): number[] {
  const size = some[0]!.values.length
  const scales = Array.from({length: size}, (_, at) =>
    Math.sqrt(some.reduce((sum, {values}) => sum + values[at]! ** 2, 0) / some.length)
  )
  const scaled = some.map(({values}) => ({values: values.map((v, at) => v / scales[at]!)}))
  const weights = new Array<number>(size).fill(0)
  for (let round = 0; round < 400; round++) {
    const gradient = weights.map((weight) => -2 * weight)
    for (const one of scaled) {
      const missing = 1 - probability(weights, one)
      one.values.forEach((value, at) => (gradient[at]! += missing * value))
    }
    gradient.forEach((slope, at) => (weights[at]! += (4 / some.length) * slope))
  }
  return weights.map((weight, at) => Number((weight / scales[at]!).toPrecision(3)))
}

/** How often the right form is first, by the order that the rules give the two. */
function figures(some: readonly Case[], crossed: ReadonlyMap<Case, number>): string {
  const isFirst = (one: Case) => {
    const odds = crossed.get(one)!
    if (one.more === 0) return odds > 0.5
    return one.more > 0 ? 1 - odds < threshold : odds >= threshold
  }
  const share = (part: readonly Case[]) => {
    const first = part.filter(isFirst).length
    return `${(first / part.length).toFixed(3)} (${first} of ${part.length})`
  }
  return `${share(some)}; of two as frequent ${share(some.filter(({more}) => more === 0))}`
}

await runIfStarted(import.meta.url, main)
