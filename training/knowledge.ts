import type {Knowledge} from '../src/analysis/names/features/knowledge.ts'
import {type Counts, least, levelOf, wordsOf} from './counts.ts'

/** What would be known of words if one article had not been counted. */
export function knowledgeWithout(text: string, counts: Counts): Knowledge {
  const held = wordsOf(text)
  const level = (kind: 'names' | 'words') => (word: string) =>
    levelOf((counts[kind].get(word) ?? 0) - Number(held[kind].has(word)), least[kind])
  return {name: level('names'), word: level('words')}
}
