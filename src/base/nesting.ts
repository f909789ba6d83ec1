import type {Lexer, Parser} from 'yaml'
import {ConfigError} from './user-error.ts'

/**
 * So deep what is nested may stand in one another, in whatever is read. A parser that calls itself for
 * each level comes to the end of the stack some thousand levels down, and that may end the process;
 * so it is told before one is asked.
 */
export const deepest = 100

/** What tells the parts of a text in YAML, which no level of it makes call itself. */
interface Yaml {
  readonly Lexer: typeof Lexer
  readonly Parser: typeof Parser
}

/** The offset at which the values of a text in YAML, or in JSON, stand too deep in one another, if they do. */
export function tooDeepAt(text: string, {Lexer, Parser}: Yaml): number | undefined {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    const {offset} = parser
    // What has ended is of no interest, only what is open.
    Array.from(parser.next(lexeme))
    if (parser.stack.length > deepest) return offset
  }
  return undefined
}

/** Throws a `ConfigError` if the values of a text in YAML stand too deep in one another. */
export function expectShallow(text: string, name: string, yaml: Yaml): void {
  const offset = tooDeepAt(text, yaml)
  if (offset === undefined) return
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/u)
  const place = `${name}:${lines.length}:${lines.at(-1)!.length + 1}`
  throw new ConfigError(`${place}: values stand more than ${deepest} deep in one another`)
}
