import type {PluggableList, Preset} from 'unified'
import type {VFile} from 'vfile'
import {standardBook} from '../../rules/book.ts'
import {type OptionsOf, type RuleId, rules} from '../../rules/index.ts'
import {activeRules, type Config} from '../config/index.ts'
import {decode} from '../format/index.ts'
import type {RuleBook} from '../rule/book.ts'
import {type RulePlugin, toPlugin} from './plugin.ts'
import {proof} from './proof.ts'

/** Each rule as a retext plugin, by its id: `unified().use(retextEnglish).use(plugins['spelling'])`. */
export const plugins = Object.fromEntries(rules.map((rule) => [rule.id, toPlugin(rule)])) as {
  readonly [Id in RuleId]: RulePlugin<OptionsOf<Id>>
}

/** All rules as a preset: `unified().use(retextEnglish).use(preset)`; use a rule again to set it. */
export const preset: Preset = {
  // Which rules are on stands in the lexicon, and in a browser that is handed in when this is loaded.
  get plugins() {
    return toPreset({}).plugins
  }
}

/** The rules that are on under a configuration, as a preset. Throws a `ConfigError` as it may. */
export function toPreset(config: Config): Preset {
  const list: PluggableList = activeRules({book: standardBook, config}).map(({rule, settings}) => [
    plugins[rule.id as RuleId],
    // A processor merges what is set later into what it was given.
    {...settings}
  ])
  return {plugins: list}
}

const usual: Config = {}

/** What else an article is proofread by. */
export interface ProofreadOptions {
  /** The rules that there are; those that Copydesk comes with unless given. */
  readonly book?: RuleBook
}

/**
 * Proofread one article, in the format that its path ends with (Markdown, HTML) or as plain text: its
 * messages are those of the file that comes back, in the order of their places. Bytes are decoded as the
 * format has them, and the file then holds their text. Throws a `ConfigError` for a configuration that
 * does not hold, and a `DecodingError` for bytes that cannot be decoded.
 */
export async function proofread<Own extends string = never>(
  source: VFile | string,
  config: Config<NoInfer<Own>> = usual as Config<Own>,
  {book = standardBook}: ProofreadOptions = {}
): Promise<VFile> {
  const file = typeof source === 'object' && 'messages' in source ? source : await toFile(source)
  if (typeof file.value === 'object') {
    const {text, format} = await decode(file, file.value)
    file.value = text
    file.data.format = format
  }
  await proof(file, {book, config})
  return file
}

/**
 * A file for a program that has none. The module is loaded here and not above, so that it is the one
 * that the program itself imports; the command makes its own files, of a copy in its bundle.
 */
async function toFile(value: string): Promise<VFile> {
  const {VFile} = await import('vfile')
  return new VFile(value)
}
