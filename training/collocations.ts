// Keeps of a language model what it says of the words of lexicon/confusions.tsv: models/collocations.bin
// and the card.
// usage: node dist/training/collocations.js <en-us.lm.bin of CMU Sphinx>
// Kept are the probabilities that are far above what fewer words would let expect, and that many uses of
// a word show (cf. the pruning of Seymore and Rosenfeld 1996). What is asked of them are differences
// between two words in one place, in which most of what is not kept falls out.
import '../src/runner/installed-material.ts'
import {readFileSync} from 'node:fs'
import {followersKey, rarityKey, togetherKey} from '../src/analysis/slots/collocations.ts'
import {hash} from '../src/base/hash.ts'
import {confusions} from '../src/lexicon/confusions.ts'
import {Collocations} from '../src/models/collocations.ts'
import {Sections} from '../src/models/sections.ts'
import {writeModel} from './files.ts'
import {LanguageModel} from './language-model.ts'
import {runIfStarted} from './program.ts'

const cells = 2 ** 19
/** So many keys as a part of the cells can be held. */
const filled = 0.8
/** A strength below this is not worth keeping, and one above that not worth more. */
const [leastStrength, mostStrength] = [1, 8]

/** Write the model and its card. */
export function main([source]: readonly string[]): void {
  if (!source) throw new Error('usage: collocations <en-us.lm.bin of CMU Sphinx>')
  const {strengths, shares, found, count} = strongestOf(
    new LanguageModel(readFileSync(source)),
    (word) => confusions().has(word),
    Math.floor(cells * filled)
  )
  writeModel('collocations.bin', Sections.pack(Collocations.of(strengths, cells).lists))
  const card = `# collocations.bin

How much likelier words are beside one another than each would be without the other, for \`real-word\`.

- What: ${count} pairs and triples of words, of ${found} that have one of the ${shares} words of
  lexicon/confusions.tsv that the source knows, the strongest, and for each of those how common it is;
  ${cells} cells of 16 bits, 10 of them of a hash. The words themselves are not in it.
- Source: the language model en-us.lm.bin of CMU Sphinx (Carnegie Mellon University and Alpha Cephei,
  2-clause BSD: collocations.licence.txt), as Debian’s package pocketsphinx-en-us has it.
- Made by: training/collocations.ts, run by \`npm run train\` where \`--language-model <file>\` is given.
`
  writeModel('collocations.md', card)
  console.log(card)
}

/**
 * What a language model says of the words that are listed, by key, no more than `most` keys: how common
 * each is, and the strongest of what stands beside it; with how many words, pairs and triples are kept.
 */
export function strongestOf(
  model: Pick<LanguageModel, 'unigrams' | 'ngrams'>,
  isListed: (word: string) => boolean,
  most: number
) {
  const strengths = new Map<number, number>()
  /** The logarithm of the share of all words of each that is listed. */
  const shares = new Map<string, number>()
  for (const {word, probability, backoff} of model.unigrams()) {
    if (!isListed(word)) continue
    shares.set(word, probability)
    strengths.set(rarityKey(word), -probability)
    strengths.set(followersKey(word), -backoff)
  }
  const found = [...rankedBeside(model, shares)].sort((one, other) => other.rank - one.rank)
  const count = most - strengths.size
  for (const {key, strength} of found.slice(0, count)) strengths.set(key, strength)
  return {strengths, shares: shares.size, found: found.length, count}
}

/**
 * What the model says of listed words beside others, ranked by the part of the uses of the rarer that
 * it is about and by how much it says.
 */
function* rankedBeside(
  model: Pick<LanguageModel, 'ngrams'>,
  shares: ReadonlyMap<string, number>
): Generator<{key: number; strength: number; rank: number}> {
  for (const {words, probability, strength} of model.ngrams()) {
    if (strength < leastStrength) continue
    const share = Math.min(...words.map((word) => shares.get(word) ?? 0))
    if (share === 0) continue
    const [first, ...others] = words.map(hash) as [number, ...number[]]
    const rank = probability - share + 2 * Math.log(Math.min(mostStrength, strength))
    yield {key: togetherKey(first, ...others), strength, rank}
  }
}

await runIfStarted(import.meta.url, main)
