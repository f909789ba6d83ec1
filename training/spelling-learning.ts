import {type Forest, probability} from '../src/models/trees.ts'
import {rankingFeatures} from '../src/analysis/spelling/corrections.ts'
import {certainOf, scoreOf, withCertain} from '../src/analysis/spelling/decision.ts'
import {grow, type Growth} from './boosting.ts'
import {type Choice, learnToRank} from './rank.ts'
import type {Instance} from './spelling-cases.ts'

/** How the forest is grown. */
export const growth: Growth = {trees: 300, depth: 5, rate: 0.05, least: 3, lambda: 3, share: 0.3}

/** What was learned from some of the words. */
export interface Learned {
  readonly ranking: Readonly<Record<string, number>>
  readonly forest: Forest
}

/** An instance and what is thought of it. */
export interface Judged {
  readonly instance: Instance
  readonly odds: number
  readonly first: string
}

/** Learn from some words which correction is meant, and from those and the rest which are errors. */
export function learnFrom(some: readonly Instance[]): Learned {
  const choices = some.flatMap(({corrections, right, isError}): Choice[] => {
    const at = corrections.findIndex(({text}) => text.toLowerCase() === right.toLowerCase())
    return isError && at >= 0 ? [{options: corrections.map(({values}) => values), right: at}] : []
  })
  const weights = learnToRank(choices, rankingFeatures.length)
  const ranking = Object.fromEntries(rankingFeatures.map((feature, at) => [feature, weights[at]!]))
  const asked = some.filter(({isLeft}) => !isLeft)
  const named = asked.map((instance) => ({
    instance,
    evidence: instance.evidence(rankOf(instance, ranking))
  }))
  const cases = named.map(({instance: {isError, weight}, evidence}) => ({
    values: Object.values(evidence),
    isTrue: isError,
    weight
  }))
  return {ranking, forest: grow(Object.keys(named[0]!.evidence), cases, growth)}
}

function rankOf({word, corrections}: Instance, ranking: Learned['ranking']) {
  const ranked = corrections
    .map((correction) => ({...correction, score: scoreOf(correction.values, ranking)}))
    .sort((a, b) => b.score - a.score)
  return withCertain(word, ranked)
}

/** How a word is judged by what was learned. */
export function judged(instance: Instance, {ranking, forest}: Learned): Judged {
  const ranked = rankOf(instance, ranking)
  if (instance.isLeft) return {instance, odds: 0, first: ranked[0]?.text ?? ''}
  const evidence = ranked.length > 0 ? instance.evidence(ranked) : undefined
  const isCertain = certainOf(instance.word, ranked) !== undefined && evidence!['foreign']! <= 0.3
  const odds = isCertain ? 1 : !evidence ? 0 : probability(forest, Object.values(evidence))
  return {instance, odds, first: ranked[0]?.text ?? ''}
}

/**
 * Every judged word, judged by what was learned from the articles of the other folds; as often as
 * there are `rounds`, with other folds each time.
 */
export function crossValidate(
  instances: readonly Instance[],
  folds: number,
  rounds: number
): Judged[] {
  const ids = [...new Set(instances.map(({id}) => id))]
  return Array.from({length: rounds}, (_, round) => {
    const foldOf = new Map(
      ids.map((id, at) => [id, (at * 7 + Math.floor(at / folds) * round * 5) % folds])
    )
    return Array.from({length: folds}, (_, fold) => {
      const learned = learnFrom(instances.filter(({id}) => foldOf.get(id) !== fold))
      return instances
        .filter(({id, gold}) => /^typos/u.test(gold) && foldOf.get(id) === fold)
        .map((one) => judged(one, learned))
    }).flat()
  }).flat()
}
