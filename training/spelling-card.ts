import {misspellings} from '../src/lexicon/misspellings.ts'
import type {Instance} from './spelling-cases.ts'
import {figures, ofGold} from './spelling-figures.ts'
import {growth, type Judged} from './spelling-learning.ts'

/** What the card of spelling tells. */
export interface Learned {
  readonly instances: readonly Instance[]
  /** How many features the forest asks, and how many weights the ranking has. */
  readonly features: number
  readonly weights: number
  readonly threshold: number
  /** Every judged word by models that were learned without its article, once a round. */
  readonly crossed: readonly Judged[]
  readonly folds: number
  readonly rounds: number
  /** The words of the eleven collections by a model that was learned without them, and by the shipped one. */
  readonly unseen: readonly Judged[]
  readonly inSample: readonly Judged[]
  /** How many pairs of words are kept. */
  readonly pairs: number
}

/** The card that stands beside the model. */
export function toCard(learned: Learned): string {
  const {instances, features, weights, threshold, crossed, folds, rounds} = learned
  const judgedWords = instances.filter(({gold}) => gold !== 'planted')
  const labelled = (kind: string) => instances.filter(({label}) => label === kind).length
  const eleven = ofGold(crossed, 'typos')
  return `# spelling.json, spelling.bin, word-shapes.bin, rare-words.txt, compound-parts.txt

Decide whether an unknown word is a typing error, and what was meant, for \`spelling\` and
\`spelling-capital\`.

- What: ${growth.trees} boosted trees of depth ${growth.depth} over ${features} features
  (src/analysis/spelling/evidence.ts); a word is reported from a probability of ${threshold} on. What was meant is the
  correction with the highest sum of ${weights} weighted features (a conditional logit).
- Learned from: ${judgedWords.length} unknown words in news articles that a copy chief judged, ${judgedWords.filter(({label}) => label === 'T').length} of them typing
  errors, ${judgedWords.filter(({gold}) => gold === 'judged').length} of these words in training/spelling-judged.tsv, where an earlier model was in doubt or would have reported them; and ${labelled('listed')} known misspellings, each planted where the right word stood, at half the weight;
  ${labelled('slip')} slips of the keys, drawn by lot, and ${labelled('name')} names without their capital, at less.
  Disputed spellings and words outside running text count as no errors, at a lower weight.
- Cross-validated over articles, ${folds} folds, ${rounds} times with other folds, every figure on articles not learned from:
  - Sri Lanka (typos-training.tsv): ${figures(ofGold(crossed, 'typos-training'), threshold, rounds)}.
  - eleven collections (typos.tsv): ${figures(eleven, threshold, rounds)}.
  - the same but for the favourite errors of lexicon/misspellings.tsv, some of which were put there when the eleven
    collections had been read: ${figures(
      eleven.filter(({instance: {word}}) => !misspellings().has(word)),
      threshold,
      rounds
    )}.
  - learned without any of the eleven collections, on them: ${figures(learned.unseen, threshold)}.
  - in sample (as the model is shipped), eleven collections: ${figures(learned.inSample, threshold)}.
- word-shapes.bin: how rare a letter is behind two others, from the words of the dictionaries, a byte
  each; and ${learned.pairs} pairs of words that stand side by side in three articles or more, with the
  binary logarithm of those, in a table of hashes (src/models/collocations.ts).
- rare-words.txt: words in small letters of two to seven articles, by the binary logarithm of those.
- compound-parts.txt: words by how many others they stand joined with (src/models/compound-parts.ts).
- Made by: training/spelling.ts; an article does not count for its own words. Holds numbers and
  single words, no text.
`
}
