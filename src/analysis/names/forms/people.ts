import {groupBy} from '../../../base/group-by.ts'
import {keptOf} from '../../../base/kept.ts'
import {institutions} from '../../../lexicon/institutions.ts'
import type {Sentence, Token} from '../../../text/text.ts'
import {distance, fold} from '../../../base/distance.ts'
import type {Form} from './forms.ts'
import type {Mention} from '../mentions/mentions.ts'
import {areOneSound} from './romanisation.ts'
import {genderOf} from './genders.ts'
import {areIntroducedApart} from './introductions.ts'

/**
 * Whether two forms are those of two for certain: named in one breath (“Salman Tareen and Suleman
 * Tareen”), kin, actor and role, a man and a woman, each introduced as somebody else, or a land and a
 * part of one that has its own spelling (Azerbaijan, East Azarbaijan).
 */
export function areDifferentPeople(one: Form, other: Form): boolean {
  if (areLandAndPart(one, other) || areManAndWoman(one, other)) return true
  if (haveTwoGenders(one, other) || areIntroducedApart(one, other)) return true
  if (areKin(one, other) || areKin(other, one)) return true
  return somePairInSentence(one, other, (first, second) => {
    if (startOf(second) - first.tokens.at(-1)!.index > breath) return areUnlike(first, second)
    const between = tokensBetween(first, second)
    if (areJoined(first, second, between)) return true
    return (
      between.length === 1 ||
      between.some(isPlaying) ||
      areUnlike(first, second) ||
      haveTwoPlaces(first, second)
    )
  })
}

/** Is one form named with the title of a man, and the other with that of a woman? */
function haveTwoGenders(one: Form, other: Form): boolean {
  const [a, b] = [gendersOf(one), gendersOf(other)]
  return (a.has('m') && b.has('f')) || (a.has('f') && b.has('m'))
}

const gendersOf = keptOf(
  ({mentions}: Form): ReadonlySet<string> =>
    new Set(mentions.map(({mention: {title}}) => genderOf(title)))
)

/**
 * “Murutte Ananda Nayaka Thero and Mahara Nanda Nayaka Thero”: names of three words and more of which
 * the first are two. A monk’s is his village.
 */
function haveTwoPlaces({words: some}: Mention, {words: others}: Mention): boolean {
  const [a, b] = [fold(some[0]!), fold(others[0]!)]
  return some.length > 2 && some.length === others.length && distance(a, b, 3) > 2
}

/** In a sentence longer than this, names far apart are not named in one breath. */
const breath = 60

/** “Dilshan Perera spoke after Dilhan Pereira”: nobody is misspelled in both names, as a rule. */
function areUnlike({words: some}: Mention, {words: others}: Mention): boolean {
  if (some.length !== 2 || others.length !== 2) return false
  return some.every((word, at) => {
    const other = others[at]!
    return word !== other && distance(fold(word), fold(other), 2) < 3
  })
}

/** “Daniel Johnson scored twice and Daniel Johnston once”: nobody is named in full twice so soon. */
function areJoined(first: Mention, second: Mention, between: readonly Token[]): boolean {
  const [some, others] = [first.words, second.words]
  if (some.length !== 2 || others.length !== 2 || between.length > 20) return false
  if (some.filter((word, at) => word !== others[at]).length !== 1) return false
  return (
    between.some(({normal}) => /^(?:and|or|but|while|against|by|from|than|with)$/u.test(normal)) ||
    // “Katherine Marsh, the head of the school, thanked Catherine Marsh, a pupil”
    [first, second].every(isSetOff)
  )
}

function isSetOff({tokens, sentence}: Mention): boolean {
  return sentence.tokens[tokens.at(-1)!.index + 1 - sentence.tokens[0]!.index]?.text === ','
}

/**
 * “Muhammad Aslam Channa” and “Mohammad Aslam Niazi”: given names of men whose surnames are two, and
 * who are named by the given name alone nowhere.
 */
export function haveTwoSurnames({mentions: some}: Form, {mentions: others}: Form): boolean {
  const areGiven = [some, others].every((mentions) =>
    mentions.every(({mention: {words}, at}) => words.length > 1 && at === 0)
  )
  if (!areGiven || some.length === 0 || others.length === 0) return false
  const surnames = others.map(({mention: {words}}) => fold(words.at(-1)!))
  return some.every(({mention: {words}}) => {
    const surname = fold(words.at(-1)!)
    return (
      !institutions().has(surname) && surnames.every((other) => distance(surname, other, 3) > 2)
    )
  })
}

/**
 * Whether a form is how another may be named again: with Mr, Mrs, Ms or Dr and no given name wherever
 * it stands, and behind the other’s full name (“Helen Clarke … Mrs Clark”).
 */
export function isSecondReference({mentions, tokens}: Form, {mentions: others}: Form): boolean {
  const full = others.find(({mention: {words}, at}) => words.length > 1 && at === words.length - 1)
  return (
    full !== undefined &&
    mentions.length === tokens.length &&
    full.mention.tokens[0]!.index < tokens[0]!.index &&
    mentions.every(
      ({mention: {words, title}}) =>
        words.length === 1 && /^(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/iu.test(title)
    )
  )
}

/** Whether a sentence has both in full, and no word of the one is the other’s. */
export function areBothInFull(one: Form, other: Form): boolean {
  return somePairInSentence(
    one,
    other,
    (first, second) =>
      Math.min(first.words.length, second.words.length) > 1 &&
      !first.words.some((word) => second.words.includes(word))
  )
}

/**
 * Whether a test holds for some mentions of two forms in one sentence, given in the order of the
 * article.
 */
function somePairInSentence(
  one: Form,
  other: Form,
  test: (first: Mention, second: Mention) => boolean
): boolean {
  const byOther = bySentenceOf(other)
  for (const [sentence, mentions] of bySentenceOf(one)) {
    const others = byOther.get(sentence)?.slice(0, mostInSentence) ?? []
    const isFound = mentions
      .slice(0, mostInSentence)
      .some((a) => others.some((b) => (startOf(a) < startOf(b) ? test(a, b) : test(b, a))))
    if (isFound) return true
  }
  return false
}

/** The mentions that a form stands in by their sentences, each once. */
const bySentenceOf = keptOf(({mentions}: Form): ReadonlyMap<Sentence, readonly Mention[]> => {
  const all = new Set(mentions.map(({mention}) => mention))
  return groupBy(all, ({sentence}) => sentence)
})

// What is named oftener in a sentence stands in a list without a stop: each of a thousand mentions is
// not held against each of another thousand.
const mostInSentence = 30

function areLandAndPart(one: Form, other: Form): boolean {
  const [a, b] = [one, other].map(ofQuarters)
  return a !== b && a !== undefined && b !== undefined && areOneSound(one.folded, other.folded)
}

/** Nigel and Nigella, Paul and Pauline: given names of which one is made of the other. */
function areManAndWoman(one: Form, other: Form): boolean {
  const [short, long] = one.folded.length < other.folded.length ? [one, other] : [other, one]
  return (
    long.folded.startsWith(short.folded) &&
    /^(?:la|ella|elle|ette|ina|ine)$/u.test(long.folded.slice(short.folded.length)) &&
    [one, other].every(({mentions}) =>
      mentions.some(({mention: {words}, at}) => words.length > 1 && at === 0)
    )
  )
}

/** Whether a form stands behind a quarter of the compass, always or never; else nothing. */
function ofQuarters({mentions}: Form): boolean | undefined {
  const [first, ...others] = mentions.map(({mention, at}) =>
    /^(?:north|south|east|west)(?:ern)?$/iu.test(mention.words[at - 1] ?? '')
  )
  return others.every((other) => other === first) ? first : undefined
}

/** The actor plays one whose name is nearly hers: “Richa Chadda plays one Chadha”, not “plays for”. */
function isPlaying({normal}: Token, at: number, between: readonly Token[]): boolean {
  if (!/^(?:plays?|playing|played|portrays?|portraying|portrayed)$/u.test(normal)) return false
  return !/^(?:against|at|for|in|on|under|with)$/u.test(between[at + 1]?.normal ?? '')
}

const kin =
  /^(?:(?:great-)*(?:grand|step-?|half-)?(?:brother|sister|son|daughter|father|mother|child|parent|nephew|niece|uncle|aunt)(?:-in-law)?|sibling|twin|wife|husband|widow|widower|cousin|namesake)$/u
const possessive = /^(?:her|his|their|whose)$|['’]s$|s['’]$/u

/**
 * Whether the second is said to be of the family of the first: “Karen Mellor and her twin sister,
 * Karin Mellor”, “Karen Mellor won. Her sister Karin Mellor came second”.
 */
function areKin(first: Form, second: Form): boolean {
  const relatives = relativesOf(second)
  if (relatives.length === 0) return false
  const bySentence = bySentenceOf(first)
  const ends = new Set(Array.from(bySentence.keys(), ({tokens}) => tokens.at(-1)!.index))
  return relatives.some((mention) => {
    const {sentence} = mention
    const [earliest] = bySentence.get(sentence) ?? []
    return (
      (earliest !== undefined && startOf(earliest) <= startOf(mention)) ||
      ends.has(sentence.tokens[0]!.index - 1)
    )
  })
}

/** The mentions of a form before which it is called somebody’s kin: “her twin sister, Karin Mellor”. */
const relativesOf = keptOf(({mentions}: Form): readonly Mention[] =>
  mentions.map(({mention}) => mention).filter(isCalledKin)
)

function isCalledKin(mention: Mention): boolean {
  const {tokens} = mention.sentence
  const at = startOf(mention) - tokens[0]!.index
  const before = tokens.slice(Math.max(0, at - 5), at)
  const place = before.findLastIndex(({normal}) => kin.test(normal))
  if (place < 0) return false
  return (
    !before.slice(place + 1).some(({kind, text}) => kind === 'word' && isSmall(text)) &&
    before.slice(0, place).some(({normal}) => possessive.test(normal))
  )
}

function isSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

function tokensBetween(first: Mention, second: Mention): readonly Token[] {
  const {tokens} = first.sentence
  const start = tokens[0]!.index
  return tokens.slice(first.tokens.at(-1)!.index + 1 - start, startOf(second) - start)
}

function startOf({tokens}: Mention): number {
  return tokens[0]!.index
}
