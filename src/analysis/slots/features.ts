import {hash, mix} from '../../base/hash.ts'
import type {Sentence} from '../../text/text.ts'
import {edge, type Neighbour, neighboursOf} from './neighbours.ts'

/** Between these distances words count in any order. */
const [nearest, farthest] = [2, 10]

/** The words before a place and behind it, the nearest first. */
type Around = readonly [
  c1: Neighbour,
  c2: Neighbour,
  c3: Neighbour,
  d1: Neighbour,
  d2: Neighbour,
  d3: Neighbour
]

/**
 * What every place shows, by group: the words beside it, the others near it, words together, their
 * endings, their shapes, and what they are like. The weights of the models were learned with each of
 * them at its place in this list.
 */
function groupsOf([c1, c2, c3, d1, d2, d3]: Around) {
  return {
    beside: [c1.word, d1.word],
    near: [c2.word, d2.word, c3.word, d3.word],
    joined: [
      mix(c2.word, c1.word),
      mix(c1.word, d1.word),
      mix(d1.word, d2.word),
      mix(c2.word, d1.word),
      mix(c1.word, d2.word),
      mix(mix(c3.word, c2.word), c1.word),
      mix(mix(c2.word, c1.word), d1.word),
      mix(mix(c1.word, d1.word), d2.word),
      mix(mix(d1.word, d2.word), d3.word)
    ],
    endings: [
      c1.ending,
      d1.ending,
      d2.ending,
      mix(c1.ending, d1.ending),
      mix(c1.word, d1.ending),
      mix(c1.ending, d1.word),
      mix(d1.word, d2.ending),
      mix(c2.ending, c1.word)
    ],
    shapes: [
      c1.shape,
      d1.shape,
      mix(c1.shape, d1.shape),
      mix(d1.shape, d2.shape),
      mix(c1.word, d1.shape),
      mix(c1.shape, d1.word),
      mix(mix(c1.word, d1.shape), d2.shape),
      mix(mix(c2.shape, c1.shape), d1.shape)
    ],
    classes: [
      c1.class,
      d1.class,
      mix(d1.class, d2.class),
      mix(c1.class, d1.class),
      mix(c2.class, c1.class),
      mix(mix(c1.class, d1.class), d2.class),
      mix(mix(c2.class, c1.class), d1.class),
      mix(c1.word, d1.class),
      mix(mix(c1.word, d1.class), d2.class),
      mix(mix(d1.class, d2.class), d3.class)
    ]
  }
}

/** A group of the features that every place has. */
export type FeatureGroup = keyof ReturnType<typeof groupsOf>

/** Where a group of features begins in a list, and where the next does. */
export interface FeatureRange {
  readonly from: number
  readonly to: number
}

/**
 * Where each group stands in the list of `featuresAt`. What follows the last is of the paragraph and of
 * words in any order.
 */
export const featureGroups = toRanges(groupsOf([edge, edge, edge, edge, edge, edge]))

function toRanges<Group extends string>(groups: Readonly<Record<Group, readonly number[]>>) {
  let from = 0
  const ranges = Object.entries<readonly number[]>(groups).map(
    ([group, {length}]) => [group, {from, to: (from += length)}] as const
  )
  return Object.fromEntries(ranges) as Record<Group, FeatureRange>
}

/** The features of one group from a list of `featuresAt`. */
export function ofGroup(features: readonly number[], group: FeatureGroup): number[] {
  const {from, to} = featureGroups[group]
  return features.slice(from, to)
}

/**
 * What the words around a place in a sentence show of the word that belongs there, with the word
 * itself hidden: words near it and their endings and shapes, alone and together, each as a hash
 * (feature hashing, Weinberger et al. 2009). No feature depends on the words that stand there, of
 * which there are `length`.
 */
export function featuresAt({tokens, paragraph}: Sentence, index: number, length = 1): number[] {
  const neighbours = neighboursOf(tokens)
  const behind = index + length - 1
  const at = (place: number) => neighbourAt(neighbours, place)
  const groups = groupsOf([
    at(index - 1),
    at(index - 2),
    at(index - 3),
    at(behind + 1),
    at(behind + 2),
    at(behind + 3)
  ])
  const features: number[] = []
  for (const group of Object.values(groups)) {
    for (const feature of group) features.push(mix(feature, features.length + 1))
  }
  if (paragraph.isDisplay) features.push(mix(features[0]!, display), mix(features[1]!, display))
  features.push(mix(display, Number(paragraph.isDisplay)))
  for (let offset = nearest; offset <= farthest; offset++) {
    addAnywhere(index - offset)
    addAnywhere(behind + offset)
  }
  return features

  function addAnywhere(place: number): void {
    if (place < 0 || place >= tokens.length) return
    const token = tokens[place]!
    if (token.kind === 'word' && token.text.length > 3) {
      features.push(mix(neighbours[place]!.word, anywhere))
    }
  }
}

const display = hash('<display>')
const anywhere = hash('<anywhere>')

/** Asking an array for what is before its start is slow. */
function neighbourAt(neighbours: readonly Neighbour[], place: number): Neighbour {
  return place < 0 || place >= neighbours.length ? edge : neighbours[place]!
}
