import type {TextEdit} from 'vscode-languageserver'
import {fold} from '../base/distance.ts'
import type {Mention} from '../analysis/names/mentions/mentions.ts'
import {likeToken} from '../analysis/names/forms/spellings.ts'
import {partOf} from '../text/text.ts'
import type {Proof} from './proof.ts'
import {nameAt, spanOfNodes, toEdit, wordsOf} from './names.ts'
import type {Positions, Span} from './positions.ts'

/** What would be renamed at an offset: the name without title and possessive, as it stands there. */
export function toRenamed(proof: Proof, offset: number): {span: Span; text: string} | undefined {
  const mention = nameAt(proof, offset)?.mention
  const span = mention && spanOfNodes(wordsOf(mention))
  return span && {span, text: mention.words.join(' ')}
}

/**
 * The edits that give the name at an offset another form, through all its mentions: what each of them
 * has of the old words becomes that of the new ones, the surname alone stays alone, what is in
 * capitals stays in capitals, and titles and possessives are left. Of a name that gets more words or
 * fewer, the shorter forms take the first word for the first and the last for the last.
 */
export function toRenaming(
  proof: Proof,
  offset: number,
  text: string,
  positions: Positions
): TextEdit[] {
  const found = nameAt(proof, offset)
  const words = text.trim().split(/\s+/u).filter(Boolean)
  if (!found || words.length === 0) return []
  const usual = new Map(
    proof.analysis.names.variants.flatMap(({slip, usual}) =>
      slip.text.includes(' ') || usual.text.includes(' ')
        ? []
        : [[fold(slip.text), fold(usual.text)]]
    )
  )
  const keyOf = (word: string) => usual.get(fold(word)) ?? fold(word)
  const old = found.mention.words.map(keyOf)
  return found.entity.mentions.flatMap((mention) =>
    replacing(mention, mention.words.map(keyOf), old, words).flatMap(({nodes, text}) => {
      const span = spanOfNodes(nodes)
      return (span && toEdit(proof, span, text, positions)) ?? []
    })
  )
}

function replacing(
  mention: Mention,
  keys: readonly string[],
  old: readonly string[],
  words: readonly string[]
) {
  const {tokens} = mention
  if (keys.length === old.length && keys.every((key, at) => key === old[at])) {
    const capitals = words.map((word) => likeToken(word, tokens[0]!))
    return [{nodes: wordsOf(mention), text: capitals.join(' ')}]
  }
  return keys.flatMap((key, at) => {
    const place = old.indexOf(key)
    if (place < 0) return []
    const isLast = place === old.length - 1
    const word = words.length === old.length ? words[place] : isLast ? words.at(-1) : undefined
    const first = place === 0 && !isLast ? words[0] : undefined
    const text = word ?? first
    if (text === undefined) return []
    return [{nodes: [partOf(tokens[at]!, mention.words[at]!)], text: likeToken(text, tokens[at]!)}]
  })
}
