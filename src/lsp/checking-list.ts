import type {Range} from 'vscode-languageserver'
import type {Paragraph, Token} from '../text/text.ts'
import type {Proof} from './proof.ts'
import {spanOfNodes} from './names.ts'
import type {Positions} from './positions.ts'

/** One thing that a checker ticks off, and every place where it stands. */
export interface CheckingItem {
  readonly text: string
  /** What else it is called here, or the words in which it stands. */
  readonly detail: string
  readonly places: readonly Range[]
}

/** What is to be checked of an article, by the method `copydesk/checkingList`. */
export interface CheckingList {
  readonly names: readonly CheckingItem[]
  readonly numbers: readonly CheckingItem[]
  readonly dates: readonly CheckingItem[]
}

const day = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day`
const month = String.raw`(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)`
const date = String.raw`(?:${month}\s+\d{1,2}(?:st|nd|rd|th)?(?!\d)|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${month})(?:,?\s+\d{4})?`
const dates = new RegExp(
  String.raw`\b(?:${day},?\s+)?${date}(?!\p{L})|\b${day}\b|\b${month}\s+\d{4}\b|\b(?:19|20)\d\d(?:-\d\d-\d\d)?\b(?!,\d)|\b(?:yesterday|today|tomorrow|tonight)\b`,
  'giu'
)
const word = String.raw`(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)`
const unit = String.raw`(?:%|per cent|percent|hundred|thousand|million|billion|trillion|lakh|crore|[kmb]n?|km|kg)`
const numbers = new RegExp(
  String.raw`(?:\p{Sc}|\b(?:Rs|US\$|Tk)\.?\s?)?\p{N}[\p{N},.]*\p{N}?(?:[-\s]?${unit}(?!\p{L}))?|\b${word}(?:[-\s]${word})?(?:\s${unit})*\b`,
  'giu'
)

/** The names, numbers and dates of an article, each with its places, by the first of them. */
export function toCheckingList(proof: Proof, positions: Positions): CheckingList {
  const {names, paragraphs} = proof.analysis
  const range = (tokens: readonly Token[]) => {
    const span = spanOfNodes(tokens)
    return span ? [positions.range(proof.document, span)] : []
  }
  const found = {numbers: new Map<string, FoundItem>(), dates: new Map<string, FoundItem>()}
  for (const paragraph of paragraphs) {
    const taken = matches(paragraph, dates, [])
    for (const match of taken) add(found.dates, match, range)
    for (const match of matches(paragraph, numbers, taken)) add(found.numbers, match, range)
  }
  return {
    names: names.entities.map(({name, mentions}) => {
      const others = new Set(
        mentions.map(({words}) => words.join(' ')).filter((form) => form !== name)
      )
      const places = mentions.flatMap(({tokens}) => range(tokens))
      return {text: name, detail: [...others].join(', '), places}
    }),
    numbers: [...found.numbers.values()],
    dates: [...found.dates.values()]
  }
}

type FoundItem = CheckingItem & {readonly places: Range[]}

interface Match {
  readonly text: string
  readonly around: string
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

function add(
  items: Map<string, FoundItem>,
  {text, around, tokens}: Match,
  range: (tokens: readonly Token[]) => Range[]
): void {
  const item = items.get(text.toLowerCase())
  if (item) item.places.push(...range(tokens))
  else items.set(text.toLowerCase(), {text, detail: around, places: range(tokens)})
}

/** What of a paragraph a pattern finds and nothing has taken, with the whole tokens that hold it. */
function matches(
  {text, tokens}: Paragraph,
  pattern: RegExp,
  taken: readonly Pick<Match, 'start' | 'end'>[]
): Match[] {
  let from = 0
  return [...text.matchAll(pattern)].flatMap(({0: found, index: start}) => {
    const end = start + found.length
    if (taken.some((other) => start < other.end && other.start < end)) return []
    while (from < tokens.length && tokens[from]!.end <= start) from++
    let to = from
    while (to < tokens.length && tokens[to]!.start < end) to++
    const held = tokens.slice(from, to)
    if (held.length === 0 || held.some(({opaque}) => opaque)) return []
    const around = text.slice(Math.max(0, start - 25), end + 25).trim()
    return [{text: found, around, start, end, tokens: held}]
  })
}
