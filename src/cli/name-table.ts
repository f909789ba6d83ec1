import type {Entity} from '../analysis/names/entities.ts'
import type {Mention} from '../analysis/names/mentions/mentions.ts'
import {analyse} from '../analysis/index.ts'
import {toJsonLine} from '../base/printable.ts'
import {readArticle} from '../format/index.ts'
import {readInputs} from '../runner/inputs.ts'
import {type ExitCode, tell, type Terminal} from '../runner/terminal.ts'

/** How a name is written, how often, and the line where it first is. */
interface WrittenForm {
  readonly text: string
  readonly count: number
  readonly line: number
}

/**
 * `copydesk names`: for each article who and what is named in it, the fullest form first, with every
 * other form, as a table or as JSON (`[{path, names: [{name, count, line, forms}]}]`).
 */
export async function listNames(
  args: readonly string[],
  asJson: boolean,
  terminal: Terminal
): Promise<ExitCode> {
  const articles: {path: string; names: ReturnType<typeof describe>[]}[] = []
  let code: ExitCode = 0
  for await (const input of readInputs(args, terminal, {stdinPath: '<stdin>'})) {
    if ('trouble' in input) {
      tell(terminal, `${input.path}: ${input.trouble}`)
      code = 2
      continue
    }
    const {entities} = analyse(await readArticle(input.file)).names
    articles.push({path: input.file.path, names: entities.map(describe)})
  }
  terminal.out(asJson ? `${toJsonLine(articles)}\n` : articles.map(toTable).join('\n'))
  return code
}

function describe({name, mentions}: Entity) {
  const forms = new Map<string, WrittenForm>()
  for (const mention of mentions) {
    const text = mention.words.join(' ')
    const {count = 0, line = lineOf(mention)} = forms.get(text) ?? {}
    forms.set(text, {text, count: count + 1, line})
  }
  return {name, count: mentions.length, line: lineOf(mentions[0]!), forms: [...forms.values()]}
}

function lineOf({tokens}: Mention): number {
  return tokens[0]!.position?.start.line ?? 0
}

function toTable({path, names}: {path: string; names: ReturnType<typeof describe>[]}): string {
  const rows = names.map(({name, count, line, forms}) => [
    String(line),
    String(count),
    name,
    forms
      .filter(({text}) => text !== name)
      .map(({text, count, line}) => `${text} (${count}, line ${line})`)
      .join(', ')
  ])
  const header = ['line', 'count', 'name', 'also']
  const widths = header.map((cell, at) =>
    Math.max(cell.length, ...rows.map((row) => row[at]!.length))
  )
  const print = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at < 2 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd()
  return [path, ...[header, ...rows].map(print), ''].join('\n')
}
