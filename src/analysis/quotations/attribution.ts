import {lazily} from '../../base/lazily.ts'
import {speechVerbs} from '../../lexicon/speech-verbs.ts'
import {matchesOf} from '../../base/matches.ts'

const pronoun = String.raw`(?:he|she|they|it|who|I|we|you)`
const name = String.raw`(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Oo]ur|[Aa]nother)\s+)?(?:(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*)\s+){0,6}?(?!I\b)[\p{Lu}][\p{L}\p{M}\p{N}.'’-]*`
const role = String.raw`(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Aa]nother)\s+(?:[\p{L}][\p{L}'’-]*\s+){0,4}?[\p{L}][\p{L}'’-]*`
const adverb = String.raw`(?:(?:has|had|have|also|later|then|once|further|reportedly|recently|\p{Ll}+ly)\s+)*`

const patterns = lazily(() => {
  const verb = (verbs: readonly string[]) =>
    `(?:${verbs.join('|').replaceAll(' ', String.raw`\s+`)})`
  const {all, sure} = speechVerbs()
  const subject = `(?:${pronoun}|${name}|${role})`
  return {
    // “…, he said” and “…, said the minister”, with a stop or a comma before them.
    within: new RegExp(
      String.raw`[,?!—–-]\s+(?=(?:(?:he|she|they)\s+${adverb}${verb(sure)}\b|${name}(?:,[^.,“”"]{2,60},)?\s+${adverb}(?:said|says|told|added|explained|wrote|noted|warned|asked|argued)\b|(?:said|says|added|adds|explained)\s+(?:the|an?|his|her|its|\p{Lu}))(?!\s+(?:to\s+(?:me|us|him|her|them|myself)|me|us|him|them)\b))`,
      'gu'
    ),
    after: new RegExp(
      String.raw`^[\s,—–-]*(?:(${subject})(?:,[^.,“”"]{2,80},|\s+\([^)]*\))?\s+${adverb}(${verb(all)})\b|(${verb(all)})\s+((?:${name}|${role}|${pronoun})))`,
      'u'
    ),
    before: new RegExp(
      String.raw`(${subject})(?:,[^.,“”"]{2,80},)?\s+${adverb}(${verb(all)})\b[^.!?“”"]{0,60}?[\s:,]*$`,
      'u'
    ),
    speech: new RegExp(String.raw`\b${verb(all)}\s*$`, 'u'),
    spoken: new RegExp(
      String.raw`\b(?:${verb(sure)}|saying|speaking|spoke|speech|statement|interview|letter|according|spokes\p{Ll}+|quote[ds]?|quoting|thinks?|believes?)\b|:$`,
      'iu'
    )
  } as const
})

/**
 * Where an attribution stands in the words of a quotation that has lost its end, as in “We are late,
 * he said: the offsets behind the comma, from the start of the text.
 */
export function attributionsWithin(text: string): number[] {
  return [...matchesOf(patterns().within, text)].map(
    ({index, 0: found}) => index + found.trimEnd().length
  )
}

/** Who says it and by which verb, as offsets into the text that follows or precedes a quotation. */
export interface Attribution {
  readonly speaker: string | undefined
  readonly verb: string
  readonly side: 'after' | 'before'
}

/** The attribution in the text behind a quotation, if it begins there. */
export function attributionAfter(text: string): Attribution | undefined {
  const found = patterns().after.exec(text.slice(0, 200))
  if (!found) return undefined
  return {speaker: found[1] ?? found[4], verb: (found[2] ?? found[3])!, side: 'after'}
}

/** The attribution in the text before a quotation, if it ends there. */
export function attributionBefore(text: string): Attribution | undefined {
  const near = text.slice(-200)
  const found = patterns().before.exec(near.slice(near.search(/[^.!?]*$/u)))
  return found ? {speaker: found[1], verb: found[2]!, side: 'before'} : undefined
}

/** Does a text speak of somebody’s speaking or writing? */
export function isSpoken(text: string): boolean {
  return patterns().spoken.test(text)
}

/** Is the last word of a text a verb of saying? */
export function endsInSpeech(text: string): boolean {
  return patterns().speech.test(text.slice(-30))
}
