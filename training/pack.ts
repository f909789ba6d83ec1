import type {WordGraphData} from '../src/models/word-graph.ts'

/** A node on the way to the packed graph: its edges by their letters, and what ends there. */
interface Node {
  readonly next: Map<string, Node>
  mask: number
}

/**
 * Pack words, each with a mask of 6 bits that is not 0, into the smallest graph that holds them: a
 * trie whose equal ends are one (Daciuk et al. 2000). The letters must be single bytes, at most 64.
 * Frequent letters come first in a node, so that a walk finds them soon.
 */
export function pack(words: ReadonlyMap<string, number>): WordGraphData {
  const letters = lettersOf(words.keys())
  const places = new Map(Array.from(letters, (letter, place) => [letter, place]))
  const edges = [0]
  const known = new Map<string, number>()

  // The root must come first, and is put in last, when what it leads to is known.
  const root = toTrie(words)
  const size = root.next.size
  for (let at = 0; at < size; at++) edges.push(0)
  packed(root).forEach((edge, at) => (edges[at + 1] = edge))
  return {letters, edges: Uint32Array.from(edges)}

  function packed({next}: Node): number[] {
    const sorted = [...next].sort(([a], [b]) => places.get(a)! - places.get(b)!)
    return sorted.map(([letter, node], at) => {
      const last = at === sorted.length - 1 ? 1 : 0
      return target(node) * 2 ** 13 + (last << 12) + (places.get(letter)! << 6) + node.mask
    })
  }

  function target(node: Node): number {
    if (node.next.size === 0) return 0
    const own = packed(node)
    const key = own.join()
    let place = known.get(key)
    if (place === undefined) {
      place = edges.length
      if (place + own.length > 2 ** 19) throw new RangeError('too many edges for 19 bits')
      known.set(key, place)
      edges.push(...own)
    }
    return place
  }
}

function lettersOf(words: Iterable<string>): string {
  const counts = new Map<string, number>()
  for (const word of words) {
    for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  if (counts.size > 64) throw new RangeError(`${counts.size} letters, at most 64`)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([letter]) => letter)
    .join('')
}

function toTrie(words: ReadonlyMap<string, number>): Node {
  const root: Node = {next: new Map(), mask: 0}
  for (const [word, mask] of words) {
    let node = root
    for (const letter of word) {
      let next = node.next.get(letter)
      if (!next) node.next.set(letter, (next = {next: new Map(), mask: 0}))
      node = next
    }
    node.mask |= mask
  }
  return root
}
