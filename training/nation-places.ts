import path from 'node:path'
import {formsOf} from '../src/lexicon/nations.ts'
import {isJudged, kindsOf} from '../src/analysis/slots/decision.ts'
import {nationFeatures} from '../src/analysis/slots/nation-features.ts'
import {nationKinds, type NationSlot, toNationSlots} from '../src/analysis/slots/nations.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'
import {readArticles} from './articles.ts'
import {CaseList} from './case-list.ts'
import {lot} from './lot.ts'

/** A slot of one article, without its text, and what stands in it. */
export interface Place {
  readonly slot: Omit<NationSlot, 'tokens' | 'sentence' | 'index'>
  readonly article: number
  /** The article’s id, and where in its text, in UTF-16 units, the form stands. */
  readonly key: string
  readonly isJudged: boolean
  readonly isCorpus: boolean
  readonly plants: readonly Plant[]
}

/** Another form that is planted in a place. */
export interface Plant {
  readonly form: string
  /** Where else in the article the same text stands with the same word before or behind it. */
  readonly twins: readonly number[]
  /** The features of the place were the form planted in all its twins too, a case of `twinCases`. */
  readonly twinCase: number
}

/** The places where forms of nations stand, article by article, and a case for each of them. */
export interface Places {
  /** One list an article. */
  readonly articles: readonly (readonly Place[])[]
  readonly cases: CaseList
  readonly twinCases: CaseList
}

/**
 * Read the places in the articles of the folders `corpus` and `training`, with features as places in
 * 2 ** `bits` weights, in so many folds by article.
 */
export async function readPlaces(data: string, bits: number, folds: number): Promise<Places> {
  const articles: Place[][] = []
  const [cases, twinCases] = [new CaseList(folds), new CaseList(folds)]
  for (const folder of ['corpus', 'training']) {
    for await (const {id, text} of readArticles(path.join(data, folder))) {
      const article = articles.length
      const fold = foldOf(article, folds)
      const slots = toNationSlots(analyse(readPlain(text)))
      const toPlaces = (features: readonly number[]) =>
        features.map((feature) => feature >>> (32 - bits))
      nationFeatures(slots).forEach((features, at) =>
        cases.add(toPlaces(features), labelOf(slots[at]!), fold)
      )
      const addTwins = (slots: readonly NationSlot[], at: number): number => {
        twinCases.add(toPlaces(nationFeatures(slots)[at]!), 0, fold)
        return twinCases.size - 1
      }
      articles.push(
        slots.map((slot, at) => ({
          slot: withoutText(slot),
          article,
          key: `${id}\t${slot.tokens[0]!.position!.start.offset}`,
          isJudged: isJudged(slot),
          isCorpus: folder === 'corpus',
          plants: plantsIn(slots, at, addTwins)
        }))
      )
    }
  }
  return {articles, cases, twinCases}
}

/** The fold of an article, one of so many. */
export function foldOf(article: number, folds: number): number {
  return lot(article) % folds
}

/** What stands in a slot, a bit for each kind. */
function labelOf({nation, text}: NationSlot): number {
  const kinds = kindsOf(nation, text)
  return nationKinds.reduce((sum, kind, at) => sum + (kinds.has(kind) ? 1 << at : 0), 0)
}

function withoutText({
  tokens: _tokens,
  sentence: _sentence,
  index: _index,
  ...slot
}: NationSlot): Place['slot'] {
  return slot
}

function plantsIn(
  slots: readonly NationSlot[],
  at: number,
  addTwins: (slots: readonly NationSlot[], at: number) => number
): Plant[] {
  const {nation, text, wordBefore, wordAfter} = slots[at]!
  const own = kindsOf(nation, text)
  const forms = nationKinds
    .flatMap((kind) => formsOf(nation, kind)[0] ?? [])
    .filter((form) => ![...kindsOf(nation, form)].some((kind) => own.has(kind)))
  const twins = [...slots.keys()].filter((place) => {
    const other = slots[place]!
    const isSame = other.wordBefore === wordBefore || other.wordAfter === wordAfter
    return place !== at && other.text === text && isSame
  })
  return [...new Set(forms)].map((form) => ({
    form,
    twins,
    twinCase: twins.length > 0 ? addTwins(planted(slots, [at, ...twins], form), at) : -1
  }))
}

/** Some slots with a form in the place of what stands at some of them. */
export function planted<Slot extends Pick<NationSlot, 'text'>>(
  slots: readonly Slot[],
  places: readonly number[],
  form: string
): Slot[] {
  return slots.map((slot, at) => (places.includes(at) ? {...slot, text: form} : slot))
}
