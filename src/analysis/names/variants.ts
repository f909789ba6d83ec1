import {nationForms} from '../../../lexicon/nations.ts'
import type {Analysis} from '../index.ts'
import type {Token} from '../tokens.ts'
import {deletions, distance, fold, skeleton} from './distance.ts'
import type {Mention} from './mentions.ts'

/** One spelling of a part of a name, and every word of the article that is spelled so. */
export interface Spelling {
  readonly text: string
  readonly tokens: readonly Token[]
}

/**
 * Two spellings of one name. `slip` is the one that is more likely wrong: the rarer, and of two as
 * common the later. `isTie` if both stand equally often, so that neither is to be preferred.
 */
export interface Variant {
  readonly slip: Spelling
  readonly usual: Spelling
  readonly isTie: boolean
}

interface Form extends Spelling {
  readonly folded: string
  readonly mentions: readonly Mention[]
}

/**
 * The names that an article spells in two ways.
 *
 * Likeness of letters proves nothing (Reagan and Regan); the rest of the name, or a surname that
 * nobody owns, must say that one person is meant. After section 4 of the project’s notes on names:
 * letters first, then shared other parts, then orphan surnames.
 */
export function toVariants(mentions: readonly Mention[], analysis: Analysis): Variant[] {
  const small = new Set<string>()
  for (const {kind, text, normal} of analysis.tokens) {
    if (kind === 'word' && /^\p{Ll}/u.test(text)) small.add(normal)
  }
  const forms = toForms(mentions).filter(({folded}) => !small.has(folded))
  return nearPairs(forms).flatMap(([one, other]) =>
    isOneName(one, other) ? [toVariant(one, other)] : []
  )
}

function toForms(mentions: readonly Mention[]): Form[] {
  const forms = new Map<string, {tokens: Token[]; mentions: Mention[]}>()
  for (const mention of mentions) {
    mention.words.forEach((text, index) => {
      if (text.length < 4 || !/\p{Ll}/u.test(text)) return
      const form = forms.get(text) ?? {tokens: [], mentions: []}
      form.tokens.push(mention.tokens[index]!)
      form.mentions.push(mention)
      forms.set(text, form)
    })
  }
  return Array.from(forms, ([text, form]) => ({text, folded: fold(text), ...form}))
}

/** The pairs of forms that are near in letters or in sound, each once, with no search over all. */
function nearPairs(forms: readonly Form[]): [Form, Form][] {
  const keys = new Map<string, Form[]>()
  for (const form of forms) {
    const sound = form.folded.length > 4 ? [`/${skeleton(form.folded)}`] : []
    for (const key of new Set([...deletions(form.folded), ...sound])) {
      const sharing = keys.get(key)
      if (sharing) sharing.push(form)
      else keys.set(key, [form])
    }
  }
  const pairs = new Map<string, [Form, Form]>()
  for (const sharing of keys.values()) {
    sharing.forEach((one, index) => {
      for (const other of sharing.slice(index + 1)) {
        const key = [one.text, other.text].sort().join(' ')
        if (!pairs.has(key) && isNear(one.folded, other.folded)) pairs.set(key, [one, other])
      }
    })
  }
  return [...pairs.values()]
}

function isNear(a: string, b: string): boolean {
  if (a === b || isInflected(a, b) || isInflected(b, a)) return false
  const [one, other] = [nationForms().get(a), nationForms().get(b)]
  if (one && other) return false
  const apart = distance(a, b, 2)
  if (apart === 1) return true
  return apart === 2 && Math.min(a.length, b.length) > 5 && skeleton(a) === skeleton(b)
}

/** Efforts and Effort, Ivanov and Ivanova, Arabia and Arabic: two words, not two spellings. */
function isInflected(word: string, base: string): boolean {
  if (/a$/u.test(base) && word === base.replace(/a$/u, 'ic')) return true
  if (/ism$/u.test(base) && word === base.replace(/m$/u, 't')) return true
  const ending = word.startsWith(base) ? word.slice(base.length) : undefined
  return ending !== undefined && /^(?:e?s|a|i|n|an|ian|ic|ese|ish|er|y|o)$/u.test(ending)
}

function isOneName(one: Form, other: Form): boolean {
  if (one.mentions.some(({sentence}) => other.mentions.some((m) => m.sentence === sentence))) {
    return false
  }
  return sharesParts(one, other) || isOrphan(one, other) || isOrphan(other, one)
}

/** “Shah Mehmood Qureshi” and “Shah Mahmood Qureshi”: the parts beside the two are the same. */
function sharesParts(one: Form, other: Form): boolean {
  return one.mentions.some((a) =>
    other.mentions.some((b) => {
      const [at, to] = [a.words.indexOf(one.text), b.words.indexOf(other.text)]
      const before = [a.words.slice(0, at).reverse(), b.words.slice(0, to).reverse()] as const
      const after = [a.words.slice(at + 1), b.words.slice(to + 1)] as const
      return shared(...before) + shared(...after) > 0 && areSame(...before) && areSame(...after)
    })
  )
}

/** How many parts stand in both of two lists. */
function shared(some: readonly string[], others: readonly string[]): number {
  return Math.min(some.length, others.length)
}

/** Are two lists the same as far as both go? “Economic Affairs Tariq” ends as “Tariq” does. */
function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.slice(0, others.length).every((word, index) => fold(word) === fold(others[index]!))
}

/**
 * A surname that stands alone and belongs to no full name of the article, beside a near one that
 * does: “Kathleen Wynne … Ms Wynn said”.
 */
function isOrphan(orphan: Form, owned: Form): boolean {
  return (
    orphan.folded.length > 4 &&
    // Greece is nobody’s surname, however near to Greene.
    !nationForms().has(orphan.folded) &&
    !nationForms().has(owned.folded) &&
    orphan.mentions.every(({words}) => words.length === 1) &&
    orphan.mentions.length < 3 &&
    owned.mentions.some(({words}) => words.length > 1 && words.at(-1) === owned.text)
  )
}

function toVariant(one: Form, other: Form): Variant {
  const isTie = one.tokens.length === other.tokens.length
  const isOtherSlip = isTie
    ? one.tokens[0]!.index < other.tokens[0]!.index
    : other.tokens.length < one.tokens.length
  const [slip, usual] = isOtherSlip ? [other, one] : [one, other]
  return {slip, usual, isTie}
}
