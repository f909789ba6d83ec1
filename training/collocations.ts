// Keeps of a language model what it says of the words of lexicon/confusions.tsv: models/collocations.bin
// and the card.
// usage: node dist/training/collocations.js <en-us.lm.bin of CMU Sphinx>
// Kept are the probabilities that are far above what fewer words would let expect, and that many uses of
// a word show (cf. the pruning of Seymore and Rosenfeld 1996). What is asked of them are differences
// between two words in one place, in which most of what is not kept falls out.
import '../src/runner/installed-material.ts'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {confusions} from '../src/lexicon/confusions.ts'
import {Collocations} from '../src/models/collocations.ts'
import {followersKey, rarityKey, togetherKey} from '../src/analysis/slots/collocations.ts'
import {hash} from '../src/base/hash.ts'
import {LanguageModel} from './language-model.ts'

const cells = 2 ** 19
/** So many keys as a part of the cells can be held. */
const filled = 0.8
/** A strength below this is not worth keeping, and one above that not worth more. */
const [leastStrength, mostStrength] = [1, 8]

const source = process.argv[2]
if (!source) throw new Error('usage: collocations <en-us.lm.bin of CMU Sphinx>')

const model = new LanguageModel(readFileSync(source))
const kept = new Map<number, number>()
/** The logarithm of the share of all words of each that is listed. */
const shares = new Map<string, number>()
for (const {word, probability, backoff} of model.unigrams()) {
  if (!confusions().has(word)) continue
  shares.set(word, probability)
  kept.set(rarityKey(word), -probability)
  kept.set(followersKey(word), -backoff)
}
const found = [...strongest()].sort((one, other) => other.rank - one.rank)
const count = Math.floor(cells * filled) - kept.size
for (const {key, strength} of found.slice(0, count)) kept.set(key, strength)
const folder = fileURLToPath(new URL('../../models/', import.meta.url))
writeFileSync(
  path.join(folder, 'collocations.bin'),
  Buffer.from(Collocations.of(kept, cells).buffer)
)
const card = `# collocations.bin

How much likelier words are beside one another than each would be without the other, for \`real-word\`.

- What: ${count} pairs and triples of words, of ${found.length} that have one of the ${shares.size} words of
  lexicon/confusions.tsv that the source knows, the strongest, and for each of those how common it is;
  ${cells} cells of 16 bits, 10 of them of a hash. The words themselves are not in it.
- Source: the language model en-us.lm.bin of CMU Sphinx (Carnegie Mellon University and Alpha Cephei,
  2-clause BSD: collocations.licence.txt), as Debian’s package pocketsphinx-en-us has it.
- Made by: training/collocations.ts, run by \`npm run train\` where \`--language-model <file>\` is given.
`
writeFileSync(path.join(folder, 'collocations.md'), card)
console.log(card)

/**
 * What the model says of listed words beside others, ranked by the part of the uses of the rarer that
 * it is about and by how much it says.
 */
function* strongest(): Generator<{key: number; strength: number; rank: number}> {
  for (const {words, probability, strength} of model.ngrams()) {
    if (strength < leastStrength) continue
    const share = Math.min(...words.map((word) => shares.get(word) ?? 0))
    if (share === 0) continue
    const [first, ...others] = words.map(hash) as [number, ...number[]]
    const rank = probability - share + 2 * Math.log(Math.min(mostStrength, strength))
    yield {key: togetherKey(first, ...others), strength, rank}
  }
}
