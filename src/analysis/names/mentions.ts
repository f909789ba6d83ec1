import {givenNames} from '../../../lexicon/given-names.ts'
import {institutions} from '../../../lexicon/institutions.ts'
import {surnamesFirst} from '../../../lexicon/surnames-first.ts'
import {titles} from '../../../lexicon/titles.ts'
import {newsNames, newsWords} from '../../../models/news-words.ts'
import {dictionaryOf} from '../dictionary.ts'
import type {Analysis} from '../index.ts'
import {keptOf} from '../kept.ts'
import type {Paragraph, Sentence} from '../paragraphs.ts'
import {isInitial} from '../sentences.ts'
import {type Token, withoutPossessive, wordOf} from '../tokens.ts'

/**
 * One place where a proper name stands. `tokens` are those of the name alone, `words` their texts
 * without the possessive; the title before it (“Foreign Minister”) is kept apart.
 */
export interface Mention {
  readonly tokens: readonly Token[]
  readonly words: readonly string[]
  readonly title: string
  /** Jr, MP, QC behind the name, not among its words. */
  readonly suffix: string
  readonly paragraph: Paragraph
  readonly sentence: Sentence
}

const capitalised = /^\p{Lu}|^(?:al|el|ul|ur|ud|an|as|ash|ad|az|bin)-\p{Lu}|^(?:d|l|o)['’]\p{Lu}/u
const initials = /^(?:\p{Lu}\.?){1,3}$/u
const particles = new Set(
  'al bin bint da das de del den der di dos du el ibn la le st ter ul ur ud van von y'.split(' ')
)
const suffixes = /^(?:jr|sr|ii|iii|iv|mp|mep|qc|kc|obe|mbe|cbe)\.?$/iu
// Capitalised, but the name of nobody whose spelling could vary.
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^i(?:['’]\p{L}+)?$/iu

// Never a name, though a sentence that the parser did not part may show them with a capital.
const functionWords = new Set(
  'a an and as at but by for from he her his if in is it its my no not of on or our she so that the their there these they this those to was we were what when where who why with you your'.split(
    ' '
  )
)

/** Whether a word is a part of names that is written in small letters: bin, de, van. */
export function isParticle(text: string): boolean {
  return particles.has(text)
}

/** How often a word stands in small letters, and with a capital where only a name has one. */
interface Usage {
  small: number
  name: number
  /** It has a capital that says nothing: only what it is tells whether it is a name. */
  isDoubtful: boolean
}

/** The mentions of proper names in an article, in reading order. */
export function toMentions(analysis: Analysis): Mention[] {
  const usage = countUsage(analysis)
  prepareWords(usage, analysis)
  return analysis.sentences.flatMap((sentence) =>
    runs(
      sentence,
      (token, next) => isName(token, next, sentence, usage, analysis),
      (token) => isInstitution(token, analysis)
    ).flatMap((run) => toMention(run, sentence))
  )
}

function countUsage({sentences}: Analysis): Map<string, Usage> {
  const usage = new Map<string, Usage>()
  for (const sentence of sentences) {
    for (const {word, use} of usesOf(sentence)) {
      let counts = usage.get(word)
      if (!counts) usage.set(word, (counts = {small: 0, name: 0, isDoubtful: false}))
      if (use === 'small') counts.small++
      else if (use === 'name') counts.name++
      else counts.isDoubtful ||= use === 'doubtful'
    }
  }
  return usage
}

/** How a sentence uses each of its words: in small letters, as a name, or with a capital that says nothing. */
const usesOf = keptOf((sentence: Sentence) =>
  sentence.tokens.flatMap((token) => {
    if (token.kind !== 'word' || token.opaque) return []
    const word = wordOf(token)
    if (!capitalised.test(token.text)) return {word, use: 'small' as const}
    if (!sentence.paragraph.isDisplay && !isInitial(token, sentence)) {
      return {word, use: 'name' as const}
    }
    return {word, use: isKnown(token, word) ? ('known' as const) : ('doubtful' as const)}
  })
)

/** Have the dictionary look up at once the words that it will be asked about. */
function prepareWords(usage: ReadonlyMap<string, Usage>, {dialect}: Analysis): void {
  const words = [...usage].flatMap(([word, {small, name, isDoubtful}]) =>
    isDoubtful && small === 0 && name === 0 && !newsWords().has(word) ? [word] : []
  )
  dictionaryOf(dialect).prepare(words)
}

function isName(
  token: Token,
  next: Token | undefined,
  sentence: Sentence,
  usage: ReadonlyMap<string, Usage>,
  analysis: Analysis
): boolean {
  if (token.kind !== 'word' || token.opaque || !capitalised.test(token.text)) return false
  if (calendar.test(token.text)) return false
  if (functionWords.has(token.normal)) {
    return isSyllable(token, sentence) || isAcronym(token, sentence)
  }
  const word = wordOf(token)
  const {small = 0, name = 0} = usage.get(word) ?? {}
  if (sentence.paragraph.isDisplay) {
    // “By Tom O’Hara”
    const isWriter = sentence.paragraph.field === 'byline' && givenNames().has(word)
    return name > small || (name === small && (isWriter || isProbable(token, word, analysis)))
  }
  if (!isInitial(token, sentence)) return true
  const isBeforeName = next?.kind === 'word' && capitalised.test(next.text)
  if (isBeforeName && isGivenName(token, sentence)) return true
  if (next?.text === 'of' && isHead(token, sentence)) return true
  if (name > 0) return name > small
  if (titles().has(token.normal.replace(/\.$/u, '')) && isBeforeName) return true
  // “Off-spinner Dilshan Perera”: the capital is the sentence’s.
  if (/-\p{Ll}/u.test(token.text)) return false
  // First in its sentence and nowhere else: a name if it is no word. (The tagger would know a few
  // more, and takes longer to load than an article to read.)
  return small === 0 && isProbable(token, word, analysis)
}

/** A name if its capital says nothing: one that the news knows, or no word. */
function isProbable(token: Token, word: string, analysis: Analysis): boolean {
  return isKnown(token, word) || !isWord(word, analysis)
}

/** “Will Tanner left”, but not “Will Britain leave?” */
function isGivenName({normal}: Token, {tokens}: Sentence): boolean {
  return givenNames().has(normal) && !(normal === 'will' && tokens.some(({text}) => text === '?'))
}

/** “Bank of England officials left”, “University of the Punjab”, but not “Bank of a river”. */
function isHead({index, normal}: Token, {tokens}: Sentence): boolean {
  const at = index - tokens[0]!.index
  const name = tokens[at + 2]?.text === 'the' ? tokens[at + 3] : tokens[at + 2]
  return institutions().has(normal) && name !== undefined && capitalised.test(name.text)
}

/** “Moon Jae In”: the second syllable of a given name behind its surname. */
function isSyllable({index}: Token, {tokens}: Sentence): boolean {
  const at = index - tokens[0]!.index
  const [surname, first] = [tokens[at - 2], tokens[at - 1]]
  if (!surname || !first || !surnamesFirst().has(surname.normal)) return false
  return /^\p{Lu}/u.test(surname.text) && /^\p{Lu}\p{Ll}{1,4}$/u.test(first.text)
}

/** “The WHO said so”, “an agency (WHO)”: not “they said NO”. */
function isAcronym({index, text}: Token, {tokens, paragraph}: Sentence): boolean {
  const before = tokens[index - tokens[0]!.index - 1]?.normal
  return /^\p{Lu}{2,}$/u.test(text) && !paragraph.isDisplay && (before === 'the' || before === '(')
}

/** The words of the news are asked first: they are fewer and nearer than the dictionary’s. */
function isWord(word: string, {dialect}: Analysis): boolean {
  return newsWords().has(word) || dictionaryOf(dialect).knows(word)
}

/** Whether the news has a word far oftener as a name than in small letters: four times as often. */
function isKnown({text}: Token, word: string): boolean {
  const name = newsNames().get(withoutPossessive(text)) ?? 0
  return name > 2 && name >= (newsWords().get(word) ?? 0) + 2
}

/** “Bank of England”, “Church of the Nativity”, but not “Governor of Punjab” or “Paris of the East”. */
function isInstitution(token: Token, analysis: Analysis): boolean {
  return !titles().has(bare(token)) && isWord(token.normal, analysis)
}

/**
 * Runs of name words, with particles in small letters between them, and “of” or “of the” behind what
 * may be an institution.
 */
function runs(
  {tokens}: Sentence,
  isName: (token: Token, next: Token | undefined) => boolean,
  isInstitution: (token: Token) => boolean
): Token[][] {
  const found: Token[][] = []
  let run: Token[] = []
  let pending: Token[] = []
  tokens.forEach((token, index) => {
    const isClose = run.length > 0 && /^\s$/u.test(token.space)
    if (isName(token, tokens[index + 1])) {
      if (isClose) run.push(...pending, token)
      else found.push((run = [token]))
      pending = []
      // Russia’s Lavrov: the possessive ends a name.
      if (withoutPossessive(token.text) !== token.text) run = []
    } else if (isClose && isParticle(token.text) && pending.length < 2) {
      pending.push(token)
    } else if (
      isClose &&
      pending.length === 0 &&
      token.text === 'of' &&
      isInstitution(run.at(-1)!)
    ) {
      pending.push(token)
    } else if (isClose && pending.at(-1)?.text === 'of' && token.text === 'the') {
      pending.push(token)
    } else {
      run = []
      pending = []
    }
  })
  return found
}

/** The name in a run of capitalised words: what stands behind the last title in it. */
function toMention(run: readonly Token[], sentence: Sentence): Mention[] {
  const known = titles()
  let start = 0
  for (let from = 0; from < run.length - 1; from++) {
    for (let to = Math.min(from + 4, run.length - 1); to > from; to--) {
      const phrase = run.slice(from, to).map(bare).join(' ')
      const title = known.get(phrase)
      // “Martin Luther King Jr”: what may be a name is a title only before everything else.
      if (title && (title.only || from <= start)) start = Math.max(start, to)
    }
  }
  let end = run.length
  while (end > start + 1 && suffixes.test(run[end - 1]!.text)) end--
  const tokens = run.slice(start, end)
  const title = run
    .slice(0, start)
    .map(({text}) => text)
    .join(' ')
  const words = tokens.map(({text}) => withoutPossessive(text))
  if (words.every((word) => initials.test(word) && word.length < 2)) return []
  if (words.length === 1 && known.get(bare(tokens[0]!))?.only) return []
  const suffix = run
    .slice(end)
    .map(({text}) => text)
    .join(' ')
  return [{tokens, words, title, suffix, paragraph: sentence.paragraph, sentence}]
}

function bare({normal}: Token): string {
  return normal.replace(/\.$/u, '').replaceAll('-', ' ')
}
