import {keptOf} from '../../base/kept.ts'
import type {Article} from '../../text/article.ts'
import type {Paragraph, Token} from '../../text/text.ts'
import {ofType} from '../../text/word-types.ts'
import {quotationsOf} from './index.ts'
import type {Quotation} from './quotation.ts'

/**
 * Whether a word stands as its writer typed it, slips and all, and is nobody’s to put right: in a post
 * or a message, before “[sic]”, in a sentence about how something is spelled, in a printed correction.
 * What somebody said is not verbatim: how it is spelled is the paper’s.
 */
export function isVerbatim(token: Token, article: Article): boolean {
  return verbatimTokensOf(article).has(token)
}

const verbatimTokensOf = keptOf((article: Article): ReadonlySet<Token> => {
  const verbatim = new Set<Token>()
  for (const paragraph of article.paragraphs) {
    for (const token of verbatimIn(paragraph)) verbatim.add(token)
  }
  for (const quotation of quotationsOf(article).all) {
    if (!isTyped(quotation)) continue
    for (const token of tokensOf(quotation, article)) verbatim.add(token)
  }
  return verbatim
})

const verbatimIn = keptOf((paragraph: Paragraph): readonly Token[] => {
  const {text, tokens, sentences, isQuoted} = paragraph
  if (isCorrection(text) || (isQuoted && hasSigns(text))) return tokens
  const ofPost = tokens.slice(0, lengthOfPost(paragraph))
  const ofSentences = sentences.flatMap(({tokens}) =>
    tokens.some(({type}) => isOfSpelling(type)) ? tokens : beforeSic(tokens)
  )
  return [...ofPost, ...ofSentences]
})

/** “An earlier version of this article misspelled …”: a correction has what was wrong in it. */
function isCorrection(text: string): boolean {
  return (
    /^\W*(?:corrections?|clarifications?|corrigend(?:um|a)|errat(?:um|a))\s*(?:[:.—–-]|$)/iu.test(
      text
    ) ||
    /\b(?:earlier|previous|original)\s+version\s+of\s+(?:this|the)\s+(?:article|story|report|post|piece|headline|caption)\b/iu.test(
      text
    )
  )
}

/** A hashtag, a handle, letters as they are typed in a hurry: the signs of a post or a message. */
function hasSigns(text: string): boolean {
  return /(?:^|[^\p{L}\p{N}])[@#]\p{L}|pic\.twitter\.com|\b(?:lol|omg|thx|ppl|luv|pls|plz|lmao|u\sr|im|ive|dont|cant|wanna|gonna\sb)\b/u.test(
    text
  )
}

/** “It was great #proud — Ann Lee (@annlee)”: so many tokens as stand before whose post it is. */
function lengthOfPost({text, tokens}: Paragraph): number {
  const end = /pic\.twitter\.com\/|[—–-]\s?[^—–\n]{2,50}\(@\w+\)/u.exec(text)?.index ?? 0
  return end === 0 ? 0 : tokens.filter((token) => token.end <= end).length
}

const spelling =
  /^(?:(?:mis-?)?spell?(?:s|ed|t|ing|ings)?|mis-?typ(?:ed|es|ing)|mis-?print(?:s|ed)?|typos?|typographical)$/u
const isOfSpelling = ofType(({normal}) => spelling.test(normal))

/** The two words before each “[sic]” or “(sic)”. */
function beforeSic(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(({normal}, at) => {
    if (normal !== 'sic' || !/^[[(]$/u.test(tokens[at - 1]?.text ?? '')) return []
    return tokens
      .slice(0, at - 1)
      .filter(({kind}) => kind === 'word')
      .slice(-2)
  })
}

const posting = String.raw`\b(?:(?:re)?tweet(?:s|ed)?|(?:re)?posted|texted|messaged|captioned|hashtags?|commented\s(?:on|under|below)|whatsapped)\b`
const medium = String.raw`(?:X|[Tt]witter|[Ff]acebook|[Ii]nstagram|[Tt]ik[Tt]ok|[Tt]hreads|[Bb]luesky|[Mm]astodon|[Rr]eddit|[Ss]napchat|[Tt]elegram|[Ww]hats[Aa]pp|[Ww]eibo|[Ll]inked[Ii]n|[Tt]ruth\s[Ss]ocial|[Ss]lack)`
const writing = String.raw`\b(?:wr(?:ote|ites?|itten|iting)|reads?|reading|sent)\b`
const message = String.raw`\b(?:tweets?|posts?|texts?|text\smessages?|messages?|sms|comments?|captions?|threads?|chats?|e-?mails?)\b`
// What leads to or follows the words of a post: “wrote on X:”, “in a text to his wife he wrote”.
const introduction = new RegExp(
  `${posting}|${writing}[^.!?]{0,40}\\b(?:on|to|via|in|over)\\s${medium}|${message}[^.!?]{0,60}${writing}|${writing}[^.!?]{0,40}${message}`,
  'u'
)

/** How far from a quotation what says whose words it has may stand, in UTF-16 units. */
const reach = 120

/** Whether the words about a quotation call it a post or a message, or it is typed as those are. */
function isTyped({opens, close, level}: Quotation): boolean {
  const [open] = opens
  if (level > 1 || !open || !close || close.paragraph !== open.paragraph) return false
  const {text} = open.paragraph
  const words = text.slice(open.end, close.start)
  if (!/\p{Lu}/u.test(words) && hasSigns(words)) return true
  const before = /[^.!?]*$/u.exec(text.slice(Math.max(0, open.start - reach), open.start))![0]
  const after = /^[^.!?]*/u.exec(text.slice(close.end, close.end + reach))![0]
  return introduction.test(before) || introduction.test(after)
}

function tokensOf({opens, close}: Quotation, {tokens}: Article): readonly Token[] {
  return tokens.slice(opens[0]!.token.index + 1, close!.token.index)
}
