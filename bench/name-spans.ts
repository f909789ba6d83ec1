// How well the mentions of proper names are found: precision and recall of their spans against GUM.
// usage: node dist/bench/name-spans.js <folder of shared data> [misses|alarms]
// A gold span is a mention of a person, an organisation or a place in coref/gum_news.jsonl that is a
// name throughout: without article, title and possessive every word of it has a capital, but for
// particles and the small words inside a name. A mention is right if it ends a mention of GUM’s.
import '../src/runner/installed-material.ts'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {titles} from '../src/lexicon/titles.ts'
import {readPlain} from '../src/format/plain.ts'
import {analyse} from '../src/index.ts'

interface GumMention {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: string
}

const [data, list] = process.argv.slice(2)
if (!data) throw new Error('usage: name-spans <folder of shared data> [misses|alarms]')

const inside = /^(?:of|the|and|for|de|van|von|bin|al|del|der|da|la|&|-|’s|'s)$/u
const pronouns =
  /^(?:i|we|he|she|they|it|you|his|her|our|their|its|my|this|that|these|those|some|one|who|police)$/iu
const totals = {found: 0, gold: 0, right: 0, said: 0}
const byType = new Map<string, {found: number; gold: number}>()

for (const line of readFileSync(path.join(data, 'coref', 'gum_news.jsonl'), 'utf8').split('\n')) {
  if (!line) continue
  const {id, text, mentions} = JSON.parse(line) as {
    id: string
    text: string
    mentions: GumMention[]
  }
  const spans = new Set<string>()
  for (const {words, tokens} of analyse(readPlain(text)).names.mentions) {
    const start = tokens[0]?.position?.start.offset ?? 0
    const last = tokens.at(-1)?.position?.start.offset ?? 0
    spans.add(`${start}-${last + words.at(-1)!.length}`)
  }
  const trimmed = mentions.map((mention) => ({...mention, ...trim(mention)}))
  // A mention holds what describes a name as well: “student Ahmed Mohamed”.
  const known = (span: string) => {
    const [from, to] = span.split('-').map(Number)
    return trimmed.some((mention, at) => mention.end === to && mentions[at]!.start <= from!)
  }
  const gold = new Map(
    trimmed
      .filter(({type, text}) => /^(?:person|organization|place)$/u.test(type) && isName(text))
      .map((mention) => [`${mention.start}-${mention.end}`, mention])
  )
  for (const [span, {type, text: name}] of gold) {
    const of = byType.get(type) ?? {found: 0, gold: 0}
    byType.set(type, {found: of.found + Number(spans.has(span)), gold: of.gold + 1})
    totals.gold++
    totals.found += Number(spans.has(span))
    if (list === 'misses' && !spans.has(span)) console.log('miss', id, type, name)
  }
  for (const span of spans) {
    totals.said++
    totals.right += Number(known(span))
    if (list === 'alarms' && !known(span)) {
      const [from, to] = span.split('-').map(Number)
      console.log('alarm', id, JSON.stringify(text.slice(Math.max(0, from! - 20), to)))
    }
  }
}

for (const [type, {found, gold}] of byType) console.log(`  ${type}: ${found} of ${gold}`)
const share = (part: number, whole: number) => (part / whole).toFixed(3)
console.log(
  `name spans: precision ${share(totals.right, totals.said)} (${totals.right} of ${totals.said}) recall ${share(totals.found, totals.gold)} (${totals.found} of ${totals.gold})`
)

/** The name in a mention: what stands behind its last title, possessive or word in small letters. */
function trim({start, end, text}: GumMention): {start: number; end: number; text: string} {
  const after = /(?:\s?['’]s|['’])$/u.exec(text)?.[0].length ?? 0
  const whole = text.slice(0, text.length - after)
  let from = 0
  for (const {0: word, index} of whole.matchAll(/\S+/gu)) {
    const next = /^\s+/u.exec(whole.slice(index + word.length))?.[0].length ?? 0
    if (next === 0) break
    const isName = /^\p{Lu}/u.test(word) && !/^(?:the|an?)$/iu.test(word) && !/['’]s$/u.test(word)
    const title = word.toLowerCase().replace(/\.$/u, '')
    if ((!isName && !inside.test(word)) || /^the$/iu.test(word) || titles().get(title)?.only) {
      from = index + word.length + next
    }
  }
  return {start: start + from, end: end - after, text: whole.slice(from)}
}

function isName(text: string): boolean {
  const words = text.split(/\s+/u)
  return (
    /^\p{Lu}/u.test(words[0]!) &&
    /^\p{Lu}/u.test(words.at(-1)!) &&
    words.every((word) => /^\p{Lu}/u.test(word) || inside.test(word)) &&
    !pronouns.test(text) &&
    !titles().get(text.toLowerCase())?.only
  )
}
