import type {Positioned} from './rule.ts'

/** Text as it stands in a message: between backticks. */
export function quote(text: string): string {
  return `\`${text}\``
}

/** How often, in words that a reader would use: once, twice, 5 times. */
export function counted(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

/** The lines of some places, each once: line 3; lines 3, 6 and 11; lines 1, 2, 3 and more. */
export function linesOf(nodes: readonly Positioned[], most = 6): string {
  const lines = [...new Set(nodes.flatMap(({position}) => position?.start.line ?? []))]
  const shown = lines.slice(0, most).map(String)
  const last = lines.length > most ? 'more' : shown.pop()
  return `line${lines.length > 1 ? 's' : ''} ${shown.length ? `${shown.join(', ')} and ` : ''}${last}`
}

/** The first letter of a word made a capital if that of its model is one. */
export function likeCase(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
