import {certainOf, ranked, withCertain} from '../src/analysis/spelling/decision.ts'
import type {Ranked} from '../src/analysis/spelling/likeness.ts'
import type {Features} from '../src/models/features.ts'
import {Forest} from '../src/models/forest.ts'
import {NamedWeights} from '../src/models/named-weights.ts'
import {grow, type Growth} from './boosting.ts'
import {type Choice, learnToRank} from './rank.ts'
import type {Instance} from './spelling-cases.ts'

/** How the forest is grown. */
export const growth: Growth = {trees: 300, depth: 5, rate: 0.05, least: 3, lambda: 3, share: 0.3}

/** What was learned from some of the words. */
export interface Learned {
  /** The weight of each feature of a correction. */
  readonly ranking: Features
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
  const ranking = learnRanking(some)
  const asked = some.filter(({isLeft}) => !isLeft)
  const weights = new NamedWeights('spelling, ranking', ranking)
  const named = asked.map((instance) => ({
    instance,
    evidence: instance.evidence(rankOf(instance, weights))
  }))
  const cases = named.map(({instance: {isError, weight}, evidence}) => ({
    values: evidence.flatMap((part) => Object.values(part)),
    isTrue: isError,
    weight
  }))
  const features = named[0]!.evidence.flatMap((part) => Object.keys(part))
  return {ranking, forest: Forest.of('spelling', grow(features, cases, growth))}
}

function learnRanking(some: readonly Instance[]): Features {
  const choices = some.flatMap(({corrections, right, isError}): Choice[] => {
    const at = corrections.findIndex(({text}) => text.toLowerCase() === right.toLowerCase())
    const options = corrections.map(({features}) => Object.values(features))
    return isError && at >= 0 ? [{options, right: at}] : []
  })
  const [first] = some.flatMap(({corrections}) => corrections)
  const features = Object.keys(first!.features)
  const weights = learnToRank(choices, features.length)
  return Object.fromEntries(features.map((feature, at) => [feature, weights[at]!]))
}

function rankOf({word, corrections}: Instance, ranking: NamedWeights): readonly Ranked[] {
  return withCertain(word, ranked(corrections, ranking))
}

/** How words are judged by what was learned. */
export function judgedBy({ranking, forest}: Learned): (instance: Instance) => Judged {
  const weights = new NamedWeights('spelling, ranking', ranking)
  return (instance) => {
    const corrections = rankOf(instance, weights)
    const [best] = corrections
    const first = best?.text ?? ''
    if (instance.isLeft || !best) return {instance, odds: 0, first}
    const evidence = instance.evidence(corrections)
    const isCertain =
      certainOf(instance.word, corrections) !== undefined && evidence[0].foreign <= 0.3
    return {instance, odds: isCertain ? 1 : forest.probability(...evidence), first}
  }
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
      const judge = judgedBy(learnFrom(instances.filter(({id}) => foldOf.get(id) !== fold)))
      return instances
        .filter(({id, gold}) => /^typos/u.test(gold) && foldOf.get(id) === fold)
        .map(judge)
    }).flat()
  }).flat()
}
