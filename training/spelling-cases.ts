import {readFileSync} from 'node:fs'
import path from 'node:path'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import type {SlipCosts} from '../models/spelling.ts'
import {dictionariesOf} from '../src/analysis/dictionary.ts'
import {type Correction, correctionsOf} from '../src/analysis/spelling/corrections.ts'
import {evidenceOf, type Ranked, surroundingsOf} from '../src/analysis/spelling/evidence.ts'
import {toVocabulary} from '../src/analysis/spelling/vocabulary.ts'
import {readArticles} from './articles.ts'
import {newsWithout, type SpellingCounts} from './spelling-counts.ts'

/** A judged word in its article. */
export interface Instance {
  readonly id: string
  readonly word: string
  /** T typing error, V valid, S disputed, X no running text. */
  readonly label: string
  readonly right: string
  /** Where the judgement comes from. */
  readonly gold: 'typos' | 'typos-training' | 'planted'
  readonly weight: number
  readonly corrections: readonly Correction[]
  evidence(ranked: readonly Ranked[]): Record<string, number>
}

/** How much a judgement counts: a disputed spelling is as good as none, and says nothing. */
const weights: Readonly<Record<string, number>> = {T: 1, V: 1, S: 0, X: 0.3}
/** How much a planted misspelling counts: it is somebody else’s, and at home elsewhere. */
const plantedWeight = 0.5

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
  const misspellings = readMisspellings(path.join(data, 'lists', 'misspellings_wikipedia.tsv'))
  for (const [gold, folder] of [
    ['typos-training', 'training'],
    ['typos', 'corpus']
  ] as const) {
    const labels = readLabels(path.join(data, 'gold', `${gold}.tsv`))
    for await (const {id, text} of readArticles(path.join(data, folder))) {
      const judged = labels.get(id)
      if (judged) instances.push(...instancesOf(id, text, judged, gold, counts, slips))
      else if (gold === 'typos-training') {
        const planted = plant(text, misspellings)
        if (planted) {
          instances.push(...instancesOf(id, planted.text, planted.labels, 'planted', counts, slips))
        }
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
    const corrections = correctionsOf(word, surroundingsOf(places[0]!, vocabulary), news, slips)
    return [
      {
        id,
        word,
        label,
        right,
        gold,
        weight: gold === 'planted' ? plantedWeight : (weights[label] ?? 0),
        corrections,
        evidence: (ranked) => evidenceOf(word, places, ranked, vocabulary, analysis, news, slips)
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

/** Misspellings of words in small letters, by the right word. */
function readMisspellings(file: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    const [wrong = '', right = ''] = row.split('\t')
    if (!/^[a-z]{4,30}$/u.test(wrong) || !/^[a-z]+$/u.test(right)) continue
    if (dictionariesOf(wrong).length > 0 || dictionariesOf(right).length === 0) continue
    found.set(right, [...(found.get(right) ?? []), wrong])
  }
  return found
}

/** Put one misspelling into an article that has the right word, and strike it off the list. */
function plant(text: string, misspellings: Map<string, string[]>) {
  for (const {0: word, index} of text.matchAll(/(?<=[a-z,] )[a-z]{4,}(?=[ ,.])/gu)) {
    const [wrong, ...rest] = misspellings.get(word) ?? []
    if (!wrong) continue
    if (rest.length > 0) misspellings.set(word, rest)
    else misspellings.delete(word)
    const labels = new Map([[wrong, {label: 'T', right: word}]])
    return {text: text.slice(0, index) + wrong + text.slice(index + word.length), labels}
  }
  return undefined
}
