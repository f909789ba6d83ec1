// Distributional clustering (Schütze 1995; the aim of Brown et al. 1992): each word is a vector of
// how much oftener than by chance the commonest words stand near it (positive pointwise mutual
// information), and the vectors are put into classes by spherical k-means.

const rounds = 12
/** So many of the commonest words tell the others apart. */
const known = 600
/** Where they stand, and how much that says. */
const offsets = [
  {offset: -1, weight: 1},
  {offset: 1, weight: 1},
  {offset: -2, weight: 0.4},
  {offset: 2, weight: 0.4}
]
const dimensions = offsets.length * known

/** A vector of length 1, without its zeros. */
interface Vector {
  readonly places: Uint16Array
  readonly values: Float32Array
}

/**
 * The class of each of some words, the commonest of them first, by the words of articles that they stand
 * between. The same articles give the same classes.
 */
export function classesOf(
  articles: readonly (readonly string[])[],
  words: ReadonlyMap<string, number>,
  size: number
): Uint16Array {
  const vectors = toVectors(countTogether(articles, [...words.keys()]))
  return cluster(
    vectors,
    Array.from(words.values(), (count) => Math.log(1 + count)),
    size
  )
}

/** For each word how often one of the commonest stands near it, by which that is and where. */
function countTogether(
  articles: readonly (readonly string[])[],
  vocabulary: readonly string[]
): Map<number, number>[] {
  const indexes = new Map(vocabulary.map((word, index) => [word, index]))
  const together = vocabulary.map(() => new Map<number, number>())
  for (const words of articles) {
    words.forEach((word, at) => {
      const index = indexes.get(word)
      if (index === undefined) return
      offsets.forEach(({offset}, kind) => {
        const other = indexes.get(words[at + offset] ?? '.')
        if (other === undefined || other >= known) return
        const place = kind * known + other
        together[index]!.set(place, (together[index]!.get(place) ?? 0) + 1)
      })
    })
  }
  return together
}

function toVectors(together: readonly ReadonlyMap<number, number>[]): Vector[] {
  const ofPlace = new Float64Array(dimensions)
  const ofWord = new Float64Array(together.length)
  let all = 0
  together.forEach((row, index) => {
    for (const [place, count] of row) {
      ofPlace[place]! += count
      ofWord[index]! += count
      all += count
    }
  })
  return together.map((row, index) => {
    const entries = [...row].flatMap(([place, count]) => {
      const information = Math.log((count * all) / (ofWord[index]! * ofPlace[place]!))
      // What was seen once or twice is chance.
      const weight = offsets[Math.floor(place / known)]!.weight * Math.min(1, count / 3)
      return information > 0 ? [[place, information * weight] as const] : []
    })
    const length = Math.hypot(...entries.map(([, value]) => value)) || 1
    return {
      places: Uint16Array.from(entries, ([place]) => place),
      values: Float32Array.from(entries, ([, value]) => value / length)
    }
  })
}

/** The class of each vector, which counts for so much. */
function cluster(
  vectors: readonly Vector[],
  weights: readonly number[],
  size: number
): Uint16Array {
  // Half of the classes begin with the commonest words, half with words spread over the rest.
  let centres = Array.from({length: size}, (_, index) => {
    const step = index < size / 2 ? 2 * index : size + 23 * (index - size / 2)
    return addTo(new Float32Array(dimensions), vectors[step % vectors.length]!, 1)
  })
  const classes = new Uint16Array(vectors.length)
  for (let round = 0; round < rounds; round++) {
    vectors.forEach((vector, index) => (classes[index] = nearest(vector, centres)))
    centres = centres.map(() => new Float32Array(dimensions))
    vectors.forEach((vector, index) => {
      addTo(centres[classes[index]!]!, vector, weights[index]!)
    })
    for (const centre of centres) {
      const length = Math.hypot(...centre) || 1
      for (let place = 0; place < dimensions; place++) centre[place]! /= length
    }
  }
  return classes
}

function addTo(centre: Float32Array, {places, values}: Vector, weight: number): Float32Array {
  places.forEach((place, at) => (centre[place]! += values[at]! * weight))
  return centre
}

function nearest({places, values}: Vector, centres: readonly Float32Array[]): number {
  let best = {index: 0, likeness: -1}
  centres.forEach((centre, index) => {
    let likeness = 0
    for (let at = 0; at < places.length; at++) likeness += centre[places[at]!]! * values[at]!
    if (likeness > best.likeness) best = {index, likeness}
  })
  return best.index
}
