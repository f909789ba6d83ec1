import {lazily} from '../src/base/lazily.ts'
import {areTwoNames} from '../src/lexicon/never-join.ts'
import {nationForms} from '../src/lexicon/nations.ts'
import {soundsOf} from '../src/lexicon/name-sounds.ts'
import {newsNameLevels} from '../src/models/news-words.ts'
import {dictionaryOf} from '../src/analysis/dictionary/index.ts'
import {groupBy} from '../src/base/group-by.ts'
import {deletions, fold} from '../src/base/distance.ts'
import type {Mention} from '../src/analysis/names/mentions/mentions.ts'
import type {Token} from '../src/text/text.ts'
import type {Analysis} from '../src/index.ts'
import {lot} from './lot.ts'

/** An article in which a known name stands for another, and whether that makes a slip of it. */
export interface Plant {
  readonly text: string
  readonly one: string
  readonly other: string
  readonly isSlip: boolean
}

/** One who is named in full, the places of the full name and of the surname alone. */
interface Person {
  readonly words: readonly string[]
  readonly full: readonly Mention[]
  readonly short: readonly Mention[]
}

/**
 * One article with a slip, and one without: the given name or the surname of somebody is once another
 * name that is known as well and comes near (Catherine and Katherine); and somebody else has such a
 * surname throughout, in full first, as two people may.
 */
export function toPlants(text: string, {names}: Analysis, seed: number): Plant[] {
  const people = toPeople(names.mentions)
  const draw: Draw = (values, salt) => values[(lot(seed * 8 + salt) >>> 8) % values.length]
  const person = draw(people, 0)
  if (!person) return []
  const others = people.filter(({words}) => words.every((word, at) => word !== person.words[at]))
  return [toSlip(text, person, draw), toSecond(text, person, others, draw)].flatMap(
    (plant) => plant ?? []
  )
}

/** One of several values, by lot: the same for the same salt. */
type Draw = <Value>(values: readonly Value[], salt: number) => Value | undefined

function toSlip(text: string, {words, full, short}: Person, draw: Draw): Plant | undefined {
  const at = draw([0, 1], 1)!
  const other = draw(neighboursOf(words[at]!), 2)
  const tokens = full.slice(1).map((mention) => mention.tokens[at]!)
  if (at === 1) tokens.push(...short.map((mention) => mention.tokens[0]!))
  const place = draw(tokens, 3)
  if (!other || !place) return undefined
  const one = words[at]!
  return {text: replace(text, [place], one, other), one, other, isSlip: true}
}

function toSecond(
  text: string,
  {words}: Person,
  others: readonly Person[],
  draw: Draw
): Plant | undefined {
  const second = draw(others, 4)
  const other = draw(neighboursOf(words[1]!), 5)
  if (!second || !other) return undefined
  const tokens = [...second.full, ...second.short].map(({tokens}) => tokens.at(-1)!)
  return {
    text: replace(text, tokens, second.words[1]!, other),
    one: words[1]!,
    other,
    isSlip: false
  }
}

/** The people of an article who are named in full, in two words, and whose surname nobody else has. */
function toPeople(mentions: readonly Mention[]): Person[] {
  const isPart = (word: string) =>
    /^\p{Lu}\p{Ll}{3,}$/u.test(word) &&
    newsNameLevels().has(word) &&
    (soundsOf(word).length > 0 || !dictionaryOf('en-GB').knows(word.toLowerCase())) &&
    !nationForms().has(word.toLowerCase())
  const inText = mentions.filter(({paragraph}) => !paragraph.isDisplay)
  const full = groupBy(
    inText.filter(({words}) => words.length === 2 && words.every(isPart)),
    ({words}) => words.join(' ')
  )
  return [...full.values()].flatMap((some) => {
    const [first] = some as [Mention]
    const [given, surname] = first.words as [string, string]
    const others = inText.filter(({words}) => words.includes(surname) && words.length > 1)
    if (others.some(({words}) => words.join(' ') !== `${given} ${surname}`)) return []
    const short = inText.filter(
      ({words, tokens}) =>
        words.length === 1 && words[0] === surname && tokens[0]!.index > first.tokens[0]!.index
    )
    return [{words: first.words, full: some, short}]
  })
}

/** The known names that sound like a name; of one that nobody listed, those one letter off. */
function neighboursOf(name: string): string[] {
  const sounds = soundsOf(name)
    .map((sound) => sound.charAt(0).toUpperCase() + sound.slice(1))
    .filter((sound) => sound !== name)
  if (sounds.length > 0) return sounds
  const folded = fold(name)
  return deletions(folded)
    .flatMap((key) => near().get(key) ?? [])
    .filter(
      (other) =>
        other !== name &&
        Math.abs(other.length - name.length) < 2 &&
        other[0] === name[0] &&
        `${name}s` !== other &&
        `${other}s` !== name &&
        !areTwoNames(name, other)
    )
}

/** The names of the news that are no words, by the letters left when one is left out. */
const near = lazily(() => {
  const index = new Map<string, string[]>()
  for (const name of newsNameLevels().keys()) {
    const folded = name.toLowerCase()
    if (newsNameLevels().get(name)! < 2 || !/^[A-Z][a-z]{3,}$/u.test(name)) continue
    if (dictionaryOf('en-GB').knows(folded) || nationForms().has(folded)) continue
    for (const key of deletions(folded)) index.set(key, [...(index.get(key) ?? []), name])
  }
  return index
})

function replace(text: string, tokens: readonly Token[], from: string, to: string): string {
  return [...tokens]
    .sort((a, b) => b.index - a.index)
    .reduce((changed, {position, text: word}) => {
      const start = position!.start.offset!
      return word.startsWith(from)
        ? changed.slice(0, start) + to + changed.slice(start + from.length)
        : changed
    }, text)
}
