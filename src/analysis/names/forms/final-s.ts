import {nationForms} from '../../../lexicon/nations.ts'
import {patronymics} from '../../../lexicon/patronymics.ts'
import {speechVerbs} from '../../../lexicon/speech-verbs.ts'
import {titles} from '../../../lexicon/titles.ts'
import {lazily} from '../../../base/lazily.ts'
import {dictionaryOf} from '../../dictionary/index.ts'
import {newsNameLevels, newsWordLevels} from '../../../models/news-words.ts'
import type {Token} from '../../../text/text.ts'
import {fold} from '../../../base/distance.ts'
import type {Mention} from '../mentions/mentions.ts'
import type {Form} from './forms.ts'
import {restsOf} from './near-pairs.ts'
import {endsName} from './owners.ts'

/**
 * Whether two forms that differ by a last s are one surname for certain, and the rarer a slip: Robert
 * Hughes and “Mr Hughe”, Ellen Simmons and “Ellen Simmon”, Barclays Bank and “Barclay Bank”, Jane
 * Collins and “Collin’s book”. A family, one of a team, and a given name are none of these.
 */
export function areOneButForLastS(rare: Form, usual: Form): boolean {
  const isShort = rare.text.length < usual.text.length
  const [short, long] = isShort ? [rare, usual] : [usual, rare]
  if (long.text !== `${short.text}s` || short.text.length < 3) return false
  if (rare.mentions.length === 0 || nationForms().has(short.folded)) return false
  const isWord = short.small > 0 || newsWordLevels().has(short.folded)
  const isGiven = patronymics().has(short.folded)
  return rare.mentions.every(({mention, at}) => {
    if (mention.words.length > 1) return !isWord && isSameName(mention, at, usual, isShort)
    if (!endsName(usual)) return false
    if (mention.title !== '') {
      return isBeforeSurname(mention.title, isWord) || isTitleOf(mention.title, usual)
    }
    if (isWord) return false
    // The plural of a family has no title, and often nothing before it: “Larkins and Browns”.
    if (!isShort) return isOfHeadline(mention) && isSingular(mention)
    if (isPossessive(mention)) return !isGiven || !isOfKin(mention)
    if (isGiven) return false
    return (
      isOfHeadline(mention) || isSubject(mention) || (isUnknown(short) && !isOneOfSeveral(mention))
    )
  })
}

function isOfHeadline({paragraph}: Mention): boolean {
  return paragraph.isDisplay || paragraph.field === 'headline'
}

/**
 * Whether a name is one of another form’s but for the form, and neither of several nor of a kind: “the
 * Thomas Edisons”, “a Boston Celtic”, “Lib Dem leaders”.
 */
function isSameName(mention: Mention, at: number, usual: Form, isShort: boolean): boolean {
  const others = mention.words.map((word, place) => (place === at ? '' : fold(word)))
  if (!restsOf(usual).has(others.join(' ')) || !others.some((word) => word.length > 2)) return false
  if (others.some(isOfPlace)) return false
  const {before, after} = besides(mention)
  const isLast = at === others.length - 1
  if (isLast && dictionaryOf('en-GB').knows(mention.words[at]!.toLowerCase().replace(/s$/u, '')))
    return false
  return (
    (before?.kind !== 'word' || !isSmall(before) || ties.test(before.text)) &&
    (!isLast || isPossessive(mention) || (isShort && isBehind(after)) || isPerson(usual))
  )
}

/** Whether a form is somebody’s surname somewhere: “Ms Simmons”, “said Simmons”. */
function isPerson({mentions}: Form): boolean {
  return mentions.some(
    ({mention}) =>
      mention.words.length === 1 &&
      (mention.title === '' ? isSubject(mention) : isBeforeSurname(mention.title, false))
  )
}

/** “New Yorkers”, “South Africans”, “Sri Lankans”: who lives there, one or many. */
function isOfPlace(word: string): boolean {
  return nationForms().has(word) || /^(?:new|north|south|east|west|sri|costa|latin)$/u.test(word)
}

/** Mr, Senator, Dr: a title that is set before a surname; before King, Prince, Sir stands a given name. */
function isBeforeSurname(title: string, isWord: boolean): boolean {
  const words = title.toLowerCase().replaceAll('-', ' ').replace(/\.$/u, '')
  const {kind} = titles().get(words) ?? titles().get(words.split(' ').at(-1)!) ?? {}
  if (kind === 'honorific' || isWord) return /(?:^| )(?:dr|mr|mrs|ms|miss|mx)$/u.test(words)
  return kind === 'academic' || kind === 'office' || kind === 'rank'
}

/** “Lady Saunders” and “Lady Saunder”: a title that the other surname has as well. */
function isTitleOf(title: string, {mentions}: Form): boolean {
  return mentions.some(({mention}) => mention.words.length === 1 && mention.title === title)
}

const ties =
  /^(?:about|after|against|and|as|at|because|before|but|by|for|from|if|in|of|on|or|said|says|than|that|to|under|when|where|which|while|who|with)$/u
const auxiliaries =
  /^(?:began|came|can|could|denied|denies|did|does|gave|had|has|is|left|made|may|might|must|took|was|went|will|won|would)$/u

const verbs = lazily(() => new Set(speechVerbs().sure))

/** “Hughe said”, “by Hughe.”: alone, as a person is named again. */
function isSubject(mention: Mention): boolean {
  const {before, after} = besides(mention)
  const isTied = before !== undefined && (ties.test(before.text) || verbs().has(before.text))
  if (before?.kind === 'word' && !isTied) return false
  return isBehind(after) && (isTied || after?.kind === 'word')
}

/** Whether a word is none that a name would be set before as an adjective is: “Laker fans”. */
function isBehind(after: Token | undefined): boolean {
  return (
    after?.kind !== 'word' ||
    ties.test(after.text) ||
    auxiliaries.test(after.text) ||
    verbs().has(after.text)
  )
}

/** Whether no dictionary has a form, nor the news: what is a name of somebody’s is known. */
function isUnknown({text}: Form): boolean {
  return !dictionaryOf('en-GB').knows(text) && (newsNameLevels().get(text) ?? 0) < 2
}

/** “A Laker”, “the former Laker”, “Laker fans”. */
function isOneOfSeveral(mention: Mention): boolean {
  const {before, after} = besides(mention)
  return (
    /^(?:an?|another|each|every|ex|fellow|first|former|no|one|the|this|young)$/u.test(
      before?.text ?? ''
    ) ||
    (after?.kind === 'word' && isSmall(after) && /s$/u.test(after.text) && !isBehind(after))
  )
}

/** “Simmons wins seat”: the verb is that of one, not of a family. */
function isSingular(mention: Mention): boolean {
  const {after} = besides(mention)
  return after?.kind === 'word' && /^(?:has|is|was|\p{Ll}{2,}s)$/u.test(after.text)
}

function isPossessive({tokens}: Mention): boolean {
  const {text, type} = tokens.at(-1)!
  return type.bare !== text
}

/** “Her son William’s school”: somebody is said to be whose given name it is. */
function isOfKin(mention: Mention): boolean {
  const {before} = besides(mention)
  return before?.kind === 'word' && isSmall(before) && !ties.test(before.text)
}

function isSmall({text}: Token): boolean {
  return /^\p{Ll}/u.test(text)
}

function besides({tokens, sentence}: Mention): {before?: Token; after?: Token} {
  const start = tokens[0]!.index - sentence.tokens[0]!.index
  const [before, after] = [sentence.tokens[start - 1], sentence.tokens[start + tokens.length]]
  return {...(before && {before}), ...(after && {after})}
}
