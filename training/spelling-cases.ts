import {readFileSync} from 'node:fs'
import path from 'node:path'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import {newspaperWords} from '../src/lexicon/words.ts'
import type {Features} from '../src/models/features.ts'
import type {SlipCosts} from '../src/models/spelling.ts'
import {dictionariesOf} from '../src/analysis/dictionary/index.ts'
import {correctionsOf} from '../src/analysis/spelling/corrections.ts'
import type {Correction} from '../src/analysis/spelling/correction.ts'
import {isSpared} from '../src/analysis/spelling/decision.ts'
import {surroundingsOf} from '../src/analysis/spelling/evidence.ts'
import {likenessOf, type Ranked} from '../src/analysis/spelling/likeness.ts'
import {standingOf} from '../src/analysis/spelling/standing.ts'
import {isListed} from '../src/analysis/spelling/lists.ts'
import {toVocabulary} from '../src/analysis/spelling/vocabulary.ts'
import {readArticles} from './articles.ts'
import {pathOf} from './files.ts'
import {sequence} from './lot.ts'
import {plant, readMisspellings} from './spelling-plants.ts'
import {newsWithout, type SpellingCounts} from './spelling-counts.ts'

type Standing = ReturnType<typeof standingOf>

/** A judged word in its article. */
export interface Instance {
  readonly id: string
  readonly word: string
  /** T typing error, V valid, S disputed, X no running text; or how a typing error was planted. */
  readonly label: string
  readonly isError: boolean
  readonly right: string
  /** Where the judgement comes from. */
  readonly gold: 'typos' | 'typos-training' | 'judged' | 'planted'
  readonly weight: number
  /** Whether it is never asked about: a list or the news has it, or where it stands it is none. */
  readonly isLeft: boolean
  readonly corrections: readonly Correction[]
  evidence(ranked: readonly Ranked[]): readonly [Standing, Features]
}

/**
 * How much a judgement counts: a disputed spelling is as good as none, and says nothing. A planted
 * misspelling is somebody else’s, and at home elsewhere; a name in small letters is often meant so.
 */
const weights: Readonly<Record<string, number>> = {
  T: 1,
  V: 1,
  S: 0,
  X: 0.3,
  listed: 0.5,
  slip: 0.3,
  name: 0.1
}

interface Label {
  readonly label: string
  readonly right: string
}

/** Every judged word with its corrections and evidence, and the misspellings planted. */
export async function readInstances(
  data: string,
  counts: SpellingCounts,
  slips: SlipCosts
): Promise<Instance[]> {
  const instances: Instance[] = []
  const random = sequence(1)
  const misspellings = readMisspellings(path.join(data, 'lists', 'misspellings_wikipedia.tsv'))
  const judgements = readJudgements()
  for (const [gold, folder] of [
    ['typos-training', 'training'],
    ['typos', 'corpus']
  ] as const) {
    const labels = readLabels(path.join(data, 'gold', `${gold}.tsv`))
    for await (const {id, text} of readArticles(path.join(data, folder))) {
      const own = judgements.get(id)
      if (own) instances.push(...instancesOf(id, text, own, 'judged', counts, slips))
      const judged = labels.get(id)
      if (judged) instances.push(...instancesOf(id, text, judged, gold, counts, slips))
      else if (gold === 'typos-training') {
        const planted = plant(text, misspellings, random)
        if (!planted) continue
        const labels = new Map(
          [...planted.slips].map(([wrong, {right, kind}]) => [wrong, {label: kind, right}])
        )
        instances.push(...instancesOf(id, planted.text, labels, 'planted', counts, slips))
      }
    }
  }
  return instances
}

function instancesOf(
  id: string,
  text: string,
  labels: ReadonlyMap<string, Label>,
  gold: Instance['gold'],
  counts: SpellingCounts,
  slips: SlipCosts
): Instance[] {
  const analysis = analyse(readPlain(text))
  const vocabulary = toVocabulary(analysis)
  const news = newsWithout(text, counts)
  return [...vocabulary.words].flatMap(([word, places]) => {
    const {label, right} = labels.get(word) ?? {}
    if (!label || right === undefined || dictionariesOf(word).length > 0) return []
    const around = surroundingsOf(places[0]!, vocabulary)
    const corrections = correctionsOf(word, around, news, slips)
    let standing: Standing | undefined
    return [
      {
        id,
        word,
        label,
        isError: !/^[SVX]$/u.test(label),
        right,
        gold,
        weight: weights[label] ?? 0,
        isLeft:
          newspaperWords().has(word) || isListed(word) || isSpared(word, places[0]!, vocabulary),
        corrections,
        evidence: (ranked) => {
          standing ??= standingOf(word, places, vocabulary, analysis, news)
          return [standing, likenessOf(word, ranked, standing, around, news, slips)]
        }
      }
    ]
  })
}

function readLabels(file: string): Map<string, Map<string, Label>> {
  const labels = new Map<string, Map<string, Label>>()
  for (const row of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [id, , form, label, right = ''] = row.split('\t')
    if (!id || !form || !label) continue
    const ofArticle = labels.get(id) ?? new Map<string, Label>()
    labels.set(id, ofArticle.set(form, {label, right}))
  }
  return labels
}

/** What was judged for this project: training/spelling-judged.tsv. */
function readJudgements(): Map<string, Map<string, Label>> {
  const judgements = new Map<string, Map<string, Label>>()
  for (const row of readFileSync(pathOf('training/spelling-judged.tsv'), 'utf8').split('\n')) {
    const [id = '', word, label, right = ''] = row.split('\t')
    if (!word || !label || id === 'id') continue
    const ofArticle = judgements.get(id) ?? new Map<string, Label>()
    judgements.set(id, ofArticle.set(word, {label, right}))
  }
  return judgements
}
