import {lazily} from '../base/lazily.ts'
import {sectionsOf} from './sections.ts'

/**
 * The dictionaries that are packed into the graph, in the order of the bits that stand for them.
 * `wider` is no dictionary of a dialect: it has words that were seen, some of them rare or foreign.
 */
export const lists = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'wider'] as const

/** The bit of a word that the wider list has. */
export const widerMask = 1 << lists.indexOf('wider')

/** The bit of a word that is right and that nobody should be offered. */
export const unfit = 1 << lists.length

/**
 * A packed word graph: a list of edges. An edge is `target << 13 | last << 12 | letter << 6 | mask`:
 * the place of the first edge of the node that it leads to (0 for none), whether it is the last of
 * its own node, its letter as a place in `letters`, and the lists that know the word that ends with
 * it (0 for none). The edges of the root stand from 1 on.
 */
export interface WordGraphData {
  readonly letters: string
  readonly edges: Uint32Array
}

/** The words of the dictionaries; made by training/word-graph.ts. */
export const wordGraph = lazily((): WordGraphData => {
  const sections = sectionsOf('models/word-graph.bin')
  return {
    letters: String.fromCharCode(...sections.take(Uint8Array)),
    edges: sections.take(Uint32Array)
  }
})
