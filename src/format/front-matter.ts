import type {Field} from '../text/fields.ts'
import type {ArticleBuilder} from './builder.ts'
import {endOfObject, readJson} from './json.ts'
import {alignScalar, FrontMatterError, type Mapping} from './scalar.ts'
import {readYaml} from './yaml.ts'

const fenced =
  /^(?<mark>\uFEFF?)(?<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?<text>[^]*?(?:\r\n|\n|\r)|)\k<fence>[ \t]*(?=\r\n|\n|\r|$)/u
const fields: Record<string, Field> = {
  author: 'byline',
  byline: 'byline',
  dek: 'standfirst',
  description: 'standfirst',
  excerpt: 'standfirst',
  headline: 'headline',
  standfirst: 'standfirst',
  subtitle: 'standfirst',
  summary: 'standfirst',
  title: 'headline'
}

/** Reads front matter that is no YAML. Throws a `FrontMatterError` if it is none of its kind either. */
export type TomlReader = (text: string) => Mapping

/** What reads the front matter of a source if it is TOML, which few have; loaded only for those. */
export async function tomlReaderFor(source: string): Promise<TomlReader | undefined> {
  return /^\uFEFF?\+\+\+/u.test(source) ? (await import('./toml.ts')).readToml : undefined
}

/** Where front matter stands in a source, and its text in it. */
interface Extent {
  readonly kind: 'json' | 'toml' | 'yaml'
  readonly start: number
  readonly end: number
  readonly from: number
  readonly text: string
}

/**
 * Read the front matter of a source into an article, YAML, JSON or, with its reader, TOML: what it says
 * is kept, its headline and standfirst are text like any. Gives the offset behind it, where the text
 * begins.
 */
export function readFrontMatter(
  source: string,
  article: ArticleBuilder,
  readToml?: TomlReader
): number {
  const found = findFenced(source) ?? findJson(source)
  if (!found) return source.startsWith('\uFEFF') ? 1 : 0
  const {kind, start, end, from, text} = found
  const read = {json: readJson, toml: readToml, yaml: readYaml}[kind]
  if (!read) return end
  try {
    const {value, scalars} = read(text)
    article.frontMatter(value, kind, start, end)
    for (const scalar of scalars) {
      const field = fields[scalar.key.toLowerCase()]
      const runs = field && alignScalar(source, from, scalar)
      if (runs) article.apart(field, runs)
    }
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error
    const isAll = error.end - error.start >= text.length
    const place = isAll ? [start, end] : [from + error.start, from + error.end]
    const [first, last] = place.map((offset) => Math.min(offset, end)) as [number, number]
    article.trouble(`Unexpected front matter ${error.message}`, first, last)
  }
  return end
}

function findFenced(source: string): Extent | undefined {
  const found = fenced.exec(source)
  if (!found) return undefined
  const {mark, fence, text} = found.groups as Record<'fence' | 'mark' | 'text', string>
  const end = found[0].length
  const from = end - text.length - /(?<![^\n\r])[^\n\r]*$/u.exec(found[0])![0].length
  return {kind: fence === '---' ? 'yaml' : 'toml', start: mark.length, end, from, text}
}

/** An object of JSON at the very beginning; a template may begin with a brace as well. */
function findJson(source: string): Extent | undefined {
  const [opening] = /^\uFEFF?(?=\{\s*")/u.exec(source) ?? []
  if (opening === undefined) return undefined
  const start = opening.length
  const end = endOfObject(source, start)
  return end === undefined
    ? undefined
    : {kind: 'json', start, end, from: start, text: source.slice(start, end)}
}
