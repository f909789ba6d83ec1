import {systemDay} from '../src/runner/config/today.ts'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {main} from '../src/cli/command.ts'
import {standardBook} from '../rules/book.ts'
import {configSchema} from '../src/config/index.ts'
import type {Example, Rule, Silent} from '../src/rule/rule.ts'

/** The root of the project. */
export const root =
  path.dirname(createRequire(import.meta.url).resolve('copydesk/package.json')) + path.sep

/** The README’s table of rules. */
export function toTable(rules: readonly Rule[]): string {
  const rows = rules.map(({id, summary, severity, safe}) => [
    `[\`${id}\`](docs/rules.md#${id})`,
    summary,
    severity,
    safe ? 'yes' : ''
  ])
  return toMarkdownTable(['rule', 'marks', 'severity', '`--fix`'], rows)
}

/** The page of all rules, `docs/rules.md`. */
export function toPage(rules: readonly Rule[]): string {
  return [
    '# The rules',
    '',
    '<!-- Made by `npm run document` from the rules themselves: change those, not this page. -->',
    '',
    'Marked text stands between ⟦ and ⟧; ¶ begins a new paragraph.',
    '',
    ...rules.flatMap(toSection)
  ].join('\n')
}

function toSection(rule: Rule): string[] {
  const {id, summary, why, sources, severity, safe, options, examples, silent} = rule
  const entries = Object.entries(options)
  return [
    `## ${id}`,
    '',
    `${summary} Severity: ${severity}.${safe ? ' `--fix` puts it right.' : ''}`,
    '',
    why,
    '',
    'Marked:',
    '',
    ...examples.map((example) => `- ${oneLine(example.wrong)}${under(example)}`),
    '',
    'Left alone:',
    '',
    ...silent.map(
      (text) => `- ${oneLine(typeof text === 'string' ? text : text.text)}${under(text)}`
    ),
    '',
    ...(entries.length > 0
      ? ['Options:', '', ...entries.map(([key, value]) => `- \`${key}\`: ${shown(value)}`), '']
      : []),
    `Sources: ${sources.join('; ')}.`,
    ''
  ]
}

function under(of: Example<object> | Silent<object>): string {
  const options = typeof of === 'object' ? of.options : undefined
  return options ? ` (with \`${JSON.stringify(options)}\`)` : ''
}

function shown(value: unknown): string {
  return Array.isArray(value) && value.length > 0
    ? value.join(', ')
    : `\`${JSON.stringify(value)}\``
}

function oneLine(text: string): string {
  const line = text.replace(/\n+/gu, ' ¶ ')
  // What means something to Markdown is shown as it is typed.
  return /^(?:<|---)/u.test(line) ? `\`${line}\`` : line
}

/** A table of Markdown, its columns as wide as their widest cells. */
export function toMarkdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  const widths = header.map((cell, at) =>
    Math.max(cell.length, ...rows.map((row) => row[at]!.length))
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
    '\n'
  )
}

/** The schema of a configuration, `schema.json`. */
export function toSchemaFile(): string {
  return `${JSON.stringify(configSchema(standardBook), null, 2)}\n`
}

/** The README’s run, as it prints now. */
export async function toRun(): Promise<string> {
  const args = ['content/islamabad-moscow-talks.txt']
  let printed = ''
  await main(args, {
    cwd: root,
    isColored: false,
    today: systemDay,
    readStdin: async () => new Uint8Array(),
    out: (text) => (printed += text),
    err: (text) => (printed += text)
  })
  return `\`\`\`\n$ copydesk ${args.join(' ')}\n${printed}\`\`\``
}

/** The README with its made parts as they must be. */
export async function toReadme(rules: readonly Rule[]): Promise<string> {
  const before = readFileSync(`${root}README.md`, 'utf8')
  return between(between(before, 'rules', toTable(rules)), 'run', await toRun())
}

/** Put a text between `<!-- name -->` and `<!-- /name -->`. Throws if they are missing. */
function between(text: string, name: string, inner: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`README.md: no ${open} … ${close}`)
  return `${text.slice(0, start + open.length)}\n\n${inner}\n\n${text.slice(end)}`
}
